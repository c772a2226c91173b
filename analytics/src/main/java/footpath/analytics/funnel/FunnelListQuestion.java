package footpath.analytics.funnel;

import footpath.analytics.InvalidQuestion;
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
            case FunnelList.EnteredAt(int entered) -> entered;
            case FunnelList.Entrants() -> 1;
            case FunnelList.DroppedAfter(int dropped) -> dropped;
        };
        MatcherRules.requireSize("funnel.list.step", step, 1, funnel.steps().size(), "as the number of a step");
        if (list instanceof FunnelList.EnteredAt && step > 1 && funnel.options().begin() == FunnelBegin.CLOSED) {
            throw new InvalidQuestion(
                    "funnel.list",
                    "everyone enters a closed funnel at step 1; begin open, or give step 1, got " + step);
        }
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
