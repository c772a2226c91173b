package footpath.analytics.session;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.DurationSearch;
import footpath.analytics.Horizon;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes the answer of what was counted.
final class SessionAnswers {
    private final ResolvedSession session;
    private final SessionQuestion question;
    private final BreakdownGroups groups;
    private final SessionPartial counted;
    private final int periods;

    SessionAnswers(ResolvedSession session, BreakdownGroups groups, SessionPartial counted) {
        this.session = session;
        this.question = session.question;
        this.groups = groups;
        this.counted = counted;
        this.periods = session.periods.count();
    }

    SessionAnswer answer(DurationSearch lengths, Stopwatch stopwatch) {
        List<SessionAnswer.GroupAnswer> answers = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            SessionAnswer.Counts all = all(group);
            answers.add(new SessionAnswer.GroupAnswer(
                    groups.value(group),
                    all,
                    lengths.durations(group),
                    periods(group),
                    events(group, all.sessions()),
                    events(groups.count() + group, all.sessions())));
        }
        return new SessionAnswer(rule(), answers, stopwatch.elapsed());
    }

    private SessionAnswer.Counts all(int group) {
        long sessions = 0;
        long events = 0;
        long bounces = 0;
        for (int cell = group * periods; cell < (group + 1) * periods; cell++) {
            sessions += counted.sessions[cell];
            events += counted.events[cell];
            bounces += counted.bounces[cell];
        }
        return new SessionAnswer.Counts(sessions, counted.allPersons[group], events, bounces);
    }

    private List<SessionAnswer.PeriodAnswer> periods(int group) {
        List<SessionAnswer.PeriodAnswer> answers = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            int cell = group * periods + period;
            answers.add(new SessionAnswer.PeriodAnswer(
                    session.periods.start(period),
                    session.isComplete(period),
                    new SessionAnswer.Counts(
                            counted.sessions[cell],
                            counted.persons[cell],
                            counted.events[cell],
                            counted.bounces[cell])));
        }
        return answers;
    }

    /// @param place of the count in the counts of each name
    private List<SessionAnswer.EventAnswer> events(int place, long sessions) {
        return counted.ends.entrySet().stream()
                .filter(entry -> entry.getValue()[place] > 0)
                .map(entry ->
                        new SessionAnswer.EventAnswer(entry.getKey(), new Share(entry.getValue()[place], sessions)))
                .sorted(Comparator.comparingLong((SessionAnswer.EventAnswer event) ->
                                event.share().n())
                        .reversed()
                        .thenComparing(SessionAnswer.EventAnswer::name))
                .limit(question.top())
                .toList();
    }

    private String rule() {
        return Words.of(question.scope()) + " A session is a run of a person's events ("
                + FilterText.print(question.events()) + ") without a gap longer than " + Words.of(question.timeout())
                + question.longest()
                        .map(longest -> ", none of which lies more than " + Words.of(longest) + " after the first")
                        .orElse("")
                + "; it is told in the " + question.unit().word() + " of its first event, by the calendar of "
                + question.scope().zone() + Words.weeks(question.unit(), question.weekStart())
                + ", and lasts from its first event to its last. A bounce has one event only."
                + question.breakdown()
                        .map(breakdown -> " Split by " + Words.of(breakdown.field()) + ", that of the first event.")
                        .orElse("")
                + " " + Horizon.RULE + " " + Words.QUANTILES;
    }
}
