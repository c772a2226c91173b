package footpath.analytics.count;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;

/// How many events match, by how many persons, in all and by name.
///
/// @param scope  period, persons, zone
/// @param events which events count
public record CountQuestion(Scope scope, EventMatcher events) implements Question<CountAnswer> {
    public CountQuestion {
        MatcherRules.requireNoTraits("count.events", events);
    }

    @Override
    public String kind() {
        return "count";
    }

    @Override
    public Kernel<?, CountAnswer> resolve(IndexSnapshot snapshot) {
        return new CountKernel(this, TimeCut.of(scope.period(), snapshot));
    }
}
