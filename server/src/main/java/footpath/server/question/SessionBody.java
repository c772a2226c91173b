package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.analytics.session.SessionAnswer;
import footpath.analytics.session.SessionProfile;
import footpath.analytics.session.SessionQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.server.Footpath;
import footpath.server.question.QuestionBody.BreakdownBody;
import footpath.server.question.QuestionBody.MatcherBody;
import footpath.server.question.Says.Form;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions as the API tells them.
///
/// @param rule       by which was counted
/// @param tookMillis how long answering took
/// @param groups     one, or one per value of the breakdown
public record SessionBody(String rule, double tookMillis, List<Group> groups) {
    private static final int DEFAULT_TOP = 10;

    /// @param value            of the breakdown's field; null without a breakdown
    /// @param sessions         how many
    /// @param persons          how many persons have one
    /// @param eventsPerSession the mean; null if there is none
    /// @param bounces          sessions of one event, of all
    /// @param medianSeconds    half last at most this
    /// @param p90Seconds       nine of ten last at most this
    /// @param periods          in order of time
    /// @param first            with which events sessions begin
    /// @param last             with which they end
    public record Group(
            @Nullable String value,
            long sessions,
            long persons,
            @Nullable Double eventsPerSession,
            ShareBody bounces,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds,
            List<Period> periods,
            List<Event> first,
            List<Event> last) {}

    /// @param start first day of the period; its first hour if the periods are hours
    public record Period(
            String start,
            boolean complete,
            long sessions,
            long persons,
            @Nullable Double eventsPerSession,
            ShareBody bounces) {}

    /// @param event    its name
    /// @param sessions how many, of all of the group
    public record Event(String event, ShareBody sessions) {}

    /// What is asked.
    record Asked(
            @Says("which events count; all of them if absent") @Nullable
            MatcherBody events,

            @Says(value = "length of a period", otherwise = "day", choices = CalendarUnit.class) @Nullable
            String unit,

            @Says(value = "first day of a week", otherwise = "monday", choices = DayOfWeek.class) @Nullable
            String weekStart,

            @Says(
                    value = "how many events at which sessions begin or end are told, the most frequent",
                    otherwise = "10")
            @Nullable
            Integer top,

            @Says(
                    value = "longest time from a session's first event to its last",
                    otherwise = "PT24H",
                    form = Form.DURATION)
            @Nullable
            String longest,

            @Says(
                    value = "the product whose defaults hold for what is not given",
                    otherwise = "footpath",
                    choices = SessionProfile.class)
            @Nullable
            String rules,

            @JsonUnwrapped AskedScope scope,

            @Says("a table for each value of a trait, or of a property or the channel of a session's first event")
            @Nullable
            BreakdownBody breakdown)
            implements AskedQuestion {
        @Override
        public Object ask(Footpath footpath) {
            SessionQuestion question = question(footpath.clock().instant());
            return SessionBody.of(footpath.ask(question), question.unit());
        }

        SessionQuestion question(Instant now) {
            if (scope.countsSessions()) {
                throw QuestionBody.invalid(
                        "subject", "is session", "this question counts sessions as it is; leave the subject out");
            }
            SessionProfile usual = QuestionBody.choice("rules", rules, SessionProfile.FOOTPATH);
            return new SessionQuestion(
                    scope.readCutting(""),
                    events == null ? new EventMatcher(List.of(), Condition.ALWAYS) : events.matcher("events"),
                    scope.pause().orElse(usual.timeout()),
                    longest == null ? usual.longest() : Optional.of(QuestionBody.duration("longest", longest)),
                    QuestionBody.unit(unit),
                    QuestionBody.weekStart(weekStart),
                    Optional.ofNullable(breakdown).map(BreakdownBody::breakdown),
                    top == null ? DEFAULT_TOP : top,
                    now);
        }
    }

    /// The body of an answer.
    public static SessionBody of(SessionAnswer answer, CalendarUnit unit) {
        return new SessionBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.groups().stream().map(group -> group(group, unit)).toList());
    }

    private static Group group(SessionAnswer.GroupAnswer group, CalendarUnit unit) {
        SessionAnswer.Counts all = group.all();
        return new Group(
                group.value().map(Object::toString).orElse(null),
                all.sessions(),
                all.persons(),
                eventsPerSession(all),
                bounces(all),
                group.lasts().map(Durations::medianSeconds).orElse(null),
                group.lasts().map(Durations::p90Seconds).orElse(null),
                group.periods().stream().map(period -> period(period, unit)).toList(),
                group.first().stream().map(SessionBody::event).toList(),
                group.last().stream().map(SessionBody::event).toList());
    }

    private static Period period(SessionAnswer.PeriodAnswer period, CalendarUnit unit) {
        SessionAnswer.Counts counts = period.counts();
        return new Period(
                QuestionBody.start(period.start(), unit),
                period.complete(),
                counts.sessions(),
                counts.persons(),
                eventsPerSession(counts),
                bounces(counts));
    }

    private static @Nullable Double eventsPerSession(SessionAnswer.Counts counts) {
        return counts.sessions() == 0 ? null : (double) counts.events() / counts.sessions();
    }

    private static ShareBody bounces(SessionAnswer.Counts counts) {
        return ShareBody.of(new Share(counts.bounces(), counts.sessions()));
    }

    private static Event event(SessionAnswer.EventAnswer event) {
        return new Event(event.name(), ShareBody.of(event.share()));
    }
}
