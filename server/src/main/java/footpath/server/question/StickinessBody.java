package footpath.server.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.stickiness.StickinessAnswer;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.server.question.QuestionBody.MatcherBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Persons by number of active periods, as the API tells it.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param ranges     the whole range, or one per larger period
public record StickinessBody(String rule, double tookMillis, List<Range> ranges) {

    /// @param start    first day of the range; its first hour if the periods are hours
    /// @param complete false if the range is cut or ends beyond what is known
    /// @param n        persons active at least once
    /// @param persons  how many are active in exactly 1, 2, 3, … periods
    public record Range(String start, boolean complete, long n, List<Long> persons) {}

    /// What is asked.
    ///
    /// @param events which events make a person active
    /// @param unit   hour, day (default), week or month
    /// @param within a larger unit; absent counts over the whole range
    record Asked(
            @Nullable MatcherBody events,
            @Nullable String unit,
            @Nullable String within,
            @Nullable String weekStart,
            @Nullable String zone,
            @Nullable String from,
            @Nullable String to,
            @Nullable JsonNode segment) {

        StickinessQuestion question(Instant now) {
            return new StickinessQuestion(
                    QuestionBody.scope(from, to, zone, segment),
                    QuestionBody.matcher(events, "events"),
                    QuestionBody.unit(unit),
                    Optional.ofNullable(within).map(word -> QuestionBody.choice("within", word, CalendarUnit.MONTH)),
                    QuestionBody.weekStart(weekStart),
                    now);
        }
    }

    /// The body of an answer.
    public static StickinessBody of(StickinessAnswer answer, CalendarUnit unit) {
        return new StickinessBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.ranges().stream()
                        .map(range -> new Range(
                                QuestionBody.start(range.start(), unit), range.complete(), range.n(), range.persons()))
                        .toList());
    }
}
