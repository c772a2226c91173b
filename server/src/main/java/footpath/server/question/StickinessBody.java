package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.CalendarProfile;
import footpath.analytics.CalendarUnit;
import footpath.analytics.stickiness.StickinessAnswer;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.MatcherBody;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            @Says(value = "which events make a person active", required = true) @Nullable
            MatcherBody events,

            @Says(value = "length of a period", otherwise = "day", choices = CalendarUnit.class) @Nullable
            String unit,

            @Says(
                    value = "count within each of these larger periods; over the whole range if absent",
                    choices = CalendarUnit.class)
            @Nullable
            String within,

            @Says(value = "first day of a week", otherwise = "monday", choices = DayOfWeek.class) @Nullable
            String weekStart,

            @Says(
                    value = "the product whose defaults hold for what is not given",
                    otherwise = "footpath",
                    choices = CalendarProfile.class)
            @Nullable
            String rules,

            @JsonUnwrapped AskedScope scope)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            StickinessQuestion question = question(footpath.clock().instant());
            return StickinessBody.of(footpath.ask(question), question.unit());
        }

        StickinessQuestion question(Instant now) {
            return new StickinessQuestion(
                    scope.read(),
                    QuestionBody.matcher(events, "events"),
                    QuestionBody.unit(unit),
                    Optional.ofNullable(within).map(word -> QuestionBody.choice("within", word, CalendarUnit.MONTH)),
                    QuestionBody.choice(
                            "weekStart",
                            weekStart,
                            QuestionBody.choice("rules", rules, CalendarProfile.FOOTPATH)
                                    .weekStart()),
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
