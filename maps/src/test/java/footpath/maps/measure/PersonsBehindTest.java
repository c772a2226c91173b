package footpath.maps.measure;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.journey.JourneyList;
import footpath.maps.JourneyMap;
import footpath.maps.format.PersonsJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonsBehindTest {
    private static final String[] GUESTS = {
        "anna: visit@0h/web cart@1h/app pay@3d/web pay@5d/web",
        "ben: visit@0h/web cart@2h/web",
        "carl: visit@28d/web pay@28d1h/app",
        "dora: visit@1h/web pay@2h/web cart@3h/web"
    };

    private static final JourneyMap SHOP = map(
            "",
            stage(
                    "all",
                    step("visit", bound("visit")),
                    step("cart", bound("cart")),
                    step("pay", bound("pay")),
                    step("more", "\"binding\": {\"event\": \"pay\", \"after\": \"pay\"}"),
                    step("back", bound("retrun")),
                    step("tell", "")));

    @TempDir
    private Path directory;

    @Test
    void everyPersonOnAListComesWithTheReason() {
        assertThat(why(new JourneyList.Reached("visit", Optional.empty())))
                .containsExactly(
                        "anna: entered 1 Jan 2026",
                        "ben: entered 1 Jan 2026",
                        "carl: entered 29 Jan 2026",
                        "dora: entered 1 Jan 2026");
        assertThat(why(new JourneyList.Reached("cart", Optional.of("app"))))
                .containsExactly("anna: entered 1 Jan 2026; “cart” 1 Jan 2026, 60 minutes later");
        assertThat(why(new JourneyList.Reached("more", Optional.empty())))
                .containsExactly("anna: entered 1 Jan 2026; “pay” 6 Jan 2026, 2 days after “I pay”");
        assertThat(why(new JourneyList.Missed("cart")))
                .containsExactly("carl: entered 29 Jan 2026; no “cart” up to 31 Jan 2026, the end of the period");
        assertThat(why(new JourneyList.Missed("more")))
                .containsExactly(
                        "ben: entered 1 Jan 2026; did not reach “I pay”, which comes first",
                        "carl: entered 29 Jan 2026; no further “pay” up to 31 Jan 2026, the end of the period",
                        "dora: entered 1 Jan 2026; no further “pay” within 7 days");
        assertThat(why(new JourneyList.DroppedAfter("cart")))
                .containsExactly(
                        "ben: entered 1 Jan 2026; “cart” 1 Jan 2026, 2 hours later; no later step within 7 days");
        assertThat(why(new JourneyList.Skipped("cart")))
                .containsExactly("carl: entered 29 Jan 2026; went on to “I pay” 29 Jan 2026 without “cart”");
        assertThat(why(new JourneyList.Arrived("pay")))
                .containsExactly(
                        "anna: entered 1 Jan 2026; came as far as “I more” 6 Jan 2026",
                        "carl: entered 29 Jan 2026; came as far as “I pay” 29 Jan 2026",
                        "dora: entered 1 Jan 2026; came as far as “I pay” 1 Jan 2026");
        assertThat(why(new JourneyList.OutOfOrder("pay")))
                .containsExactly("dora: “I pay” 1 Jan 2026, before “I cart” 1 Jan 2026");
        assertThat(why(new JourneyList.Arc(Optional.of("visit"), Optional.of("cart"))))
                .containsExactly(
                        "anna: “I visit” 1 Jan 2026; “I cart” 1 Jan 2026, 60 minutes later",
                        "ben: “I visit” 1 Jan 2026; “I cart” 1 Jan 2026, 2 hours later");
        assertThat(why(new JourneyList.Arc(Optional.of("cart"), Optional.empty())))
                .containsExactly(
                        "ben: entered 1 Jan 2026; “cart” 1 Jan 2026, 2 hours later; nothing after within 7 days",
                        "dora: entered 1 Jan 2026; “cart” 1 Jan 2026, 2 hours later; nothing after within 7 days");
    }

    @Test
    void aListIsAsLongAsItsNumberAndComesInPages() {
        PersonsBehind all = find(new PersonsRequest(new JourneyList.Reached("visit", Optional.empty()), 2, 1));
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.offset()).isEqualTo(1);
        assertThat(all.persons()).extracting(PersonsBehind.Listed::person).containsExactly("ben", "carl");
        assertThat(all.rule()).isEqualTo("A guest enters with its first “visit” in the period.");
    }

    @Test
    void theListAsJsonHasTheStepsInOrderOfTimeAndTheSecondsBetween() {
        PersonsBehind one = find(new PersonsRequest(new JourneyList.Reached("cart", Optional.of("app")), 10, 0));
        assertThat(PersonsJson.tree(one).toString())
                .isEqualTo(
                        "{\"list\":\"reached\",\"step\":\"cart\",\"rule\":\"A guest counts here at its first “cart” after"
                                + " “I visit”, within 7 days. Only those with channel “app”.\",\"total\":1,\"offset\":0,\"persons\":[{"
                                + "\"person\":\"anna\",\"why\":\"entered 1 Jan 2026; “cart” 1 Jan 2026, 60 minutes later\","
                                + "\"secondsSincePrevious\":3600,\"steps\":["
                                + "{\"step\":\"visit\",\"time\":\"2026-01-01T00:00:00Z\",\"channel\":\"web\"},"
                                + "{\"step\":\"cart\",\"time\":\"2026-01-01T01:00:00Z\",\"channel\":\"app\"},"
                                + "{\"step\":\"pay\",\"time\":\"2026-01-04T00:00:00Z\",\"channel\":\"web\"},"
                                + "{\"step\":\"more\",\"time\":\"2026-01-06T00:00:00Z\",\"channel\":\"web\"}]}]}");
    }

    @Test
    void aStepWithoutNumbersHasNoList() {
        assertRefused(
                new JourneyList.Missed("crat"),
                "step: no step \"crat\"; steps here: \"back\", \"cart\", \"more\", \"pay\", \"tell\", \"visit\" (nearest: \"cart\")");
        assertRefused(new JourneyList.Missed("tell"), "step: \"tell\" has no persons: no event is bound to it");
        assertRefused(
                new JourneyList.Missed("back"),
                "step: \"back\" has no persons: no event named \"retrun\"; known: \"cart\", \"pay\", \"visit\"");
    }

    @Test
    void aListUnderTheThresholdIsRefused() {
        JourneyMap hidden = map(
                "\"hideBelow\": 3",
                stage(
                        "all",
                        step("visit", bound("visit")),
                        step(
                                "cart",
                                "\"binding\": {\"event\": \"cart\", \"where\": {\"channel\": true, \"op\": \"=\", \"value\": \"app\"}}")));
        assertThatThrownBy(() -> MapFixture.persons(
                        hidden,
                        directory,
                        new PersonsRequest(new JourneyList.Reached("cart", Optional.empty()), 10, 0),
                        GUESTS))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage(
                        "list: holds fewer than 3 guests, so it is kept hidden; choose a longer period or a larger group");
    }

    private void assertRefused(JourneyList list, String message) {
        assertThatThrownBy(() -> find(new PersonsRequest(list, 10, 0)))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage(message);
    }

    private List<String> why(JourneyList list) {
        return find(new PersonsRequest(list, 10, 0)).persons().stream()
                .map(person -> person.person() + ": " + person.why())
                .toList();
    }

    private PersonsBehind find(PersonsRequest request) {
        return MapFixture.persons(SHOP, directory, request, GUESTS);
    }
}
