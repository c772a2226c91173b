package footpath.maps.compare;

import footpath.analytics.FalseDiscovery;
import footpath.analytics.ShareDifference;
import footpath.maps.compare.MapAlignment.Pair;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Compares the steps of two measured maps.
///
/// @param here        the one map
/// @param other       the other map
/// @param isOtherBase whether differences are taken from the other
/// @param isTested    whether p-values make sense
record StepComparer(MeasuredMap here, MeasuredMap other, boolean isOtherBase, boolean isTested) {
    private static final double SIGNIFICANT = 0.05;

    List<ComparedStep> steps(List<Pair> pairs) {
        Map<String, MeasuredStep> ones = byKey(here);
        Map<String, MeasuredStep> others = byKey(other);
        List<ComparedStep> untested = pairs.stream()
                .map(pair -> compared(pair.here().map(ones::get), pair.other().map(others::get)))
                .toList();
        return isTested ? tested(untested) : untested;
    }

    private static Map<String, MeasuredStep> byKey(MeasuredMap map) {
        return map.steps().stream().collect(Collectors.toMap(MeasuredStep::key, Function.identity()));
    }

    private ComparedStep compared(Optional<MeasuredStep> one, Optional<MeasuredStep> two) {
        Optional<MeasuredStep> base = isOtherBase ? two : one;
        Optional<MeasuredStep> later = isOtherBase ? one : two;
        Optional<ShareDifference> reaches = ComparedStep.reach(later)
                .flatMap(share -> ComparedStep.reach(base).map(from -> new ShareDifference(share, from)));
        OptionalDouble before = ComparedStep.median(base);
        OptionalDouble after = ComparedStep.median(later);
        OptionalDouble seconds = before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
        return new ComparedStep(one, two, reaches, OptionalDouble.empty(), verdict(one, two, reaches), seconds);
    }

    private Verdict verdict(Optional<MeasuredStep> one, Optional<MeasuredStep> two, Optional<ShareDifference> reaches) {
        if (reaches.isEmpty()) {
            return Verdict.NOTHING_TO_COMPARE;
        }
        return isEntry(here, one) && isEntry(other, two) ? Verdict.ENTRY : Verdict.NOT_TESTED;
    }

    private static boolean isEntry(MeasuredMap map, Optional<MeasuredStep> step) {
        return map.steps().stream()
                .filter(known -> known.status().isMeasured())
                .findFirst()
                .equals(step);
    }

    /// The same with p-values, adjusted for their number.
    private static List<ComparedStep> tested(List<ComparedStep> steps) {
        double[] adjusted = FalseDiscovery.adjusted(steps.stream()
                .filter(step -> step.verdict() == Verdict.NOT_TESTED)
                .mapToDouble(StepComparer::pValue)
                .toArray());
        PrimitiveIterator.OfDouble next = DoubleStream.of(adjusted).iterator();
        return steps.stream()
                .map(step -> step.verdict() == Verdict.NOT_TESTED ? judged(step, next.nextDouble()) : step)
                .toList();
    }

    private static double pValue(ComparedStep step) {
        return step.reaches().map(ShareDifference::pValue).orElseThrow().orElseThrow();
    }

    private static ComparedStep judged(ComparedStep step, double pValue) {
        return new ComparedStep(
                step.here(),
                step.other(),
                step.reaches(),
                OptionalDouble.of(pValue),
                pValue < SIGNIFICANT ? Verdict.MORE_THAN_CHANCE : Verdict.MAY_BE_CHANCE,
                step.seconds());
    }
}
