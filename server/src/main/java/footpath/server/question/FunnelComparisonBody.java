package footpath.server.question;

import footpath.analytics.ShareDifference;
import footpath.analytics.funnel.FunnelAnswer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A funnel beside the same funnel of others or of another time.
///
/// @param rule   by which the others were counted
/// @param method how differences, intervals and p-values come about
/// @param both   how many persons entered both funnels; where it is not 0, interval and test are approximate
/// @param steps  one per step
public record FunnelComparisonBody(String rule, String method, long both, List<Step> steps) {

    /// @param name       of the step
    /// @param reached    how many of the others reached it
    /// @param ofEntry    of those of the others who reached the first
    /// @param difference share of those asked for minus share of the others
    /// @param low        lower end of its 95 % interval
    /// @param high       upper end of its 95 % interval
    /// @param pValue     how likely a difference as far from none would be, were there none
    /// @param test       by which that was found, z or fisher
    /// The last five are null for the first step, which all entrants reach, and where nobody entered.
    public record Step(
            String name,
            long reached,
            ShareBody ofEntry,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double pValue,
            @Nullable String test) {}

    static FunnelComparisonBody of(FunnelAnswer answer, FunnelAnswer others, long both) {
        return new FunnelComparisonBody(
                others.rule(),
                ShareDifference.RULE,
                both,
                IntStream.range(0, answer.steps().size())
                        .mapToObj(step -> step(
                                step, answer.steps().get(step), others.steps().get(step)))
                        .toList());
    }

    private static Step step(int number, FunnelAnswer.StepAnswer step, FunnelAnswer.StepAnswer other) {
        ShareDifference gap = new ShareDifference(step.reached(), other.reached());
        boolean isTold = number > 0 && gap.difference().isPresent();
        return new Step(
                other.label(),
                other.reached().n(),
                ShareBody.of(other.reached()),
                isTold ? value(gap.difference()) : null,
                isTold ? value(gap.low()) : null,
                isTold ? value(gap.high()) : null,
                isTold ? value(gap.pValue()) : null,
                isTold ? QuestionBody.word(gap.test()) : null);
    }

    private static Double value(OptionalDouble number) {
        return number.orElseThrow();
    }
}
