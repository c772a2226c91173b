package footpath.analytics.trend;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The persons behind one period of a series: those whose events its value is made of.
///
/// @param question the trend
/// @param series   name of a series, not of a formula; empty for the first
/// @param period   any instant of the period
/// @param value    the group, as the answer tells it; empty without a breakdown
public record TrendCell(TrendQuestion question, Optional<String> series, Instant period, Optional<String> value)
        implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var trend = new ResolvedTrend(question, snapshot);
        int place = place();
        int number = number(trend);
        return TrendTop.round(trend, groups -> kernel(trend, groups, place, number));
    }

    private Kernel<?, Cell> kernel(ResolvedTrend trend, BreakdownGroups groups, int place, int number) {
        int group = groups.require("trend.value", value);
        return new CellKernel<>(new TrendKernel(trend, groups), unit(place), partial -> {
            partial.settle();
            return partial.cells(place, 0).n(group, number);
        });
    }

    private CellUnit unit(int place) {
        return switch (question.series().get(place).measure().counted()) {
            case PERSONS, PERSONS_AVERAGE -> CellUnit.PERSONS;
            case EVENTS, SUM, AVERAGE, MEDIAN, PERCENTILE, MIN, MAX -> CellUnit.EVENTS;
        };
    }

    private int number(ResolvedTrend trend) {
        int number = trend.asked().periods().require("trend.period", period);
        if (number < trend.asked().first()) {
            throw new InvalidQuestion(
                    "trend.period",
                    "lies before the first period told, that of "
                            + trend.asked().start(0));
        }
        return number;
    }

    private int place() {
        List<String> names = question.series().stream().map(TrendSeries::name).toList();
        if (series.isPresent() && !names.contains(series.get())) {
            throw new InvalidQuestion(
                    "trend.series",
                    "no series is \"" + series.get() + "\" (formulas have no persons of their own); series here: "
                            + NearestWord.listed(names));
        }
        return series.map(names::indexOf).orElse(0);
    }
}
