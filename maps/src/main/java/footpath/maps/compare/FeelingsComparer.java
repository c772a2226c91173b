package footpath.maps.compare;

import footpath.analytics.MeanDifference;
import footpath.analytics.MeanDifference.SampleMean;
import footpath.maps.Lane;
import footpath.maps.Step;
import footpath.maps.compare.ComparedFeelings.ComparedFeeling;
import footpath.maps.compare.MapAlignment.Pair;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.maps.measure.StepStatus;
import java.util.List;
import java.util.Optional;

/// Compares what people felt along the emotion curves of two sides.
///
/// @param here        the one side
/// @param other       the other side
/// @param isOtherBase whether differences are taken from the other
/// @param isTested    whether it makes sense to ask what is chance
record FeelingsComparer(ComparedSide here, ComparedSide other, boolean isOtherBase, boolean isTested) {

    List<ComparedFeelings> feelings(MapAlignment alignment) {
        return alignment.lanes().stream()
                .filter(pair -> lane(here, pair.here()).isPresent()
                        || lane(other, pair.other()).isPresent())
                .map(pair -> new ComparedFeelings(
                        pair.here(),
                        pair.other(),
                        title(pair),
                        alignment.steps().stream()
                                .map(step -> compared(pair, step))
                                .toList()))
                .toList();
    }

    private static Optional<FeltLane> lane(ComparedSide side, Optional<String> key) {
        return key.flatMap(known -> side.felt().lanes().stream()
                .filter(lane -> lane.lane().equals(known))
                .findFirst());
    }

    private String title(Pair lane) {
        return name(here, lane.here()).or(() -> name(other, lane.other())).orElse(lane.shared());
    }

    private static Optional<String> name(ComparedSide side, Optional<String> key) {
        return key.flatMap(known -> side.map().lanes().stream()
                .filter(lane -> lane.key().equals(known))
                .map(Lane::title)
                .findFirst());
    }

    private ComparedFeeling compared(Pair lane, Pair step) {
        Optional<FeltStep> one = felt(here, lane.here(), step.here());
        Optional<FeltStep> two = felt(other, lane.other(), step.other());
        Optional<MeanDifference> difference = sample(isOtherBase ? one : two)
                .flatMap(later -> sample(isOtherBase ? two : one).map(base -> new MeanDifference(later, base)));
        return new ComparedFeeling(stepTitle(step), one, two, difference, verdict(difference));
    }

    private String stepTitle(Pair step) {
        return step.here()
                .flatMap(here.map()::step)
                .or(() -> step.other().flatMap(other.map()::step))
                .map(Step::title)
                .orElse(step.shared());
    }

    private static Optional<FeltStep> felt(ComparedSide side, Optional<String> lane, Optional<String> step) {
        return lane(side, lane)
                .flatMap(known -> known.steps().stream()
                        .filter(felt -> step.filter(felt.step()::equals).isPresent())
                        .findFirst());
    }

    private static Optional<SampleMean> sample(Optional<FeltStep> felt) {
        return felt.filter(step -> step.status() == StepStatus.OK && step.n().orElse(0L) > 1)
                .flatMap(step -> step.mean()
                        .flatMap(mean -> step.error()
                                .map(error -> new SampleMean(step.n().orElseThrow(), mean, error))));
    }

    private Verdict verdict(Optional<MeanDifference> difference) {
        if (difference.isEmpty()) {
            return Verdict.NOTHING_TO_COMPARE;
        }
        if (!isTested) {
            return Verdict.NOT_TESTED;
        }
        return difference.get().isBeyondChance() ? Verdict.MORE_THAN_CHANCE : Verdict.MAY_BE_CHANCE;
    }
}
