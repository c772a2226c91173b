package footpath.server.question;

import footpath.analytics.BreakdownValue;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendCounted;
import footpath.analytics.trend.TrendQuestion;
import footpath.analytics.trend.TrendUnit;
import footpath.server.question.QuestionBody.BreakdownBody;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
            @Nullable String event,
            @Nullable JsonNode where,
            @Nullable String unit,
            @Nullable String count,
            @Nullable String zone,
            @Nullable String from,
            @Nullable String to,
            @Nullable JsonNode segment,
            @Nullable BreakdownBody breakdown) {

        TrendQuestion question(Instant now) {
            return new TrendQuestion(
                    QuestionBody.scope(from, to, zone, segment),
                    QuestionBody.matcher(event, where, "trend"),
                    QuestionBody.choice("unit", unit, TrendUnit.DAY, TrendUnit.values()),
                    DayOfWeek.MONDAY,
                    QuestionBody.choice("count", count, TrendCounted.EVENTS, TrendCounted.values()),
                    Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                    now);
        }
    }

    /// The body of an answer.
    public static TrendBody of(TrendAnswer answer, TrendUnit unit) {
        return new TrendBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.periods().stream()
                        .map(period -> start(period.start(), unit))
                        .toList(),
                !answer.periods().isEmpty() && !answer.periods().getLast().complete(),
                answer.series().stream()
                        .map(series -> new Series(
                                series.value().map(BreakdownValue::toString).orElse(null), series.counts()))
                        .toList());
    }

    private static String start(ZonedDateTime start, TrendUnit unit) {
        return switch (unit) {
            case HOUR -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
            case DAY, WEEK, MONTH -> start.toLocalDate().toString();
        };
    }
}
