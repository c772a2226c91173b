package footpath.analytics.funnel;

import footpath.analytics.Breakdown;
import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/// Turns what was counted into a [FunnelAnswer].
final class FunnelAnswers {
    private FunnelAnswers() {}

    /// @param times the durations of a measure
    static FunnelAnswer answer(
            ResolvedFunnel funnel, FunnelPartial counted, IntFunction<Optional<Durations>> times, Stopwatch stopwatch) {
        List<FunnelAnswer.StepAnswer> steps = new ArrayList<>();
        for (int step = 0; step < funnel.stepCount; step++) {
            steps.add(step(funnel, counted, step, times));
        }
        boolean conversions = funnel.question.options().counting() == FunnelCounting.CONVERSIONS;
        return new FunnelAnswer(
                FunnelWords.rule(funnel.question),
                counted.reached[0],
                steps,
                groups(funnel, counted),
                conversions ? LongStream.of(counted.conversions).boxed().toList() : List.of(),
                stopwatch.elapsed());
    }

    private static FunnelAnswer.StepAnswer step(
            ResolvedFunnel funnel, FunnelPartial counted, int step, IntFunction<Optional<Durations>> times) {
        long[] reached = counted.reached;
        return new FunnelAnswer.StepAnswer(
                FunnelWords.label(funnel.question, step),
                new Share(reached[step], reached[0]),
                new Share(reached[step], reached[required(funnel, step)]),
                new Share(dropped(funnel, counted, step), reached[step]),
                step == 0 ? Optional.empty() : times.apply(FunnelKernel.sinceEntry(step)),
                step == 0 ? Optional.empty() : times.apply(FunnelKernel.sincePrevious(step)));
    }

    /// The last step before one that everyone who reached it took.
    private static int required(ResolvedFunnel funnel, int step) {
        int before = Math.max(0, step - 1);
        while (funnel.question.steps().get(before).optional()) {
            before--;
        }
        return before;
    }

    private static long dropped(ResolvedFunnel funnel, FunnelPartial counted, int step) {
        if (step + 1 == funnel.stepCount) {
            return 0;
        }
        return funnel.plain ? counted.reached[step] - counted.reached[step + 1] : counted.ended[step];
    }

    private static List<FunnelAnswer.GroupAnswer> groups(ResolvedFunnel funnel, FunnelPartial counted) {
        int top = funnel.question.breakdown().map(Breakdown::top).orElse(0);
        return counted.groups.top(top).stream()
                .map(row -> new FunnelAnswer.GroupAnswer(row.value(), row.counts()))
                .toList();
    }
}
