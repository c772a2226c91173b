package footpath.maps.compare;

import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.maps.measure.MeasuredStep;
import java.util.Optional;
import java.util.OptionalDouble;

/// One step of both sides, or of one.
///
/// @param here    the step on the one side; empty if it is not there
/// @param other   the step on the other side; empty if it is not there
/// @param reaches the difference of the reaches, the later side minus the base; empty if a side has no reach
/// @param pValue  of that difference, adjusted for the number of steps (Benjamini and Hochberg 1995); empty if it is
///     not tested
/// @param verdict what the difference is worth
/// @param seconds how much longer, or shorter, half took on the later side; empty if a side has no time
public record ComparedStep(
        Optional<MeasuredStep> here,
        Optional<MeasuredStep> other,
        Optional<ShareDifference> reaches,
        OptionalDouble pValue,
        Verdict verdict,
        OptionalDouble seconds) {

    /// The reach on one side; empty if it is hidden or not measured.
    public static Optional<Share> reach(Optional<MeasuredStep> step) {
        return step.filter(known -> known.status().isMeasured())
                .flatMap(MeasuredStep::observed)
                .flatMap(MeasuredStep.Observed::reach)
                .filter(share -> share.of() > 0);
    }

    /// Half took at most so long.
    public static OptionalDouble median(Optional<MeasuredStep> step) {
        return step.filter(known -> known.status().isMeasured())
                .flatMap(MeasuredStep::observed)
                .flatMap(MeasuredStep.Observed::time)
                .map(time -> OptionalDouble.of(time.durations().medianSeconds()))
                .orElse(OptionalDouble.empty());
    }

    /// In points, the later side minus the base.
    public OptionalDouble points() {
        return reaches.map(ShareDifference::difference)
                .filter(OptionalDouble::isPresent)
                .map(difference -> OptionalDouble.of(difference.getAsDouble() * 100))
                .orElse(OptionalDouble.empty());
    }

    /// As the one side calls it, else as the other does.
    public String title() {
        return here.or(() -> other).orElseThrow().title();
    }
}
