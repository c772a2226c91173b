package footpath.analytics.next;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextTest {
    private static final MemoryEventLog LOG = Journeys.journeys(
            "anna: visit@0m cart@2m/web help@3m cart@9m/store pay@10m",
            "ben: cart@0m/web cart@1m/web visit@5m",
            "cleo: visit@0m pay@1m");

    @Test
    void everyMatchCountsWithWhatComesAfterIt() {
        NextAnswer answer = ask("(?1)", NextDirection.AFTER, NextCounted.ALL, Optional.empty(), "cart");

        assertThat(answer.persons()).isEqualTo(2);
        assertThat(answer.nothing()).isEqualTo(new Share(0, 4));
        assertThat(told(answer)).containsExactly("cart 1/4 1 60", "help 1/4 1 60", "pay 1/4 1 60", "visit 1/4 1 240");
    }

    @Test
    void whatComesBeforeStandsBeforeTheFirstEventOfTheMatch() {
        // Of ben both carts, the first with nothing before it; what comes before may be another match.
        assertThat(told(ask("(?1)", NextDirection.BEFORE, NextCounted.ALL, Optional.empty(), "cart")))
                .containsExactly("cart 1/4 1 60", "help 1/4 1 360", "visit 1/4 1 120");

        // Of the two carts before anna's pay the match begins at the later one, so what comes before is help.
        NextAnswer bought = ask("(?1).*(?2)", NextDirection.BEFORE, NextCounted.ALL, Optional.empty(), "cart", "pay");
        assertThat(told(bought)).containsExactly("help 1/1 1 360");
    }

    @Test
    void aMatchHasNothingAfterItThatComesTooLate() {
        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));
        NextAnswer answer = ask("(?1)", NextDirection.AFTER, NextCounted.ALL, minute, "cart");
        assertThat(told(answer)).containsExactly("cart 1/4 1 60", "help 1/4 1 60", "pay 1/4 1 60");
        assertThat(answer.nothing()).isEqualTo(new Share(1, 4));

        NextAnswer paid = ask("(?1)", NextDirection.AFTER, NextCounted.ALL, Optional.empty(), "pay");
        assertThat(paid.next()).isEmpty();
        assertThat(paid.nothing()).isEqualTo(new Share(2, 2));
    }

    @Test
    void ofAPersonTheFirstMatchAloneIfThatIsAsked() {
        assertThat(told(ask("(?1)", NextDirection.AFTER, NextCounted.FIRST, Optional.empty(), "cart")))
                .containsExactly("cart 1/2 1 60", "help 1/2 1 60");
    }

    @Test
    void otherEventsArePassedOverAndAValueCanBeTold() {
        var question = new NextQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(EventMatcher.named("visit")),
                "(?1)",
                NextDirection.AFTER,
                EventMatcher.named("cart"),
                Optional.of(new Field.Channel()),
                Optional.empty(),
                NextCounted.ALL,
                5);
        NextAnswer answer = ask(question);
        assertThat(told(answer)).containsExactly("web 1/3 1 120");
        assertThat(answer.nothing()).isEqualTo(new Share(2, 3));
        assertThat(answer.rule()).contains("that is cart, others are passed over", "told is its channel");
    }

    @Test
    void whatIsNotFrequentIsOther() {
        var question = new NextQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(EventMatcher.named("cart")),
                "(?1)",
                NextDirection.AFTER,
                FilterText.parseMatcher("any event"),
                Optional.empty(),
                Optional.empty(),
                NextCounted.ALL,
                1);
        // Help and pay, both anna's, and a visit of ben's.
        assertThat(told(ask(question))).containsExactly("cart 1/4 1 60", "other 3/4 2 60");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> ask("(?2)", NextDirection.AFTER, NextCounted.ALL, Optional.empty(), "cart"))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("next.pattern: at character 1, \"(?2)\": there is no condition 2");
        assertThatThrownBy(() -> ask("(?1)", NextDirection.AFTER, NextCounted.ALL, Optional.empty()))
                .hasMessage("next.conditions: needs 1 to 32 conditions, got 0");
        assertThatThrownBy(() -> ask("(?1)", NextDirection.AFTER, NextCounted.ALL, Optional.of(Duration.ZERO), "cart"))
                .hasMessageStartingWith("next.within: needs 1 microsecond");
    }

    private static NextAnswer ask(
            String pattern,
            NextDirection direction,
            NextCounted counted,
            Optional<Duration> within,
            String... conditions) {
        return ask(new NextQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(conditions).stream().map(EventMatcher::named).toList(),
                pattern,
                direction,
                FilterText.parseMatcher("any event"),
                Optional.empty(),
                within,
                counted,
                10));
    }

    private static NextAnswer ask(NextQuestion question) {
        try (TestIndex index = TestIndex.of(LOG)) {
            return index.ask(question);
        }
    }

    /// Value, share, persons and the median in seconds.
    private static List<String> told(NextAnswer answer) {
        return answer.next().stream()
                .map(next -> next.value() + " " + next.share().n() + "/"
                        + next.share().of() + " " + next.persons() + " " + Math.round(next.medianSeconds()))
                .toList();
    }
}
