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
                entrants(funnel, counted),
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
                new Share(reached[step], entrants(funnel, counted)),
                funnel.isOpen() ? Optional.of(counted.entered[step]) : Optional.empty(),
                ofPrevious(funnel, counted, step),
                new Share(dropped(funnel, counted, step), reached[step]),
                step == 0 ? Optional.empty() : times.apply(FunnelKernel.sinceEntry(step)),
                step == 0 ? Optional.empty() : times.apply(FunnelKernel.sincePrevious(step)));
    }

    private static long entrants(ResolvedFunnel funnel, FunnelPartial counted) {
        return funnel.isOpen() ? counted.entered[funnel.stepCount] : counted.reached[0];
    }

    private static Share ofPrevious(ResolvedFunnel funnel, FunnelPartial counted, int step) {
        long[] reached = counted.reached;
        if (!funnel.isOpen()) {
            return new Share(reached[step], reached[required(funnel, step)]);
        }
        return step == 0
                ? new Share(reached[0], entrants(funnel, counted))
                : new Share(reached[step] - counted.entered[step], reached[step - 1]);
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
                .map(row -> new FunnelAnswer.GroupAnswer(
                        row.value(),
                        row.counts()
                                .subList(
                                        row.counts().size() - funnel.stepCount,
                                        row.counts().size())))
                .toList();
    }
}
