package footpath.server.map;

import footpath.analytics.MeanDifference;
import footpath.maps.compare.ComparedFeelings;
import footpath.maps.compare.ComparedFeelings.ComparedFeeling;
import footpath.server.map.FeelingsBody.FeltStepBody;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What people felt along an emotion curve of two sides, as the API tells it.
///
/// @param here  key of the lane on this side; null if it is not there
/// @param other key of the lane on the other side; null if it is not there
/// @param title of the lane
/// @param steps in the order of the comparison's steps
public record ComparedFeelingsBody(
        @Nullable String here, @Nullable String other, String title, List<StepBody> steps) {

    /// @param here       null if the step is not there, or not observed
    /// @param difference the later side minus the base; null unless enough people answered on both
    /// @param low        lower end of its 95 % interval
    /// @param high       upper end of its 95 % interval
    /// @param verdict    what the difference is worth
    public record StepBody(
            String title,
            @Nullable FeltStepBody here,
            @Nullable FeltStepBody other,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high,
            String verdict) {}

    static ComparedFeelingsBody of(ComparedFeelings compared) {
        return new ComparedFeelingsBody(
                compared.here().orElse(null),
                compared.other().orElse(null),
                compared.title(),
                compared.steps().stream().map(ComparedFeelingsBody::step).toList());
    }

    private static StepBody step(ComparedFeeling step) {
        return new StepBody(
                step.title(),
                step.here().map(FeelingsBody::step).orElse(null),
                step.other().map(FeelingsBody::step).orElse(null),
                number(step.difference(), MeanDifference::difference),
                number(step.difference(), MeanDifference::low),
                number(step.difference(), MeanDifference::high),
                step.verdict().name());
    }

    private static @Nullable Double number(
            Optional<MeanDifference> difference, ToDoubleFunction<MeanDifference> number) {
        return difference.map(number::applyAsDouble).orElse(null);
    }
}
