package footpath.analytics.funnel;

import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A funnel question in numbers.
final class ResolvedFunnel {
    final FunnelQuestion question;

    /// Whether the walk over plain steps gives the answer.
    final boolean plain;

    /// Whether depths can be counted level by level ([DepthScan]).
    final boolean byLevels;

    /// The kind of event of each step, if the walk over plain steps gives the answer; else empty.
    final List<EventMatcher> matchers;

    /// What the walk with options looks for.
    final FunnelSight sight;

    /// For each step the closed funnel of the steps from there on, if it is open; else empty.
    final List<ResolvedFunnel> parts;

    final int stepCount;
    /// The longest time from the entry, inclusive, if the window is a span of time.
    final long withinMicros;

    final TimeCut period;

    ResolvedFunnel(FunnelQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        boolean plainSteps = question.within() instanceof FunnelWindow.Span
                && question.steps().stream().allMatch(FunnelStep::isPlain);
        this.plain = question.options().isPlain() && plainSteps;
        this.byLevels =
                question.options().isForLevels() && plainSteps && !question.timed() && haveNames(question.steps());
        this.matchers = plain
                ? question.steps().stream()
                        .map(step -> step.matchers().getFirst())
                        .toList()
                : List.of();
        this.sight = new FunnelSight(question);
        this.stepCount = question.steps().size();
        this.parts = isOpen()
                ? OpenFunnel.parts(question).stream()
                        .map(part -> new ResolvedFunnel(part, snapshot))
                        .toList()
                : List.of();
        boolean open = question.options().rules().windowEnd() == FunnelRules.WindowEnd.EXCLUSIVE;
        this.withinMicros =
                question.within() instanceof FunnelWindow.Span(Duration time) ? Micros.of(time) - (open ? 1 : 0) : 0;
        this.period = TimeCut.of(question.scope().period(), snapshot);
    }

    boolean isOpen() {
        return question.options().begin() == FunnelBegin.OPEN;
    }

    /// Whether each step has one name, and no two the same.
    private static boolean haveNames(List<FunnelStep> steps) {
        Set<String> names = new HashSet<>();
        return steps.stream()
                .map(step -> step.matchers().getFirst().names())
                .allMatch(ofStep -> ofStep.size() == 1 && names.add(ofStep.getFirst()));
    }
}
