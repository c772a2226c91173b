package footpath.analytics.frequency;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrequencyTest {
    private static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);

    @Test
    void countsPersonsByTheNumberOfTheirEvents() {
        MemoryEventLog log = journeys("anna: a@0m", "ben: a@0m b@1m", "cleo: a@0m a@0m a@1d", "dan: b@0m");
        FrequencyAnswer answer = ask(log, 10);
        assertThat(answer.bars())
                .containsExactly(
                        new FrequencyAnswer.Bar(1, false, 2),
                        new FrequencyAnswer.Bar(2, false, 0),
                        new FrequencyAnswer.Bar(3, false, 1));
        assertThat(answer.n()).isEqualTo(3);
        assertThat(answer.events()).isEqualTo(5);
        FrequencyAnswer.Summary summary = answer.summary().orElseThrow();
        assertThat(summary.mean()).isEqualTo(5.0 / 3);
        assertThat(summary.median()).isEqualTo(1);
        assertThat(summary.p90()).isEqualTo(2.6);
        assertThat(summary.most()).isEqualTo(3);
    }

    @Test
    void theLastBarHoldsAllWithMore() {
        MemoryEventLog log = journeys("anna: a@0m", "ben: a@0m a@1m", "cleo: a@0m a@1m a@2m", "dan: a@0m a@1m a@2m");
        assertThat(ask(log, 2).bars())
                .containsExactly(new FrequencyAnswer.Bar(1, false, 1), new FrequencyAnswer.Bar(2, true, 3));
        assertThat(ask(log, 1).bars()).containsExactly(new FrequencyAnswer.Bar(1, true, 4));
        assertThat(ask(log, 3).bars().getLast()).isEqualTo(new FrequencyAnswer.Bar(3, false, 2));
        assertThat(ask(log, 2).summary()).isEqualTo(ask(log, 1_000).summary());
    }

    @Test
    void thousandsOfEventsOfOnePersonAreNoException() {
        MemoryEventLog log = journeys("anna: " + "a@1m ".repeat(3_000), "ben: a@0m", "cleo: " + "a@1m ".repeat(1_024));
        FrequencyAnswer answer = ask(log, 1_000);
        assertThat(answer.bars()).hasSize(1_000);
        assertThat(answer.bars().getLast()).isEqualTo(new FrequencyAnswer.Bar(1_000, true, 2));
        assertThat(answer.summary())
                .isEqualTo(Optional.of(
                        new FrequencyAnswer.Summary(4_025 / 3.0, 1_024, 1_024 + 0.8 * (3_000 - 1_024), 3_000)));
        try (TestIndex index = TestIndex.of(log)) {
            var question = new FrequencyQuestion(EVERYTHING, EventMatcher.named("a"), 1_000);
            assertThat(index.askInPieces(question, 1).summary()).isEqualTo(answer.summary());
        }
    }

    @Test
    void withoutAnEventThereIsNoNumber() {
        FrequencyAnswer nothing = ask(journeys("anna: b@0m"), 5);
        assertThat(nothing.bars()).isEmpty();
        assertThat(nothing.summary()).isEmpty();
        assertThat(nothing.n()).isZero();
        assertThat(ask(new MemoryEventLog(), 5).summary()).isEmpty();
    }

    @Test
    void refusesBarsOutOfRangeAndTraitsInTheMatcher() {
        assertThatThrownBy(() -> ask(new MemoryEventLog(), 0))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("frequency.bars: needs 1 to 1000 bars, got 0");
        assertThatThrownBy(() -> ask(new MemoryEventLog(), 1_001)).isInstanceOf(InvalidQuestion.class);
        var onTrait = new EventMatcher(List.of("a"), new Condition.Exists(new Field.Trait("tier")));
        assertThatThrownBy(() -> new FrequencyQuestion(EVERYTHING, onTrait, 5))
                .hasMessageStartingWith("frequency.events: chooses events and may not look at traits");
    }

    private static FrequencyAnswer ask(MemoryEventLog log, int bars) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(new FrequencyQuestion(EVERYTHING, EventMatcher.named("a"), bars));
        }
    }
}
