package footpath.server.question;

import footpath.analytics.Durations;
import footpath.analytics.funnel.FunnelAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A funnel as the API tells it.
///
/// @param rule       by which persons were counted
/// @param tookMillis how long answering took
/// @param steps      one per step
/// @param groups     one per value of the breakdown
/// @param comparison with others or another time; null unless that was asked
public record FunnelBody(
        String rule,
        double tookMillis,
        List<Step> steps,
        List<Group> groups,
        @Nullable FunnelComparisonBody comparison) {

    /// @param name                   of the step
    /// @param reached                how many persons reached it
    /// @param entered                in an open funnel: who of them entered there; null in a closed one
    /// @param ofEntry                of those who reached the first; in an open funnel of all who entered
    /// @param ofPrevious             of those who reached the last step before that cannot be skipped; in an
    ///     open funnel who came from there; null for the first
    /// @param dropped                of those who reached it: who went no further
    /// @param conversions            how often it was reached; null unless conversions are counted
    /// @param medianSeconds          time since the step taken before: half took at most this
    /// @param p90Seconds             nine of ten took at most this
    /// @param fromEntryMedianSeconds time since the entry: half took at most this
    /// @param fromEntryP90Seconds    nine of ten took at most this
    public record Step(
            String name,
            long reached,
            @Nullable Long entered,
            ShareBody ofEntry,
            @Nullable ShareBody ofPrevious,
            ShareBody dropped,
            @Nullable Long conversions,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds,
            @Nullable Double fromEntryMedianSeconds,
            @Nullable Double fromEntryP90Seconds) {}

    /// @param value   of the breakdown's field
    /// @param reached how many persons reached each step
    public record Group(String value, List<Long> reached) {}

    /// The body of an answer.
    public static FunnelBody of(FunnelAnswer answer) {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < answer.steps().size(); step++) {
            steps.add(step(answer, step));
        }
        return new FunnelBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                steps,
                answer.groups().stream()
                        .map(group -> new Group(group.value().toString(), group.reached()))
                        .toList(),
                null);
    }

    FunnelBody with(FunnelComparisonBody other) {
        return new FunnelBody(rule, tookMillis, steps, groups, other);
    }

    private static Step step(FunnelAnswer answer, int number) {
        FunnelAnswer.StepAnswer step = answer.steps().get(number);
        return new Step(
                step.label(),
                step.reached().n(),
                step.entered().orElse(null),
                ShareBody.of(step.reached()),
                number == 0 ? null : ShareBody.of(step.ofPrevious()),
                ShareBody.of(step.dropped()),
                answer.conversions().isEmpty() ? null : answer.conversions().get(number),
                seconds(step.fromPrevious(), Durations::medianSeconds),
                seconds(step.fromPrevious(), Durations::p90Seconds),
                seconds(step.fromEntry(), Durations::medianSeconds),
                seconds(step.fromEntry(), Durations::p90Seconds));
    }

    private static @Nullable Double seconds(Optional<Durations> times, ToDoubleFunction<Durations> quantile) {
        return times.map(known -> (Double) quantile.applyAsDouble(known)).orElse(null);
    }
}
