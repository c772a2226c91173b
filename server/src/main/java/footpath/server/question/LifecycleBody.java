package footpath.server.question;

import footpath.analytics.CalendarUnit;
import footpath.analytics.lifecycle.LifecycleAnswer;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.server.question.QuestionBody.MatcherBody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
            @Nullable MatcherBody events,
            @Nullable String unit,
            @Nullable String weekStart,
            @Nullable String zone,
            @Nullable String from,
            @Nullable String to,
            @Nullable JsonNode segment) {

        LifecycleQuestion question(Instant now) {
            return new LifecycleQuestion(
                    QuestionBody.scope(from, to, zone, segment),
                    QuestionBody.matcher(events, "events"),
                    QuestionBody.unit(unit),
                    QuestionBody.weekStart(weekStart),
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
