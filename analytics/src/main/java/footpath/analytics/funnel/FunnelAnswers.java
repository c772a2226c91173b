package footpath.analytics.funnel;

import footpath.analytics.Breakdown;
import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Turns what was counted into a [FunnelAnswer].
final class FunnelAnswers {
    private FunnelAnswers() {}

    /// @param times the durations of a measure
    static FunnelAnswer answer(
            ResolvedFunnel funnel, FunnelPartial counted, IntFunction<Optional<Durations>> times, Stopwatch stopwatch) {
        List<FunnelAnswer.StepAnswer> steps = new ArrayList<>();
        for (int step = 0; step < funnel.stepCount; step++) {
            steps.add(step(funnel, counted.reached, step, times));
        }
        return new FunnelAnswer(
                rule(funnel.question), counted.reached[0], steps, groups(funnel, counted), stopwatch.elapsed());
    }

    private static FunnelAnswer.StepAnswer step(
            ResolvedFunnel funnel, long[] reached, int step, IntFunction<Optional<Durations>> times) {
        long next = step + 1 < reached.length ? reached[step + 1] : 0;
        boolean last = step + 1 == reached.length;
        return new FunnelAnswer.StepAnswer(
                funnel.question.steps().get(step).label(),
                new Share(reached[step], reached[0]),
                new Share(reached[step], reached[Math.max(0, step - 1)]),
                new Share(last ? 0 : reached[step] - next, reached[step]),
                step == 0 ? Optional.empty() : times.apply(FunnelKernel.sinceEntry(step)),
                step == 0 ? Optional.empty() : times.apply(FunnelKernel.sincePrevious(step)));
    }

    private static List<FunnelAnswer.GroupAnswer> groups(ResolvedFunnel funnel, FunnelPartial counted) {
        int top = funnel.question.breakdown().map(Breakdown::top).orElse(0);
        return counted.groups.top(top).stream()
                .map(row -> new FunnelAnswer.GroupAnswer(row.value(), row.counts()))
                .toList();
    }

    private static String rule(FunnelQuestion question) {
        String steps = question.steps().stream()
                .map(step -> FilterText.print(step.matcher()))
                .collect(Collectors.joining(" → "));
        return Words.of(question.scope()) + " Steps in order, other events may come between: " + steps + ", within "
                + Words.of(question.within())
                + " of the first, inclusive. One event fills one step; at one instant the lower step comes first; a person"
                + " counts once, at the deepest step of the best attempt."
                + question.breakdown()
                        .map(breakdown -> " Split by " + Words.of(breakdown.field()) + " at the entry of that attempt.")
                        .orElse("")
                + (question.timed() ? " " + Words.QUANTILES : "");
    }
}
