package footpath.events.consent;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.PropertyValue;
import footpath.events.PropertyValue.Flag;
import footpath.events.PropertyValue.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentWordsTest {
    @Test
    void anEventOfTheSnippetSaysOneWordOnItsPurpose() {
        assertThat(ConsentWords.of("Consent given", Map.of("purpose", new Text("Analytics"))))
                .containsExactly(new ConsentWord("analytics", ConsentState.GRANTED));
        assertThat(ConsentWords.of("Consent withdrawn", Map.of("purpose", new Text("marketing"))))
                .containsExactly(new ConsentWord("marketing", ConsentState.WITHDRAWN));
        assertThat(ConsentWords.of("Consent given", Map.of())).isEmpty();
    }

    @Test
    void segmentSaysAWordOnEachCategoryWithEveryCall() {
        Map<String, PropertyValue> properties = Map.of(
                "context.consent.categoryPreferences.Advertising", new Flag(false),
                "context.consent.categoryPreferences.Functional Cookies", new Flag(true),
                "context.page.path", new Text("/consent"));

        assertThat(ConsentWords.of("page view", properties))
                .containsExactlyInAnyOrder(
                        new ConsentWord("advertising", ConsentState.REFUSED),
                        new ConsentWord("functional cookies", ConsentState.GRANTED));
    }

    @Test
    void rudderstackListsWhatIsAllowedAndWhatIsDenied() {
        Map<String, PropertyValue> properties = Map.of(
                "context.consentManagement.allowedConsentIds", new Text("[\"C0001\",\"C0002\"]"),
                "context.consentManagement.deniedConsentIds", new Text("[\"C0004\"]"));

        assertThat(ConsentWords.of("track", properties))
                .containsExactlyInAnyOrder(
                        new ConsentWord("c0001", ConsentState.GRANTED),
                        new ConsentWord("c0002", ConsentState.GRANTED),
                        new ConsentWord("c0004", ConsentState.REFUSED));
    }

    @Test
    void snowplowRefusesWhatIsNotAmongTheSelectedScopes() {
        Map<String, PropertyValue> properties =
                Map.of("eventType", new Text("allow_selected"), "consentScopes", new Text("[\"necessary\",\"ads\"]"));

        assertThat(ConsentWords.of("consent_preferences", properties))
                .containsExactly(
                        new ConsentWord("*", ConsentState.REFUSED),
                        new ConsentWord("necessary", ConsentState.GRANTED),
                        new ConsentWord("ads", ConsentState.GRANTED));
        assertThat(ConsentWords.of("page_ping", Map.of("context.consent_preferences.eventType", new Text("deny_all"))))
                .containsExactly(new ConsentWord("*", ConsentState.REFUSED));
    }

    @Test
    void posthogOptsInAndOutOfAnalytics() {
        assertThat(ConsentWords.of("$opt_in", Map.of()))
                .containsExactly(new ConsentWord("analytics", ConsentState.GRANTED));
        assertThat(ConsentWords.of("$opt_out", Map.of()))
                .containsExactly(new ConsentWord("analytics", ConsentState.WITHDRAWN));
    }

    @Test
    void whatSaysSomethingIsFoundByTheQuickLook() {
        assertThat(ConsentWords.mayBeIn("Consent given", "{\"purpose\":\"ads\"}"))
                .isTrue();
        assertThat(ConsentWords.mayBeIn("$opt_out", "{}")).isTrue();
        assertThat(ConsentWords.mayBeIn("track", "{\"context.consentManagement.allowedConsentIds\":[]}"))
                .isTrue();
        assertThat(ConsentWords.mayBeIn("page view", "{\"path\":\"/\"}")).isFalse();
    }

    @Test
    void aWordThatIsNoneSaysNothing() {
        assertThat(ConsentWords.of("any", Map.of("consent.ads", new Text("perhaps"), "consent.", new Flag(true))))
                .isEmpty();
        assertThat(ConsentWords.of(
                        "any", Map.of("context.consentManagement.allowedConsentIds", new Text("not a list"))))
                .isEmpty();
    }
}
