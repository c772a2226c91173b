package footpath.analytics.session;

import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many sessions there are in each calendar period, how many events they have, how long they last, and with
/// which events they begin and end.
///
/// A session is a run of a person's events that count, in order of time and arrival, in which no two neighbours lie
/// farther apart than the timeout: a longer gap begins a new session, one as long as it does not. So does an
/// event that lies farther from the first than a session may last. It is told in the period of its first
/// event and lasts from its first event to its last. A session of one event is a bounce. Events
/// outside of the scope are as if they had not happened, so the scope cuts a session that crosses its border.
///
/// Cost: a pass over the events, one more if there is a breakdown, and the passes that exact quantiles need; memory
/// O(groups times periods, and different names).
///
/// @param scope     period, persons, and the zone whose calendar cuts the periods
/// @param events    which events count
/// @param timeout   longest time between two events of one session
/// @param longest   longest time from the first event of a session to its last; empty for any
/// @param unit      how long the periods are; at most 20,000 of them
/// @param weekStart first day of a week
/// @param breakdown splits by a trait of the person, or by a property or the channel of a session's first event
/// @param top       1 to 1,000: how many events at which sessions begin or end are told, the most frequent
/// @param asOf      the present: periods that end later are incomplete
public record SessionQuestion(
        Scope scope,
        EventMatcher events,
        Duration timeout,
        Optional<Duration> longest,
        CalendarUnit unit,
        DayOfWeek weekStart,
        Optional<Breakdown> breakdown,
        int top,
        Instant asOf)
        implements Question<SessionAnswer> {
    /// The timeout that is usual.
    public static final Duration USUAL_TIMEOUT = Duration.ofMinutes(30);

    /// How long a session usually lasts at most, as [footpath.index.Subject.Session] has it.
    public static final Duration USUAL_LONGEST = Duration.ofHours(24);

    public SessionQuestion {
        MatcherRules.requireNoTraits("session.events", events);
        MatcherRules.requireWindow("session.timeout", timeout);
        longest.ifPresent(most -> MatcherRules.requireWindow("session.longest", most));
        MatcherRules.requireSize("session.top", top, 1, 1_000, "events");
    }

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public Kernel<?, SessionAnswer> resolve(IndexSnapshot snapshot) {
        var session = new ResolvedSession(this, snapshot);
        return SessionTop.round(session, groups -> SessionKernel.of(session, groups, snapshot));
    }
}
