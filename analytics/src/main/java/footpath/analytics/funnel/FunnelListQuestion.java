package footpath.analytics.funnel;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.SubjectSet;
import footpath.index.IndexSnapshot;

/// The persons behind one number of a [FunnelAnswer].
///
/// @param funnel the question whose number it is
/// @param list   which number
public record FunnelListQuestion(FunnelQuestion funnel, FunnelList list) implements Question<SubjectSet> {
    public FunnelListQuestion {
        int step = switch (list) {
            case FunnelList.Reached(int reached) -> reached;
            case FunnelList.DroppedAfter(int dropped) -> dropped;
        };
        MatcherRules.requireSize("funnel.list.step", step, 1, funnel.steps().size(), "as the number of a step");
    }

    @Override
    public Scope scope() {
        return funnel.scope();
    }

    @Override
    public String kind() {
        return "funnel";
    }

    @Override
    public Kernel<?, SubjectSet> resolve(IndexSnapshot snapshot) {
        return new FunnelListKernel(new ResolvedFunnel(funnel, snapshot), list);
    }
}
