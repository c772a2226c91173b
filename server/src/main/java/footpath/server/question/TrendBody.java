package footpath.server.question;

import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarUnit;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendQuestion;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.BreakdownBody;
import footpath.server.question.Says.Form;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Counts over time as the API tells them.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param periods    first day of each period; its first hour if the periods are hours
/// @param incomplete whether the last period is cut or still running
/// @param series     one, or one per value of the breakdown
public record TrendBody(String rule, double tookMillis, List<String> periods, boolean incomplete, List<Series> series) {

    /// @param value  of the breakdown's field; null without a breakdown
    /// @param counts one per period
    public record Series(@Nullable String value, List<Long> counts) {}

    /// What is asked.
    record Asked(
            @Says(value = "name of the events", required = true) @Nullable
            String event,

            @Says("a condition on the events") @Nullable JsonNode where,

            @Says(value = "length of a period", otherwise = "day", choices = CalendarUnit.class) @Nullable
            String unit,

            @Says(value = "what is counted", otherwise = "events", choices = TrendCounted.class) @Nullable
            String count,

            @Says(value = "first day counted", form = Form.DATE) @Nullable
            String from,

            @Says(value = "first day no longer counted", form = Form.DATE) @Nullable
            String to,

            @Says(value = "time zone in which days begin and end", otherwise = "UTC") @Nullable
            String zone,

            @Says("only persons whose traits fulfil this condition") @Nullable
            JsonNode segment,

            @Says("a series for each value of a property, a trait or the channel") @Nullable
            BreakdownBody breakdown)
            implements AskedQuestion {

        TrendQuestion question(Instant now) {
            return new TrendQuestion(
                    QuestionBody.scope(from, to, zone, segment),
                    QuestionBody.matcher(event, where, "trend"),
                    QuestionBody.unit(unit),
                    DayOfWeek.MONDAY,
                    QuestionBody.choice("count", count, TrendCounted.EVENTS),
                    Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                    now);
        }

        @Override
        public Object ask(Footpath footpath) {
            TrendQuestion question = question(footpath.clock().instant());
            return TrendBody.of(footpath.ask(question), question.unit());
        }
    }

    /// The body of an answer.
    public static TrendBody of(TrendAnswer answer, CalendarUnit unit) {
        return new TrendBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.periods().stream()
                        .map(period -> QuestionBody.start(period.start(), unit))
                        .toList(),
                !answer.periods().isEmpty() && !answer.periods().getLast().complete(),
                answer.series().stream()
                        .map(series -> new Series(
                                series.value().map(BreakdownValue::toString).orElse(null), series.counts()))
                        .toList());
    }
}
