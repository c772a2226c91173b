package footpath.analytics.trend;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.NearestWord;
import footpath.events.Period;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts, sums, means and percentiles of events in each calendar period.
///
/// - Periods are cut by the calendar of the scope's zone; a scope without beginning or end is narrowed to the
///   events of the index.
/// - A rolling window of n periods ends with the period it stands for, and looks before the beginning of the
///   scope: the first period too has its n periods behind it. Persons are counted once in a window, not once
///   a period of it.
/// - A comparison cuts the earlier time where the scope cuts the later one: at its end, or at the last event
///   of the index if it has none. A period that runs within a scope ending later is held against a whole one.
/// - With a breakdown, the values that stand alone are those with most events of the first series (most
///   persons, if it counts persons) in the scope; equal ones stand in order of the value as text.
///
/// Time O(series × events), percentiles O(series × rolling × values × log values); memory O(groups ×
/// periods), and 8 bytes a value for percentiles.
///
/// @param scope      period, persons, and the zone whose calendar cuts the periods
/// @param series     1 to 26, with names of their own
/// @param formulas   at most 26, over the series
/// @param unit       how long the periods are; at most 20,000 of them
/// @param weekStart  first day of a week
/// @param rolling    how many periods a window spans, 1 to 1,000; 1 for the period alone
/// @param comparison what stands beside each period
/// @param breakdown  the field of each event to split by
/// @param asOf       the present: periods that end later are incomplete
public record TrendQuestion(
        Scope scope,
        List<TrendSeries> series,
        List<TrendFormula> formulas,
        CalendarUnit unit,
        DayOfWeek weekStart,
        int rolling,
        Optional<TrendComparison> comparison,
        Optional<Breakdown> breakdown,
        Instant asOf)
        implements Question<TrendAnswer> {
    private static final int MOST_SERIES = 26;
    private static final int MOST_ROLLING = 1_000;

    public TrendQuestion {
        series = List.copyOf(series);
        formulas = List.copyOf(formulas);
        MatcherRules.requireSize("trend.series", series.size(), 1, MOST_SERIES, "series");
        MatcherRules.requireSize("trend.formulas", formulas.size(), 0, MOST_SERIES, "formulas");
        MatcherRules.requireSize("trend.rolling", rolling, 1, MOST_ROLLING, "periods");
        List<String> names = series.stream().map(TrendSeries::name).toList();
        MatcherRules.requireDistinct(
                "trend.series",
                Stream.concat(names.stream(), formulas.stream().map(TrendFormula::name))
                        .toList());
        formulas.forEach(formula -> requireKnown(formula, names));
        if (comparison.isPresent() && scope.period().from().equals(Period.ALWAYS.from())) {
            throw new InvalidQuestion("trend.compare", "needs a first day, so that there is a time before; give from");
        }
    }

    /// One series, told as it is.
    public static TrendQuestion of(
            Scope scope,
            EventMatcher events,
            CalendarUnit unit,
            DayOfWeek weekStart,
            TrendMeasure measure,
            Optional<Breakdown> breakdown,
            Instant asOf) {
        return new TrendQuestion(
                scope,
                List.of(new TrendSeries("A", events, measure)),
                List.of(),
                unit,
                weekStart,
                1,
                Optional.empty(),
                breakdown,
                asOf);
    }

    private static void requireKnown(TrendFormula formula, List<String> names) {
        for (String name : formula.formula().names()) {
            if (!names.contains(name)) {
                throw new InvalidQuestion(
                        "trend.formulas",
                        "\"" + formula.text() + "\" names a series \"" + name + "\"; series here: "
                                + NearestWord.listed(names));
            }
        }
    }

    @Override
    public String kind() {
        return "trend";
    }

    @Override
    public Kernel<?, TrendAnswer> resolve(IndexSnapshot snapshot) {
        var trend = new ResolvedTrend(this, snapshot);
        return TrendTop.round(trend, groups -> new TrendKernel(trend, groups));
    }
}
