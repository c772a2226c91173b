package footpath.server.question;

import footpath.analytics.funnel.FunnelAnswer;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.BreakdownBody;
import footpath.server.question.QuestionBody.MatcherBody;
import footpath.server.question.Says.Form;
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
            @Says(value = "the steps, in order; 1 to 64", required = true) @Nullable
            List<MatcherBody> steps,

            @Says(
                    value = "longest time from the first step to the last, inclusive",
                    required = true,
                    form = Form.DURATION)
            @Nullable
            String within,

            @Says(value = "first day counted", form = Form.DATE) @Nullable
            String from,

            @Says(value = "first day no longer counted", form = Form.DATE) @Nullable
            String to,

            @Says(value = "time zone in which days begin and end", otherwise = "UTC") @Nullable
            String zone,

            @Says("only persons whose traits fulfil this condition") @Nullable
            JsonNode segment,

            @Says("split by a property of the entry, a trait or the channel") @Nullable
            BreakdownBody breakdown)
            implements AskedQuestion {

        FunnelQuestion question() {
            List<FunnelStep> asked = new ArrayList<>();
            for (MatcherBody step : steps == null ? List.<MatcherBody>of() : steps) {
                asked.add(FunnelStep.of(step.matcher("steps[" + asked.size() + "]")));
            }
            return new FunnelQuestion(
                    QuestionBody.scope(from, to, zone, segment),
                    asked,
                    QuestionBody.duration("within", within),
                    Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                    true);
        }

        @Override
        public Object ask(Footpath footpath) {
            return FunnelBody.of(footpath.ask(question()));
        }
    }

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
