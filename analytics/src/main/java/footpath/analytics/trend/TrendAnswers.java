package footpath.analytics.trend;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.Stopwatch;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tells what the cells hold.
final class TrendAnswers {
    private final ResolvedTrend trend;
    private final TrendQuestion question;
    private final BreakdownGroups groups;
    private final TrendPartial partial;
    private final int told;

    TrendAnswers(ResolvedTrend trend, BreakdownGroups groups, TrendPartial partial) {
        this.trend = trend;
        this.question = trend.question;
        this.groups = groups;
        this.partial = partial;
        this.told = trend.asked().toldCount();
    }

    TrendAnswer answer(Stopwatch stopwatch) {
        List<TrendAnswer.SeriesAnswer> series = new ArrayList<>();
        for (int i = 0; i < question.series().size(); i++) {
            for (int group = 0; group < groups.count(); group++) {
                series.add(series(i, group));
            }
        }
        for (TrendFormula formula : question.formulas()) {
            for (int group = 0; group < groups.count(); group++) {
                series.add(formula(formula, group));
            }
        }
        return new TrendAnswer(rule(), each(this::period), series, stopwatch.elapsed());
    }

    private TrendAnswer.PeriodAnswer period(int period) {
        Optional<ZonedDateTime> comparedWith = question.comparison()
                .map(comparison -> trend.spans.get(1).periods().start(trend.comparedWith(period)));
        return new TrendAnswer.PeriodAnswer(trend.asked().start(period), trend.isComplete(period), comparedWith);
    }

    private TrendAnswer.SeriesAnswer series(int index, int group) {
        TrendCells cells = partial.cells(index, 0);
        int first = trend.asked().first();
        return new TrendAnswer.SeriesAnswer(
                question.series().get(index).name(),
                groups.value(group),
                each(period -> cells.n(group, first + period)),
                each(period -> value(index, group, period)),
                hasEarlier() ? each(period -> earlier(index, group, period)) : List.of());
    }

    private TrendAnswer.SeriesAnswer formula(TrendFormula formula, int group) {
        return new TrendAnswer.SeriesAnswer(
                formula.name(),
                groups.value(group),
                List.of(),
                each(period -> formula.formula().evaluate(name -> value(indexOf(name), group, period))),
                hasEarlier()
                        ? each(period -> formula.formula().evaluate(name -> earlier(indexOf(name), group, period)))
                        : List.of());
    }

    private boolean hasEarlier() {
        return question.comparison().isPresent();
    }

    private Optional<Double> value(int series, int group, int period) {
        return boxed(partial.cells(series, 0).value(group, trend.asked().first() + period));
    }

    private Optional<Double> earlier(int series, int group, int period) {
        return boxed(partial.cells(series, 1).value(group, trend.comparedWith(period)));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private int indexOf(String name) {
        return question.series().stream().map(TrendSeries::name).toList().indexOf(name);
    }

    private <T> List<T> each(IntFunction<T> ofPeriod) {
        return IntStream.range(0, told).mapToObj(ofPeriod).toList();
    }

    private String rule() {
        return Words.of(question.scope()) + " " + seriesWords() + " By "
                + question.unit().word()
                + " of the calendar of " + question.scope().zone() + Words.weeks(question.unit(), question.weekStart())
                + "." + windowWords()
                + question.comparison()
                        .map(comparison -> " Beside it stands " + comparison.words(question.unit(), told) + ".")
                        .orElse("")
                + question.breakdown()
                        .map(breakdown -> " Split by " + Words.of(breakdown.field()) + " of each event.")
                        .orElse("");
    }

    private String seriesWords() {
        String series = question.series().stream()
                .map(one ->
                        one.name() + ": " + one.measure().words(question.scope().subject()) + " matching "
                                + FilterText.print(one.events()))
                .collect(Collectors.joining("; "));
        return question.formulas().stream()
                .map(formula ->
                        "; " + (formula.name().equals(formula.text()) ? "" : formula.name() + ": ") + formula.text())
                .collect(Collectors.joining("", series, "."));
    }

    private String windowWords() {
        return question.rolling() == 1
                ? ""
                : " Each value is of the " + question.rolling() + " "
                        + question.unit().word()
                        + "s that end with its period, events before the time asked for among them.";
    }
}
