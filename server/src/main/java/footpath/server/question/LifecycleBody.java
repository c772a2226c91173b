package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.CalendarProfile;
import footpath.analytics.CalendarUnit;
import footpath.analytics.lifecycle.LifecycleAnswer;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.MatcherBody;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is new, returns, comes back and stays away, as the API tells it.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param periods    in order of time
public record LifecycleBody(String rule, double tookMillis, List<Period> periods) {

    /// @param start        first day of the period; its first hour if the periods are hours
    /// @param complete     false if it ends beyond what is known
    /// @param newPersons   active for the first time ever
    /// @param returning    active now and in the period before
    /// @param resurrecting active now and earlier, but not in the period before
    /// @param dormant      active in the period before and not now; 0 or more
    public record Period(
            String start, boolean complete, long newPersons, long returning, long resurrecting, long dormant) {}

    /// What is asked.
    ///
    /// @param events which events make a person active
    /// @param unit   hour, day (default), week or month
    record Asked(
            @Says(value = "which events make a person active", required = true) @Nullable
            MatcherBody events,

            @Says(value = "length of a period", otherwise = "day", choices = CalendarUnit.class) @Nullable
            String unit,

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
            LifecycleQuestion question = question(footpath.clock().instant());
            return LifecycleBody.of(footpath.ask(question), question.unit());
        }

        LifecycleQuestion question(Instant now) {
            return new LifecycleQuestion(
                    scope.read(),
                    QuestionBody.matcher(events, "events"),
                    QuestionBody.unit(unit),
                    QuestionBody.choice(
                            "weekStart",
                            weekStart,
                            QuestionBody.choice("rules", rules, CalendarProfile.FOOTPATH)
                                    .weekStart()),
                    now);
        }
    }

    /// The body of an answer.
    public static LifecycleBody of(LifecycleAnswer answer, CalendarUnit unit) {
        return new LifecycleBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.periods().stream()
                        .map(period -> new Period(
                                QuestionBody.start(period.start(), unit),
                                period.complete(),
                                period.newPersons(),
                                period.returning(),
                                period.resurrecting(),
                                period.dormant()))
                        .toList());
    }
}
