package footpath.server.map;

import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How people felt along a map, as the API tells it.
///
/// @param from    first day of the period
/// @param to      first day no longer counted
/// @param persona null for everyone
/// @param rule    which answer counts where
/// @param lanes   each emotion curve that has scores
public record FeelingsBody(
        String map,
        long revision,
        String from,
        String to,
        @Nullable String persona,
        String rule,
        List<FeltLaneBody> lanes) {

    /// @param persona whose answers count; null for everyone
    /// @param reason  why there are no numbers
    /// @param answers null if hidden or for a reason
    /// @param outside of the scale; null with the answers
    public record FeltLaneBody(
            String lane,
            @Nullable String persona,
            String scale,
            @Nullable String reason,
            @Nullable Long answers,
            @Nullable Long outside,
            List<FeltStepBody> steps) {}

    /// @param n            null if hidden
    /// @param mean         -2 to 2; null if hidden, or nobody answered
    /// @param low          of the 95 % interval
    /// @param high         of the 95 % interval
    /// @param difference   observed less believed; null unless the status is OK
    /// @param beyondChance whether what is believed lies outside of the interval
    public record FeltStepBody(
            String step,
            String status,
            @Nullable Long n,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double believed,
            @Nullable Double difference,
            boolean beyondChance) {}

    public static FeelingsBody of(MeasuredFeelings felt) {
        return new FeelingsBody(
                felt.map(),
                felt.revision(),
                felt.period().from().toString(),
                felt.period().toExclusive().toString(),
                felt.persona().orElse(null),
                felt.rule(),
                felt.lanes().stream().map(FeelingsBody::lane).toList());
    }

    private static FeltLaneBody lane(FeltLane lane) {
        return new FeltLaneBody(
                lane.lane(),
                lane.persona().orElse(null),
                lane.scale().name().toLowerCase(Locale.ROOT),
                lane.reason().orElse(null),
                lane.answers().orElse(null),
                lane.outside().orElse(null),
                lane.steps().stream().map(FeelingsBody::step).toList());
    }

    static FeltStepBody step(FeltStep step) {
        return new FeltStepBody(
                step.step(),
                step.status().name(),
                step.n().orElse(null),
                step.mean().orElse(null),
                step.low().orElse(null),
                step.high().orElse(null),
                step.believed().orElse(null),
                step.difference().orElse(null),
                step.isBeyondChance());
    }
}
