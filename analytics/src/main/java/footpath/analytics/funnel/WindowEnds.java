package footpath.analytics.funnel;

import footpath.events.Micros;
import footpath.index.SessionRule;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/// Finds how long an attempt that enters at an event may last, in one shard. The later the entry, the later the end or
/// the same. Confined to one thread.
final class WindowEnds {
    private final ResolvedFunnel funnel;
    private final Shard shard;
    private final ZoneId zone;

    /// The calendar day looked at last, and the end of a window that begins on it.
    private long dayFrom = Long.MAX_VALUE;

    private long dayTo = Long.MIN_VALUE;
    private long dayEnd;

    /// Positions of the last events of the current subject's sessions.
    private int[] lastOfSession = new int[64];

    private int sessionCount;

    WindowEnds(ResolvedFunnel funnel, Shard shard) {
        this.funnel = funnel;
        this.shard = shard;
        this.zone = funnel.question.scope().zone();
    }

    /// Fills in the latest time of an attempt that enters at each event of a subject.
    ///
    /// Time O(events), for sessions O(all events of the subject).
    void fill(SubjectEvents events, int subject) {
        switch (funnel.question.within()) {
            case FunnelWindow.Span span -> {
                for (int i = 0; i < events.size; i++) {
                    events.windowEnds[i] = events.times[i] + funnel.withinMicros;
                }
            }
            case FunnelWindow.Days(int days) -> {
                for (int i = 0; i < events.size; i++) {
                    events.windowEnds[i] = endOfDays(events.times[i], days);
                }
            }
            case FunnelWindow.Sessions(int sessions, Duration timeout) -> {
                findSessions(subject, SessionRule.ofPauses(Micros.of(timeout)));
                endAtSessions(events, sessions);
            }
        }
    }

    private long endOfDays(long time, int days) {
        if (time < dayFrom || time >= dayTo) {
            LocalDate day = Micros.toInstant(time).atZone(zone).toLocalDate();
            dayFrom = startOf(day);
            dayTo = startOf(day.plusDays(1));
            dayEnd = startOf(day.plusDays(days)) - 1;
        }
        return dayEnd;
    }

    private long startOf(LocalDate day) {
        return Micros.of(day.atStartOfDay(zone).toInstant());
    }

    private void findSessions(int subject, SessionRule rule) {
        TimeColumn times = shard.times();
        int end = shard.endEvent(subject);
        sessionCount = 0;
        for (int event = shard.firstEvent(subject); event < end; event++) {
            long time = times.microsAt(event);
            if (event + 1 == end || rule.begins(time, time, times.microsAt(event + 1))) {
                if (sessionCount == lastOfSession.length) {
                    lastOfSession = Arrays.copyOf(lastOfSession, 2 * sessionCount);
                }
                lastOfSession[sessionCount++] = event;
            }
        }
    }

    private void endAtSessions(SubjectEvents events, int sessions) {
        int session = 0;
        for (int i = 0; i < events.size; i++) {
            while (lastOfSession[session] < events.events[i]) {
                session++;
            }
            int last = Math.min(session + sessions, sessionCount) - 1;
            events.windowEnds[i] = shard.times().microsAt(lastOfSession[last]);
        }
    }
}
