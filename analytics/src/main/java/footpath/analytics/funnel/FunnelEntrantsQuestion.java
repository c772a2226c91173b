package footpath.analytics.funnel;

import footpath.analytics.Entrants;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;

/// Who entered a funnel and who of them reached its last step, with the first event of each at which it could enter.
///
/// That event is known before the outcome: it is the first of the period that can begin an attempt, whichever
/// attempt is the best. Persons whom the funnel counts nowhere are left out.
///
/// @param funnel of at least 2 steps; its breakdown and times do not matter
public record FunnelEntrantsQuestion(FunnelQuestion funnel) implements Question<Entrants> {
    public FunnelEntrantsQuestion {
        int steps = funnel.steps().size();
        MatcherRules.requireSize("funnel.steps", steps, 2, 64, "steps, since all who enter reach the first");
        if (funnel.options().begin() == FunnelBegin.OPEN) {
            throw new InvalidQuestion(
                    "funnel.begin", "\"open\" has no meaning where all are asked from the first step on; leave it out");
        }
        funnel = funnel.among(funnel.scope());
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
    public Kernel<?, Entrants> resolve(IndexSnapshot snapshot) {
        return new FunnelEntrantsKernel(new ResolvedFunnel(funnel, snapshot));
    }
}
