package footpath.analytics.frequency;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;

/// How many matching events each person has: a histogram, and its mean, median and 90th percentile.
///
/// Persons without a matching event are not counted. Costs one pass over the matching events; memory is one
/// number for each different count that occurs, which are at most the square root of twice the events.
///
/// @param scope  period and persons
/// @param events which events count
/// @param bars   1 to 1,000: persons with 1, 2, 3, … events stand alone up to this number less one, all with
///     more are the last bar
public record FrequencyQuestion(Scope scope, EventMatcher events, int bars) implements Question<FrequencyAnswer> {
    private static final int MOST_BARS = 1_000;

    /// @throws InvalidQuestion if the matcher looks at traits, or the bars are none or too many
    public FrequencyQuestion {
        MatcherRules.requireNoTraits("frequency.events", events);
        MatcherRules.requireSize("frequency.bars", bars, 1, MOST_BARS, "bars");
    }

    @Override
    public String kind() {
        return "frequency";
    }

    @Override
    public Kernel<?, FrequencyAnswer> resolve(IndexSnapshot snapshot) {
        return new FrequencyKernel(this, TimeCut.of(scope.period(), snapshot));
    }
}
