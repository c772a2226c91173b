package footpath.events.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.PropertyValue;
import footpath.events.filter.Condition.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTextTest {
    private static final Condition DEAR =
            new Condition.Compare(new Field.Property("value"), Relation.GREATER, new PropertyValue.Numeric(20));
    private static final Condition IN_STORE =
            new Condition.Compare(new Field.Channel(), Relation.EQUAL, new PropertyValue.Text("store"));
    private static final Condition HAS_GIFT = new Condition.Exists(new Field.Property("gift"));

    @Test
    void readsNamesWithSpacesAndACondition() {
        assertThat(FilterText.parseMatcher("Basket bought where value > 20 and channel = store"))
                .isEqualTo(new EventMatcher(List.of("Basket bought"), new Condition.All(List.of(DEAR, IN_STORE))));
    }

    @Test
    void readsSeveralNamesAndAnyEvent() {
        assertThat(FilterText.parseMatcher("Basket bought,\"where, really\" , c")
                        .names())
                .containsExactly("Basket bought", "where, really", "c");
        assertThat(FilterText.parseMatcher("any event where gift exists"))
                .isEqualTo(new EventMatcher(List.of(), HAS_GIFT));
        assertThat(FilterText.parseMatcher("\"any event\"").names()).containsExactly("any event");
    }

    @Test
    void bindsAndTighterThanOrAndNotTightest() {
        assertThat(FilterText.parseCondition("not gift exists and value > 20 or channel = store"))
                .isEqualTo(new Condition.Any(
                        List.of(new Condition.All(List.of(new Condition.Not(HAS_GIFT), DEAR)), IN_STORE)));
        assertThat(FilterText.parseCondition("not (gift exists and (value > 20 or channel = store))"))
                .isEqualTo(new Condition.Not(
                        new Condition.All(List.of(HAS_GIFT, new Condition.Any(List.of(DEAR, IN_STORE))))));
    }

    @Test
    void tellsNumbersFlagsAndTextApartByTheQuotes() {
        assertThat(FilterText.parseCondition("x in (1, -2.5e3, true, \"1\", \"true\", 45-54, Great Value)"))
                .isEqualTo(new Condition.OneOf(
                        new Field.Property("x"),
                        List.of(
                                new PropertyValue.Numeric(1),
                                new PropertyValue.Numeric(-2500),
                                new PropertyValue.Flag(true),
                                new PropertyValue.Text("1"),
                                new PropertyValue.Text("true"),
                                new PropertyValue.Text("45-54"),
                                new PropertyValue.Text("Great Value"))));
    }

    @Test
    void readsTraitsAndQuotedProperties() {
        assertThat(FilterText.parseCondition("trait age group >= 45 or \"channel\" contains a \\ b"))
                .isEqualTo(new Condition.Any(List.of(
                        new Condition.Compare(
                                new Field.Trait("age group"), Relation.AT_LEAST, new PropertyValue.Numeric(45)),
                        new Condition.Contains(new Field.Property("channel"), "a \\ b"))));
    }

    @Test
    void printsWhatAPersonWouldWrite() {
        assertThat(FilterText.print(new EventMatcher(
                        List.of("Basket bought", "a, b"),
                        new Condition.All(List.of(DEAR, new Condition.Any(List.of(IN_STORE, HAS_GIFT)))))))
                .isEqualTo("Basket bought, \"a, b\" where value > 20 and (channel = store or gift exists)");
        assertThat(FilterText.print(Condition.ALWAYS)).isEqualTo("always");
        assertThat(FilterText.print(EventMatcher.named("visit"))).isEqualTo("visit");
    }

    @Test
    void saysWhereItStoppedAndWhatItExpected() {
        assertFails("", 1, "an event name, found the end");
        assertFails("visit where", 12, "a property, \"channel\" or \"trait\", found the end");
        assertFails(
                "visit where value 20", 21, "=, !=, <, <=, >, >=, \"in\", \"contains\" or \"exists\", found the end");
        assertFails("visit where value > ", 21, "a value, found the end");
        assertFails("visit where (value > 2", 23, "\")\", found the end");
        assertFails("visit where value > 2)", 22, "\"and\", \"or\" or the end, found ')'");
        assertFails("\"visit", 7, "a closing quote for column 1, found the end");
        assertFails("visit = 3", 7, "\"where\", \",\" or the end, found '='");
        assertFails("a where x = 1e999", 13, "a number below 1.8e308, found '1e999'");
        assertFails("a where x ! 1", 11, "=, !=, <, <=, >, >=, \"in\", \"contains\" or \"exists\", found '!'");
        assertFails("a where x = \"b\\n\"", 15, "\\\" or \\\\, found a lone backslash");
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        String deep = "(".repeat(100_000) + "x = 1" + ")".repeat(100_000);
        assertThatThrownBy(() -> FilterText.parseCondition(deep))
                .isInstanceOf(InvalidFilter.class)
                .hasMessageContaining("at most 200 levels of nesting");
    }

    private static void assertFails(String text, int column, String expected) {
        assertThatThrownBy(() -> FilterText.parseMatcher(text))
                .isInstanceOf(InvalidFilter.class)
                .hasMessage("filter, column " + column + ": expected " + expected + ", in \"" + text + "\"");
    }
}
