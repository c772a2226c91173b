package footpath.maps.compare;

import footpath.analytics.MeanDifference;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import java.util.List;
import java.util.Optional;

/// What people felt along an emotion curve of both sides, or of one. Of the lanes, at least one is observed.
///
/// @param here  key of the lane on the one side; empty if it is not there
/// @param other key of the lane on the other side; empty if it is not there
/// @param title as the one side calls it, else as the other does
/// @param steps those of the alignment, in its order
public record ComparedFeelings(
        Optional<String> here, Optional<String> other, String title, List<ComparedFeeling> steps) {
    public ComparedFeelings {
        steps = List.copyOf(steps);
    }

    /// What people felt at a step on both sides.
    ///
    /// @param title      of the step, as the one side calls it, else as the other does
    /// @param here       on the one side; empty if the step is not there, or not observed
    /// @param other      on the other side
    /// @param difference the later side minus the base; empty unless enough people answered on both
    /// @param verdict    what the difference is worth: more than chance if its interval leaves out zero
    public record ComparedFeeling(
            String title,
            Optional<FeltStep> here,
            Optional<FeltStep> other,
            Optional<MeanDifference> difference,
            Verdict verdict) {}
}
