package footpath.analytics.journey;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.TestIndex;
import footpath.events.filter.EventMatcher;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeltTest {
    private static final EventMatcher RATED = EventMatcher.named("rated");

    private static FeltAnswer asked(int days, ScoreScale scale, String... lines) {
        JourneyQuestion journey = new JourneyQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(step("visit"), step("buy")),
                Duration.ofDays(days),
                List.of());
        try (TestIndex index = TestIndex.of(journeys(lines))) {
            return index.ask(new FeltQuestion(journey, RATED, "score", scale));
        }
    }

    private static JourneyStep step(String name) {
        return JourneyStep.of(name, EventMatcher.named(name));
    }

    /// Anna rates 5 and 3 after she bought: mean 1. Ben rates 1 after his visit: -2. Cleo rates before she
    /// visits. Dora rated and bought at one instant: it belongs to buying, and 5 is 2. So buying is felt 1.5 by
    /// two people; half of the interval is 12.7062 times 0.70711 by 1.41421, 6.3531, cut at the ends of the scale.
    @Test
    void answersBelongToTheStepReachedLast() {
        FeltAnswer answer = asked(
                30,
                ScoreScale.CSAT_5,
                "anna: visit@0d buy@1d rated@2d{score=5} rated@3d{score=3}",
                "ben: visit@0d rated@1d{score=1}",
                "cleo: rated@1d{score=4} visit@2d",
                "dora: visit@0d rated@4d{score=5} buy@4d");

        assertThat(answer.entrants()).isEqualTo(4);
        assertThat(answer.answers()).isEqualTo(4);
        FeltAnswer.StepFeeling visit = answer.steps().getFirst();
        assertThat(visit.n()).isEqualTo(1);
        assertThat(visit.mean()).hasValue(-2);
        assertThat(visit.low()).isEmpty();
        FeltAnswer.StepFeeling buy = answer.steps().getLast();
        assertThat(buy.n()).isEqualTo(2);
        assertThat(buy.mean()).hasValue(1.5);
        assertThat(buy.low()).hasValue(-2);
        assertThat(buy.high()).hasValue(2);
    }

    /// Ten people at one step: five 4 and five 2 of five are 1 and -1; their spread is 1.05409, and half of the
    /// interval 2.26216 times that by 3.16228.
    @Test
    void theIntervalIsThatOfStudentsT() {
        String[] ten = IntStream.range(0, 10)
                .mapToObj(i -> "p" + i + ": visit@0d rated@1d{score=" + (i % 2 == 0 ? 4 : 2) + "}")
                .toArray(String[]::new);

        FeltAnswer.StepFeeling visit = asked(30, ScoreScale.CSAT_5, ten).steps().getFirst();

        assertThat(visit.mean()).hasValue(0);
        assertThat(visit.low().orElseThrow()).isCloseTo(-0.75405, within(1e-5));
        assertThat(visit.high().orElseThrow()).isCloseTo(0.75405, within(1e-5));
    }

    @Test
    void answersBehindTheWindowAndOutsideOfTheScaleCountNowhere() {
        FeltAnswer answer = asked(
                7,
                ScoreScale.NPS,
                "anna: visit@0d rated@8d{score=5}",
                "ben: visit@0d rated@1d{score=11} rated@2d{score=good} rated@3d");

        assertThat(answer.answers()).isEqualTo(3);
        assertThat(answer.outside()).isEqualTo(3);
        assertThat(answer.steps()).allSatisfy(step -> assertThat(step.n()).isZero());
    }

    @Test
    void moreStepsThanThereAreBitsAreRefused() {
        List<JourneyStep> steps =
                IntStream.range(0, 64).mapToObj(i -> step("s" + i)).toList();
        JourneyQuestion journey =
                new JourneyQuestion(Scope.everything(ZoneOffset.UTC), steps, Duration.ofDays(1), List.of());

        assertThatThrownBy(() -> new FeltQuestion(journey, RATED, "score", ScoreScale.NPS))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageContaining("63");
    }
}
