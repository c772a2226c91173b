package footpath.analytics.funnel;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Breakdown;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final Scope EVERYTHING = Scope.everything(ZoneOffset.UTC);

    @Test
    void countsAPersonOnceEvenIfItRepeatsAStep() {
        MemoryEventLog log = journeys("anna: visit@0m cart@2m cart@3m pay@9m", "ben: visit@0m pay@90m");
        assertThat(reached(log, "1h", "visit", "cart", "pay")).containsExactly(2L, 1L, 1L);
    }

    @Test
    void countsTheEndOfTheWindowIn() {
        MemoryEventLog log = journeys("anna: a@0m b@60m", "ben: a@0m b@60m1us");
        assertThat(reached(log, "1h", "a", "b")).containsExactly(2L, 1L);
    }

    @Test
    void measuresTheWindowFromTheLatestEntryThatGoesDeepest() {
        MemoryEventLog log = journeys("anna: a@0m b@10m a@50m b@55m c@70m", "ben: a@0m b@10m a@50m c@70m");
        assertThat(reached(log, "1h", "a", "b", "c")).containsExactly(2L, 2L, 1L);
    }

    @Test
    void fillsOneStepWithOneEvent() {
        MemoryEventLog log = journeys("anna: a@0m", "ben: a@0m a@0m", "cleo: a@1m a@2m a@3m");
        assertThat(reached(log, "1h", "a", "a", "a")).containsExactly(3L, 2L, 1L);
    }

    @Test
    void atOneInstantTheLowerStepComesFirstWhateverTheArrival() {
        MemoryEventLog log = journeys("anna: pay@0m cart@0m visit@0m");
        assertThat(reached(log, "1h", "visit", "cart", "pay")).containsExactly(1L, 1L, 1L);
    }

    @Test
    void sharesTheEventsOfOneInstantAmongOverlappingSteps() {
        // Two events can fill two steps, but a third step would need a third event.
        MemoryEventLog log = journeys("anna: a@0m b@0m", "ben: a@0m b@0m b@0m");
        assertThat(reached(log, "1h", "a, b", "b", "a, b")).containsExactly(2L, 2L, 1L);
    }

    @Test
    void manyCopiesAtOneInstantAreNoBurden() {
        String copies = String.join(" ", Collections.nCopies(30, "a@0m b@0m c@0m"));
        MemoryEventLog log = journeys("anna: " + copies);
        String[] steps = Stream.generate(() -> "a, b, c").limit(64).toArray(String[]::new);
        assertThat(reached(log, "1h", steps)).hasSize(64).containsOnly(1L);
        assertThat(reached(log, "1h", "a", "b", "c")).containsExactly(1L, 1L, 1L);
    }

    @Test
    void seesNothingOutsideOfThePeriod() {
        MemoryEventLog log = journeys("anna: a@0m b@10m c@20m");
        var period = new Period(Journeys.START, Journeys.START.plus(Duration.ofMinutes(20)));
        var scope = new Scope(period, EVERYTHING.segment(), ZoneOffset.UTC);
        try (TestIndex index = TestIndex.of(log)) {
            FunnelAnswer answer = index.ask(
                    new FunnelQuestion(scope, steps("a", "b", "c"), Duration.ofHours(1), Optional.empty(), false));
            assertThat(counts(answer)).containsExactly(1L, 1L, 0L);
        }
    }

    @Test
    void filtersStepsByTheirOwnConditionsAndPersonsByTheirTraits() {
        MemoryEventLog log = journeys(
                "anna{tier=gold}: a@0m b@1m{value=30}",
                "ben{tier=gold}: a@0m b@1m{value=10}",
                "cleo: a@0m b@1m{value=30}");
        assertThat(reached(log, "1h", "a", "b where value > 20")).containsExactly(3L, 2L);
        var gold = new Scope(Period.ALWAYS, FilterText.parseCondition("trait tier = gold"), ZoneOffset.UTC);
        try (TestIndex index = TestIndex.of(log)) {
            FunnelAnswer answer = index.ask(new FunnelQuestion(
                    gold, steps("a", "b where value > 20"), Duration.ofHours(1), Optional.empty(), false));
            assertThat(counts(answer)).containsExactly(2L, 1L);
        }
    }

    @Test
    void tellsTheTimesOfTheBestAttempt() {
        MemoryEventLog log = journeys(
                "anna: a@0m b@10m c@30m",
                "ben: a@0m b@20m c@60m",
                "cleo: a@0m a@5m b@10m",
                "dora: a@0m b@1m a@2m b@3m c@4m");
        try (TestIndex index = TestIndex.of(log)) {
            FunnelAnswer answer = index.ask(
                    new FunnelQuestion(EVERYTHING, steps("a", "b", "c"), Duration.ofHours(1), Optional.empty(), true));
            // To b: 10, 20, 5 and 1 minutes. To c: 30, 60 and 2 minutes.
            var second = answer.steps().get(1).fromEntry().orElseThrow();
            assertThat(second.n()).isEqualTo(4);
            assertThat(second.medianSeconds()).isEqualTo(450);
            var third = answer.steps().get(2).fromEntry().orElseThrow();
            assertThat(third.n()).isEqualTo(3);
            assertThat(third.medianSeconds()).isEqualTo(1_800);
            assertThat(third.p90Seconds()).isEqualTo(1_800 + 0.8 * 1_800);
            assertThat(answer.steps().get(2).fromPrevious().orElseThrow().medianSeconds())
                    .isEqualTo(1_200);
            assertThat(answer.steps().getFirst().fromEntry()).isEmpty();
        }
    }

    @Test
    void splitsByTheValueAtTheEntryOfTheBestAttempt() {
        MemoryEventLog log = journeys(
                "anna: a@0m/web b@1m/store",
                "ben: a@0m/store a@5m/web b@6m",
                "cleo: a@0m/app",
                "dora: a@0m b@1m",
                "emil: a@0m/store b@1m a@9m/web");
        try (TestIndex index = TestIndex.of(log)) {
            FunnelAnswer answer = index.ask(new FunnelQuestion(
                    EVERYTHING,
                    steps("a", "b"),
                    Duration.ofHours(1),
                    Optional.of(new Breakdown(new Field.Channel(), 1)),
                    false));
            assertThat(answer.groups().stream().map(group -> group.value() + " " + group.reached()))
                    .containsExactly("web [2, 2]", "other [2, 1]", "(none) [1, 1]");
        }
    }

    @Test
    void carriesItsRule() {
        try (TestIndex index = TestIndex.of(journeys("anna: a@0m"))) {
            FunnelAnswer answer = index.ask(new FunnelQuestion(
                    EVERYTHING, steps("a", "b where value > 20"), Duration.ofDays(7), Optional.empty(), true));
            assertThat(answer.rule())
                    .contains("a → b where value > 20")
                    .contains("within 7 days")
                    .contains("inclusive")
                    .contains("percentile_cont");
            assertThat(answer.took()).isPositive();
        }
    }

    @Test
    void aNameThatNobodyUsesIsReachedByNobody() {
        assertThat(reached(journeys("anna: a@0m"), "1h", "a", "b")).containsExactly(1L, 0L);
        assertThat(reached(journeys("anna: a@0m"), "1h", "b", "a")).containsExactly(0L, 0L);
        assertThat(reached(new MemoryEventLog(), "1h", "b", "a")).containsExactly(0L, 0L);
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> new FunnelQuestion(
                        EVERYTHING,
                        Collections.nCopies(70, steps("a").getFirst()),
                        Duration.ofHours(1),
                        Optional.empty(),
                        false))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("funnel.steps: needs 1 to 64 steps, got 70");
        assertThatThrownBy(
                        () -> new FunnelQuestion(EVERYTHING, List.of(), Duration.ofHours(1), Optional.empty(), false))
                .hasMessage("funnel.steps: needs 1 to 64 steps, got 0");
        assertThatThrownBy(() -> new FunnelQuestion(EVERYTHING, steps("a"), Duration.ZERO, Optional.empty(), false))
                .hasMessage("funnel.within: needs 1 microsecond to 4,000,000 days, got PT0S");
        assertThatThrownBy(() -> steps("a where trait tier = gold"))
                .hasMessage(
                        "funnel.steps: chooses events and may not look at traits (use the segment), got trait \"tier\"");
        assertThatThrownBy(() -> new Scope(Period.ALWAYS, FilterText.parseCondition("value = 1"), ZoneOffset.UTC))
                .hasMessage("segment: chooses persons and may look at traits only, got property \"value\"");
        assertThatThrownBy(() -> new Breakdown(new Field.Channel(), 0))
                .hasMessage("breakdown.top: needs 1 to 1000 values, got 0");
        var question = new FunnelQuestion(EVERYTHING, steps("a"), Duration.ofHours(1), Optional.empty(), false);
        assertThatThrownBy(() -> new FunnelListQuestion(question, new FunnelList.Reached(2)))
                .isInstanceOf(InvalidQuestion.class);
    }

    private static List<Long> reached(MemoryEventLog log, String within, String... steps) {
        try (TestIndex index = TestIndex.of(log)) {
            return counts(index.ask(
                    new FunnelQuestion(EVERYTHING, steps(steps), Journeys.duration(within), Optional.empty(), false)));
        }
    }

    private static List<Long> counts(FunnelAnswer answer) {
        return answer.steps().stream().map(step -> step.reached().n()).toList();
    }

    private static List<FunnelStep> steps(String... steps) {
        return Stream.of(steps)
                .map(FilterText::parseMatcher)
                .map(FunnelStep::of)
                .toList();
    }
}
