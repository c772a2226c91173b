package footpath.analytics.trend;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import footpath.events.filter.EventMatcher;
import java.util.regex.Pattern;

/// One series of a trend.
///
/// @param name    by which formulas and the answer call it: a letter, then letters, digits and `_`; at most
///     64
/// @param events  which events count
/// @param measure what is told of them
public record TrendSeries(String name, EventMatcher events, TrendMeasure measure) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public TrendSeries {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidQuestion(
                    "trend.series.name",
                    "is \"" + name + "\"; it must be a letter, then letters, digits and _, at most 64, as A or paid");
        }
        MatcherRules.requireNoTraits("trend.events", events);
    }
}
