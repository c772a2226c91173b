package footpath.maps.compare;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.measure;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.journey.ScoreScale;
import footpath.maps.JourneyMap;
import footpath.maps.compare.ComparedFeelings.ComparedFeeling;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.maps.measure.StepStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people felt on two sides, worked by hand.
class ComparedFeelingsTest {
    private static final JourneyMap SHOP = map(
            "\"lanes\": [{\"key\": \"felt\", \"type\": \"EMOTION_CURVE\", \"title\": \"Emotion\", \"cards\": [],"
                    + " \"scores\": {\"event\": \"rated\", \"property\": \"score\", \"scale\": \"csat_5\"}}]",
            stage("buy", step("visit", bound("visit")), step("pay", bound("pay"))));

    @TempDir
    private Path directory;

    private static FeltStep felt(String step, StepStatus status, long n, double mean, double error) {
        return new FeltStep(
                step,
                status,
                Optional.of(n),
                Optional.of(mean),
                Optional.of(mean - 2 * error),
                Optional.of(mean + 2 * error),
                Optional.of(error),
                Optional.empty(),
                Optional.empty());
    }

    private ComparedSide side(String folder, FeltStep... steps) {
        List<FeltLane> lanes = steps.length == 0
                ? List.of()
                : List.of(new FeltLane(
                        "felt",
                        Optional.empty(),
                        ScoreScale.CSAT_5,
                        Optional.empty(),
                        Optional.of(9L),
                        Optional.of(0L),
                        List.of(steps)));
        return new ComparedSide(
                SHOP,
                measure(SHOP, directory.resolve(folder), MeasureChoice.DEFAULT, "anna: visit@0h"),
                new MeasuredFeelings("shop", 1, SHOP.period(), Optional.empty(), "", lanes),
                Optional.empty());
    }

    private List<ComparedFeeling> compared(Overlap overlap, ComparedSide here, ComparedSide other) {
        List<ComparedFeelings> feelings = MapComparison.of(here, other, overlap).feelings();
        assertThat(feelings).hasSize(1);
        assertThat(feelings.getFirst().title()).isEqualTo("Emotion");
        return feelings.getFirst().steps();
    }

    @Test
    void theDifferenceIsTheLaterSideLessTheBaseWithItsInterval() {
        ComparedSide here =
                side("a", felt("visit", StepStatus.OK, 50, 1.0, 0.3), felt("pay", StepStatus.OK, 50, 0.5, 0.1));
        ComparedSide other =
                side("b", felt("visit", StepStatus.OK, 50, 0.5, 0.4), felt("pay", StepStatus.OK, 50, -1.0, 0.1));
        List<ComparedFeeling> steps = compared(Overlap.NONE, here, other);

        ComparedFeeling visit = steps.getFirst();
        assertThat(visit.difference().orElseThrow().difference()).isEqualTo(-0.5);
        // The root of 0.09 + 0.16 is 0.5, over 90 degrees of freedom.
        assertThat(visit.difference().orElseThrow().low()).isCloseTo(-0.5 - 1.987 * 0.5, within(1e-3));
        assertThat(visit.verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
        assertThat(steps.getLast().verdict()).isEqualTo(Verdict.MORE_THAN_CHANCE);
        assertThat(steps.getLast().title()).isEqualTo("I pay");
    }

    @Test
    void fewAndTheSamePersonsAreNotJudged() {
        FeltStep many = felt("visit", StepStatus.OK, 50, 1.0, 0.1);
        FeltStep few = felt("visit", StepStatus.SMALL_N, 5, -1.0, 0.1);
        ComparedFeeling small =
                compared(Overlap.NONE, side("a", many), side("b", few)).getFirst();
        assertThat(small.difference()).isEmpty();
        assertThat(small.verdict()).isEqualTo(Verdict.NOTHING_TO_COMPARE);
        ComparedFeeling same = compared(
                        Overlap.SAME, side("c", many), side("d", felt("visit", StepStatus.OK, 50, -1.0, 0.1)))
                .getFirst();
        assertThat(same.difference().orElseThrow().difference()).isEqualTo(-2);
        assertThat(same.verdict()).isEqualTo(Verdict.NOT_TESTED);
    }

    @Test
    void aCurveThatIsObservedOnOneSideAloneIsToldAndOneThatIsNowhereIsNot() {
        ComparedFeeling alone = compared(Overlap.NONE, side("a", felt("visit", StepStatus.OK, 50, 1.0, 0.1)), side("b"))
                .getFirst();
        assertThat(alone.here()).isPresent();
        assertThat(alone.other()).isEmpty();
        assertThat(MapComparison.of(side("c"), side("d"), Overlap.NONE).feelings())
                .isEmpty();
    }
}
