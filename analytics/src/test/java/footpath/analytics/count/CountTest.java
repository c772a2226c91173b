package footpath.analytics.count;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountTest {
    private static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);

    @Test
    void countsEventsAndPersonsByName() {
        try (TestIndex index = TestIndex.of(journeys("anna: a@0m a@1m b@2m", "ben: a@5m c@9m"))) {
            CountAnswer answer = index.ask(new CountQuestion(EVERYTHING, FilterText.parseMatcher("a, b")));
            assertThat(answer.events()).isEqualTo(4);
            assertThat(answer.persons()).isEqualTo(2);
            assertThat(answer.first()).contains(Journeys.START);
            assertThat(answer.last()).contains(at(5));
            assertThat(answer.byName())
                    .containsExactly(
                            new CountAnswer.NameAnswer("a", 3, 2, at(0), at(5)),
                            new CountAnswer.NameAnswer("b", 1, 1, at(2), at(2)));
            assertThat(answer.rule()).contains("a, b");
        }
    }

    @Test
    void countsNothingWhereNothingMatches() {
        try (TestIndex index = TestIndex.of(journeys("anna: a@0m"))) {
            CountAnswer answer = index.ask(new CountQuestion(EVERYTHING, FilterText.parseMatcher("x")));
            assertThat(answer.events()).isZero();
            assertThat(answer.first()).isEmpty();
            assertThat(answer.byName()).isEmpty();
        }
    }

    @Test
    void refusesTraitsInEvents() {
        assertThatThrownBy(() -> new CountQuestion(EVERYTHING, FilterText.parseMatcher("a where trait x = 1")))
                .hasMessageStartingWith("count.events: chooses events and may not look at traits");
    }

    private static Instant at(int minutes) {
        return Journeys.START.plus(Duration.ofMinutes(minutes));
    }
}
