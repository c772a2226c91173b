package footpath.server.question;

import footpath.analytics.funnel.FunnelAnswer;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.server.question.QuestionBody.BreakdownBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A funnel as the API tells it.
///
/// @param rule       by which persons were counted
/// @param tookMillis how long answering took
/// @param steps      one per step
/// @param groups     one per value of the breakdown
public record FunnelBody(String rule, double tookMillis, List<Step> steps, List<Group> groups) {

    /// @param name          of the step
    /// @param reached       how many persons reached it
    /// @param ofEntry       of those who reached the first
    /// @param ofPrevious    of those who reached the step before; null for the first
    /// @param medianSeconds time since the step before: half took at most this
    /// @param p90Seconds    nine of ten took at most this
    public record Step(
            String name,
            long reached,
            ShareBody ofEntry,
            @Nullable ShareBody ofPrevious,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds) {}

    /// @param value   of the breakdown's field
    /// @param reached how many persons reached each step
    public record Group(String value, List<Long> reached) {}

    /// What is asked.
    record Asked(
            @Nullable List<AskedStep> steps,
            @Nullable String within,
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone,
            @Nullable JsonNode segment,
            @Nullable BreakdownBody breakdown) {

        FunnelQuestion question() {
            List<FunnelStep> asked = new ArrayList<>();
            for (AskedStep step : steps == null ? List.<AskedStep>of() : steps) {
                asked.add(
                        FunnelStep.of(QuestionBody.matcher(step.event(), step.where(), "steps[" + asked.size() + "]")));
            }
            return new FunnelQuestion(
                    QuestionBody.scope(from, to, zone, segment),
                    asked,
                    QuestionBody.duration("within", within),
                    Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                    true);
        }
    }

    record AskedStep(@Nullable String event, @Nullable JsonNode where) {}

    /// The body of an answer.
    public static FunnelBody of(FunnelAnswer answer) {
        List<Step> steps = new ArrayList<>();
        for (FunnelAnswer.StepAnswer step : answer.steps()) {
            steps.add(new Step(
                    step.label(),
                    step.reached().n(),
                    ShareBody.of(step.reached()),
                    steps.isEmpty() ? null : ShareBody.of(step.ofPrevious()),
                    step.fromPrevious()
                            .map(time -> (Double) time.medianSeconds())
                            .orElse(null),
                    step.fromPrevious().map(time -> (Double) time.p90Seconds()).orElse(null)));
        }
        return new FunnelBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                steps,
                answer.groups().stream()
                        .map(group -> new Group(group.value().toString(), group.reached()))
                        .toList());
    }
}
