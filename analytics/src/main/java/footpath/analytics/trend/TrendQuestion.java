package footpath.analytics.trend;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Optional;

/// How many events, or persons with one, in each calendar period.
///
/// @param scope     period, persons, and the zone whose calendar cuts the periods; a scope without beginning or
///     end is narrowed to the events of the index
/// @param events    which events count
/// @param unit      how long the periods are; at most 20,000 of them
/// @param weekStart first day of a week
/// @param counted   events or persons
/// @param breakdown the field of each event to split by
/// @param asOf      the present: periods that end later are incomplete
public record TrendQuestion(
        Scope scope,
        EventMatcher events,
        CalendarUnit unit,
        DayOfWeek weekStart,
        TrendCounted counted,
        Optional<Breakdown> breakdown,
        Instant asOf)
        implements Question<TrendAnswer> {

    public TrendQuestion {
        MatcherRules.requireNoTraits("trend.events", events);
    }

    @Override
    public String kind() {
        return "trend";
    }

    @Override
    public Kernel<?, TrendAnswer> resolve(IndexSnapshot snapshot) {
        var trend = new ResolvedTrend(this, snapshot);
        return breakdown.isPresent() ? TrendTop.round(trend) : new TrendKernel(trend, BreakdownGroups.NO_BREAKDOWN);
    }
}
