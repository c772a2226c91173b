package footpath.analytics.flow;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;

/// Which event follows which directly, in each person's own order of time and arrival, loops included.
///
/// @param scope    period, persons, zone; what lies outside of the period is as if it had not happened
/// @param events   which events count; the others are as if they had not happened
/// @param collapse whether an event that follows one of its own name is left out, so that the first of a run
///     stands for it
/// @param top      1 to 10,000: how many arcs the answer holds, the most frequent ones; nodes are always all there
/// @param timed    whether the times of these arcs are wanted; without them one pass over the events is enough
public record FlowQuestion(Scope scope, EventMatcher events, boolean collapse, int top, boolean timed)
        implements Question<FlowAnswer> {

    public FlowQuestion {
        MatcherRules.requireNoTraits("flow.events", events);
        MatcherRules.requireSize("flow.top", top, 1, 10_000, "arcs");
    }

    /// With times.
    public FlowQuestion(Scope scope, EventMatcher events, boolean collapse, int top) {
        this(scope, events, collapse, top, true);
    }

    @Override
    public String kind() {
        return "flow";
    }

    @Override
    public Kernel<?, FlowAnswer> resolve(IndexSnapshot snapshot) {
        var flow = new ResolvedFlow(this, snapshot);
        return timed && snapshot.names().size() <= TimedFlowKernel.MOST_NAMES
                ? new TimedFlowKernel(flow, snapshot.names())
                : new FlowKernel(flow);
    }
}
