package footpath.analytics.survival;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static final double DAY = 86_400;
    private static final int END = 100;

    /// Remission of 21 children under 6-mercaptopurine in weeks, here days (Freireich and others, 1963);
    /// figures as in Kalbfleisch and Prentice and in the output of R and Stata.
    @Test
    void theRemissionsOfFreireichGiveTheCurveOfTheTextbooks() {
        int[] events = {6, 6, 6, 7, 10, 13, 16, 22, 23};
        int[] censored = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
        SurvivalAnswer answer = ask(log(events, censored), 100);
        assertThat(answer.entrants()).isEqualTo(21);
        assertThat(answer.events()).isEqualTo(9);
        assertThat(answer.medianSeconds()).hasValue(23 * DAY);
        double[][] expected = {
            {6, 21, 0.8571, 0.0764, 0.6197, 0.9516},
            {7, 17, 0.8067, 0.0869, 0.5631, 0.9228},
            {10, 15, 0.7529, 0.0963, 0.5032, 0.8894},
            {13, 12, 0.6902, 0.1068, 0.4316, 0.8491},
            {16, 11, 0.6275, 0.1141, 0.3675, 0.8049},
            {22, 7, 0.5378, 0.1282, 0.2678, 0.7468},
            {23, 6, 0.4482, 0.1346, 0.1881, 0.6801},
        };
        assertThat(answer.points()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            SurvivalAnswer.PointAnswer point = answer.points().get(i);
            assertThat(point.seconds()).isEqualTo(expected[i][0] * DAY);
            assertThat(point.atRisk()).isEqualTo((long) expected[i][1]);
            assertThat(point.survival()).isCloseTo(expected[i][2], within(5e-5));
            assertThat(point.standardError()).isCloseTo(expected[i][3], within(5e-5));
            assertThat(point.interval().orElseThrow().low()).isCloseTo(expected[i][4], within(5e-5));
            assertThat(point.interval().orElseThrow().high()).isCloseTo(expected[i][5], within(5e-5));
        }
    }

    /// The 21 children under placebo of the same study, none censored: plain shares, and nobody left at 23.
    @Test
    void withoutCensoringTheCurveIsThePlainShare() {
        int[] events = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
        SurvivalAnswer answer = ask(log(events), 100);
        assertThat(answer.medianSeconds()).hasValue(8 * DAY);
        for (SurvivalAnswer.PointAnswer point : answer.points()) {
            assertThat(point.survival()).isCloseTo((21 - point.events()) / 21.0, within(1e-12));
        }
        SurvivalAnswer.PointAnswer last = answer.points().getLast();
        assertThat(last.survival()).isZero();
        assertThat(last.interval()).isEmpty();
    }

    @Test
    void theMedianIsReachedWhereExactlyHalfAreLeft() {
        assertThat(ask(log(new int[] {1, 2}, 90, 90), 100).medianSeconds()).hasValue(2 * DAY);
        assertThat(ask(log(new int[] {1}, 90, 90), 100).medianSeconds()).isEmpty();
    }

    @Test
    void theFirstEntryStartsTheClockAndTheFirstLaterEventStopsIt() {
        MemoryEventLog log = journeys("anna: pay@0d visit@1d visit@2d pay@4d pay@9d", "ben: visit@5d pay@5d visit@9d");
        assertThat(ask(log, 100).points().stream().map(SurvivalAnswer.PointAnswer::seconds))
                .containsExactly(0.0, 3 * DAY);
    }

    @Test
    void anEventOfBothKindsDoesNotStopItsOwnClock() {
        try (TestIndex index = TestIndex.of(journeys("anna: visit@0d visit@2d"))) {
            EventMatcher visit = EventMatcher.named("visit");
            SurvivalAnswer answer =
                    index.ask(new SurvivalQuestion(Scope.everything(ZoneOffset.UTC), visit, visit, 100));
            assertThat(answer.medianSeconds()).hasValue(2 * DAY);
        }
    }

    @Test
    void observationEndsWithThePeriod() {
        var period = new Period(Journeys.START, Journeys.START.plus(Duration.ofDays(10)));
        var scope = new Scope(period, Condition.ALWAYS, ZoneOffset.UTC);
        // Anna is censored after 4 days, before Ben pays after 5.
        MemoryEventLog log = journeys("anna: visit@6d pay@12d", "ben: visit@1d pay@6d", "cleo: visit@11d");
        try (TestIndex index = TestIndex.of(log)) {
            SurvivalAnswer answer =
                    index.ask(new SurvivalQuestion(scope, EventMatcher.named("visit"), EventMatcher.named("pay"), 100));
            assertThat(answer.entrants()).isEqualTo(2);
            assertThat(answer.points()).hasSize(1);
            assertThat(answer.points().getFirst().atRisk()).isEqualTo(1);
            assertThat(answer.rule()).contains("From the first event matching visit", "Kaplan-Meier");
        }
    }

    @Test
    void aCurveOfManyStepsIsToldAtFewerTimes() {
        int[] events = new int[90];
        for (int day = 0; day < events.length; day++) {
            events[day] = day + 1;
        }
        List<SurvivalAnswer.PointAnswer> all = ask(log(events), 100).points();
        List<SurvivalAnswer.PointAnswer> some = ask(log(events), 10).points();
        assertThat(all).hasSize(90);
        assertThat(some).hasSize(10).isSubsetOf(all);
        assertThat(some.getFirst()).isEqualTo(all.getFirst());
        assertThat(some.getLast()).isEqualTo(all.getLast());
    }

    @Test
    void nobodyEnteringGivesAnEmptyCurve() {
        SurvivalAnswer answer = ask(journeys("anna: pay@0d"), 100);
        assertThat(answer.entrants()).isZero();
        assertThat(answer.points()).isEmpty();
        assertThat(answer.medianSeconds()).isEmpty();
    }

    @Test
    void tooFewPointsAreRefused() {
        assertThatThrownBy(() -> ask(journeys("anna: pay@0d"), 1))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("survival.points: needs 2 to 10000 points, got 1");
    }

    /// Those with the event enter at the start; the others so many days before the end of the data.
    private static MemoryEventLog log(int[] events, int... censored) {
        List<String> lines = new ArrayList<>(List.of("clock: tick@" + END + "d"));
        for (int days : events) {
            lines.add("e" + lines.size() + ": visit@0d pay@" + days + "d");
        }
        for (int days : censored) {
            lines.add("c" + lines.size() + ": visit@" + (END - days) + "d");
        }
        return journeys(lines.toArray(String[]::new));
    }

    private static SurvivalAnswer ask(MemoryEventLog log, int points) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(new SurvivalQuestion(
                    Scope.everything(ZoneOffset.UTC), EventMatcher.named("visit"), EventMatcher.named("pay"), points));
        }
    }
}
