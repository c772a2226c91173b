package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarUnit;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendComparison;
import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendFormula;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.trend.TrendSeries;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.BreakdownBody;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Counts over time as the API tells them.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param periods    in order of time
/// @param series     as asked, formulas last; with a breakdown each once per value
public record TrendBody(String rule, double tookMillis, List<OnePeriod> periods, List<Series> series) {

    /// @param start    its first day; its first hour if the periods are hours
    /// @param complete false if the question cuts it, or it still runs
    /// @param compared start of the period it is held against; null without a comparison
    public record OnePeriod(
            String start, boolean complete, @Nullable String compared) {}

    /// @param name     of the series or formula
    /// @param value    of the breakdown's field; null without a breakdown
    /// @param n        one per period: events behind the value, persons if those are counted; null for a
    ///     formula
    /// @param values   one per period; null where there is none
    /// @param compared what the values stand beside, one per period; null without a comparison
    public record Series(
            String name,
            @Nullable String value,
            @Nullable List<Long> n,
            List<Number> values,
            @Nullable List<Number> compared) {}

    /// What is asked.
    record Asked(
            @Says("name of the events, if there is one series") @Nullable
            String event,

            @Says("a condition on the events") @Nullable JsonNode where,

            @Says(value = "what is told of the events", otherwise = "events", choices = TrendCounted.class) @Nullable
            String count,

            @Says("the numeric property that is summed, averaged or ranked") @Nullable
            String property,

            @Says("which percentile, 0 to 100") @Nullable Double percentile,

            @Says("several series, 1 to 26, in place of event") @Nullable
            List<TrendSeriesBody> series,

            @Says("series made of others") @Nullable List<AskedFormula> formulas,

            @Says(value = "length of a period", otherwise = "day", choices = CalendarUnit.class) @Nullable
            String unit,

            @Says(value = "first day of a week", otherwise = "monday", choices = DayOfWeek.class) @Nullable
            String weekStart,

            @Says(value = "how many periods each value spans, those before it among them", otherwise = "1") @Nullable
            Integer rolling,

            @Says(
                    value = "hold each period against the time just before, or a year before",
                    choices = TrendComparison.class)
            @Nullable
            String compare,

            @JsonUnwrapped AskedScope scope,

            @Says("a series for each value of a property, a trait or the channel") @Nullable
            BreakdownBody breakdown)
            implements AskedQuestion {

        TrendQuestion question(Instant now) {
            return new TrendQuestion(
                    scope.read(),
                    allSeries(),
                    formulas == null
                            ? List.of()
                            : formulas.stream().map(AskedFormula::asked).toList(),
                    QuestionBody.unit(unit),
                    QuestionBody.weekStart(weekStart),
                    rolling == null ? 1 : rolling,
                    compare == null
                            ? Optional.empty()
                            : Optional.of(QuestionBody.choice("compare", compare, TrendComparison.PREVIOUS)),
                    Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                    now);
        }

        private List<TrendSeries> allSeries() {
            if (series == null) {
                TrendSeriesBody only = new TrendSeriesBody(null, event, null, where, count, property, percentile);
                return List.of(only.series("trend", only.counted("count")));
            }
            if (event != null || where != null || count != null || property != null || percentile != null) {
                throw QuestionBody.invalid(
                        "series",
                        "stand beside event, where, count, property or percentile",
                        "give each in its series");
            }
            List<TrendSeries> all = new ArrayList<>();
            for (TrendSeriesBody one : series) {
                String letter = String.valueOf((char) ('A' + all.size() % 26));
                all.add(one.series("series[" + all.size() + "]", letter));
            }
            return all;
        }

        @Override
        public Object ask(Footpath footpath) {
            TrendQuestion question = question(footpath.clock().instant());
            return TrendBody.of(footpath.ask(question), question.unit());
        }
    }

    /// A series made of others.
    record AskedFormula(
            @Says("what the answer calls it; the formula itself if absent") @Nullable
            String name,

            @Says(value = "over the names of series, as A / B * 100", required = true) @Nullable
            String formula) {
        TrendFormula asked() {
            if (formula == null) {
                throw QuestionBody.invalid(
                        "formulas", "has one without formula", "give each as {\"formula\": \"A / B\"}");
            }
            return TrendFormula.of(name == null ? formula : name, formula);
        }
    }

    /// The body of an answer.
    public static TrendBody of(TrendAnswer answer, CalendarUnit unit) {
        return new TrendBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.periods().stream()
                        .map(period -> new OnePeriod(
                                QuestionBody.start(period.start(), unit),
                                period.complete(),
                                period.comparedWith()
                                        .map(start -> QuestionBody.start(start, unit))
                                        .orElse(null)))
                        .toList(),
                answer.series().stream().map(TrendBody::series).toList());
    }

    private static Series series(TrendAnswer.SeriesAnswer series) {
        return new Series(
                series.name(),
                series.value().map(BreakdownValue::toString).orElse(null),
                series.n().isEmpty() ? null : series.n(),
                numbers(series.values()),
                series.compared().isEmpty() ? null : numbers(series.compared()));
    }

    /// Whole numbers without a fraction; null for none.
    private static List<Number> numbers(List<Optional<Double>> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i).map(TrendBody::number).orElse(null))
                .toList();
    }

    private static Number number(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? (Number) (long) value : (Number) value;
    }
}
