package footpath.maps.measure;

import footpath.analytics.journey.ScoreScale;
import footpath.maps.DatePeriod;
import java.util.List;
import java.util.Optional;

/// How people felt along a map, beside what the team believes they felt. Feelings lie between -2 and 2.
///
/// @param map      slug of the map
/// @param revision of the document
/// @param period   in which people enter
/// @param persona  key of the persona it is limited to
/// @param rule     which answer counts where, in a sentence
/// @param lanes    each emotion curve that has scores, in order of the document
public record MeasuredFeelings(
        String map, long revision, DatePeriod period, Optional<String> persona, String rule, List<FeltLane> lanes) {
    public MeasuredFeelings {
        lanes = List.copyOf(lanes);
    }

    /// An emotion curve.
    ///
    /// @param lane    its key
    /// @param persona key of the persona whose answers count: that of the lane, or the one asked for
    /// @param scale   how people were asked
    /// @param reason  why there are no numbers, if there are none
    /// @param answers how many were given on the way; absent if there are no numbers, or hidden
    /// @param outside of these, how many hold no number of the scale; absent with the answers
    /// @param steps   each step that is measured, in order of the document
    public record FeltLane(
            String lane,
            Optional<String> persona,
            ScoreScale scale,
            Optional<String> reason,
            Optional<Long> answers,
            Optional<Long> outside,
            List<FeltStep> steps) {
        public FeltLane {
            steps = List.copyOf(steps);
        }
    }

    /// A step of an emotion curve.
    ///
    /// @param step       its key
    /// @param status     OK, NO_DATA where nobody answered, SMALL_N, or HIDDEN
    /// @param n          how many people said how they felt; absent if hidden
    /// @param mean       of them; absent if nobody said it, or hidden
    /// @param low        end of the 95 % interval of the mean; absent with it, and with one answer
    /// @param high       its other end
    /// @param error      standard error of the mean; absent with the interval
    /// @param believed   what the team believes
    /// @param difference observed less believed; absent unless the status is OK
    public record FeltStep(
            String step,
            StepStatus status,
            Optional<Long> n,
            Optional<Double> mean,
            Optional<Double> low,
            Optional<Double> high,
            Optional<Double> error,
            Optional<Double> believed,
            Optional<Double> difference) {

        /// Whether what is believed lies outside of the interval of what is observed.
        public boolean isBeyondChance() {
            return difference.isPresent()
                    && low.isPresent()
                    && high.isPresent()
                    && believed.filter(belief -> belief < low.get() || belief > high.get())
                            .isPresent();
        }
    }
}
