package footpath.store.consent;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.events.Micros;
import footpath.events.consent.ConsentWord;
import footpath.events.consent.ConsentWords;
import footpath.store.Calls;
import footpath.store.Workbench;
import footpath.store.rows.JsonValue;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The view of the file reads the words of every sender as the code does.
class ConsentWordsLaws {
    @TempDir
    Path folder;

    @Test
    void theFileTellsBySqlWhatSendersSay() throws SQLException {
        Random random = new Random(22);
        List<Arrival> arrivals = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        for (int second = 0; second < 600; second++) {
            boolean isCall = random.nextInt(4) == 0;
            String name = isCall ? "" : SAYING.get(random.nextInt(SAYING.size()));
            Map<String, String> members = new TreeMap<>();
            for (int member = 0; member < 4; member++) {
                members.put(
                        SAYING_MEMBERS.get(random.nextInt(SAYING_MEMBERS.size())),
                        SAID.get(random.nextInt(SAID.size())));
            }
            String properties = members.entrySet().stream()
                    .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
            arrivals.add(
                    isCall ? Calls.saying(second, properties, "ada") : Calls.telling(name, second, properties, "ada"));
            for (ConsentWord word : ConsentWords.of(name, JsonValue.members(properties))) {
                expected.add(Micros.of(Calls.NOW.plusSeconds(second)) + " " + word.category() + " "
                        + word.state().name().toLowerCase(Locale.ROOT));
            }
        }
        Workbench bench = Workbench.in(folder);
        bench.log().append(Calls.batch(arrivals), 1);
        bench.close();

        assertThat(new TreeSet<>(bench.sql("SELECT time_micros || ' ' || category || ' ' || state FROM consent_words")))
                .isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(200);
    }

    private static final List<String> SAYING = List.of(
            "Visit",
            "Consent given",
            "Consent refused",
            "Consent withdrawn",
            "Consent stated",
            "consent_preferences",
            "consent_granted",
            "consent_withdrawn",
            "$opt_in",
            "$opt_out");

    private static final List<String> SAYING_MEMBERS = List.of(
            "consent.Ads ",
            "consent.care",
            "consent.a/b~c",
            "context.consent.categoryPreferences.Advertising",
            "context.consentManagement.allowedConsentIds",
            "context.consentManagement.deniedConsentIds",
            "email_marketing_consent.state",
            "sms_marketing_consent.state",
            "context.consent_document.0.name",
            "all",
            "purpose",
            "eventType",
            "consentScopes",
            "context.consent_preferences.eventType",
            "context.consent_preferences.consentScopes",
            "page");

    /// JSON values, some of which say nothing wherever they stand.
    private static final List<String> SAID = List.of(
            "true",
            "false",
            "null",
            "5",
            "\" Granted\"",
            "\"denied\"",
            "\"revoked\"",
            "\"maybe\"",
            "\"\"",
            "\"subscribed\"",
            "\"UNSUBSCRIBED\"",
            "\"allow_all\"",
            "\"Allow_Selected\"",
            "\"allow_selected\"",
            "\"deny_all\"",
            "\"expired\"",
            "[\"Ads\",\"a\\\"b\",\"care\"]",
            "\"[\\\"news\\\"]\"",
            "[]");
}
