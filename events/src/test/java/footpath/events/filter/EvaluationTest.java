package footpath.events.filter;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.PropertyValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Event BOUGHT = new Event(
            "anna",
            Instant.EPOCH,
            "Basket bought",
            "store",
            "till",
            Optional.empty(),
            Map.of(
                    "value", new PropertyValue.Numeric(20),
                    "zero", new PropertyValue.Numeric(-0.0),
                    "brand", new PropertyValue.Text("Great Value"),
                    "smile", new PropertyValue.Text("😀"),
                    "gift", new PropertyValue.Flag(true)));

    @Test
    void comparesNumbersWithNumbersAndTextWithText() {
        assertHolds("value = 20", "value >= 20", "value <= 20", "value < 20.5", "value > 19", "value != 21");
        assertFails("value != 20", "value < 20", "value > 20", "value = 21");
        assertHolds("brand = Great Value", "brand > Great", "brand < h", "brand >= Great Value");
        assertHolds("zero = 0", "zero in (0)", "zero >= 0", "zero <= 0");
    }

    @Test
    void ordersTextByCodePoint() {
        assertHolds("smile > \"\uffee\"");
    }

    @Test
    void acrossKindsOnlyNotEqualHolds() {
        assertHolds("value != \"20\"", "gift != 1", "gift != false", "gift = true", "gift in (true)");
        assertFails(
                "value = \"20\"", "value < \"3\"", "gift > false", "gift >= true", "brand > 3", "value in (\"20\")");
    }

    @Test
    void anAbsentFieldFulfilsNoComparison() {
        assertFails(
                "colour = red",
                "colour != red",
                "colour < red",
                "colour exists",
                "colour contains r",
                "colour in (red)");
        assertHolds("not colour exists", "not colour = red");
        assertFails("trait tier exists");
    }

    @Test
    void combinesParts() {
        assertHolds("always", "not never", "value = 1 or gift exists", "value = 20 and brand contains Val");
        assertFails("never", "value = 1 and gift exists", "brand contains val", "value contains 2");
    }

    @Test
    void readsTheChannelAndTakesAnUnknownOneForAbsent() {
        assertHolds("channel = store", "channel in (web, store)", "channel exists");
        var unknown = new Event("anna", Instant.EPOCH, "x", "", "till", Optional.empty(), Map.of());
        assertThat(Evaluation.matches(FilterText.parseMatcher("x where channel exists"), unknown))
                .isFalse();
        assertThat(Evaluation.matches(FilterText.parseMatcher("x where channel != web"), unknown))
                .isFalse();
    }

    @Test
    void matchesByNameFirst() {
        assertThat(Evaluation.matches(FilterText.parseMatcher("Basket bought, other"), BOUGHT))
                .isTrue();
        assertThat(Evaluation.matches(FilterText.parseMatcher("other"), BOUGHT)).isFalse();
        assertThat(Evaluation.matches(FilterText.parseMatcher("any event"), BOUGHT))
                .isTrue();
    }

    @Test
    void testsTheTraitsOfAPerson() {
        Map<String, PropertyValue> gold = Map.of("tier", new PropertyValue.Text("gold"));
        assertThat(Evaluation.holds(FilterText.parseCondition("trait tier = gold"), gold))
                .isTrue();
        assertThat(Evaluation.holds(FilterText.parseCondition("trait age > 3"), gold))
                .isFalse();
        assertThat(Evaluation.holds(FilterText.parseCondition("tier = gold"), gold))
                .isFalse();
    }

    private static void assertHolds(String... conditions) {
        for (String text : conditions) {
            assertThat(Evaluation.matches(FilterText.parseMatcher("any event where " + text), BOUGHT))
                    .as(text)
                    .isTrue();
        }
    }

    private static void assertFails(String... conditions) {
        for (String text : conditions) {
            assertThat(Evaluation.matches(FilterText.parseMatcher("any event where " + text), BOUGHT))
                    .as(text)
                    .isFalse();
        }
    }
}
