package footpath.analytics.funnel;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import java.time.Duration;

/// How long an attempt may last from its entry on.
public sealed interface FunnelWindow {
    /// The most calendar days or sessions that may be asked for.
    int MOST = 4_000;

    /// A session must end with a pause longer than this at the least, so that events which the rules of a product
    /// place at one time never lie in two sessions.
    Duration SHORTEST_GAP = Duration.ofSeconds(10);

    /// A span of time; whether its end belongs to it, the rules say.
    ///
    /// @param time 1 microsecond to 4,000,000 days
    record Span(Duration time) implements FunnelWindow {
        public Span {
            MatcherRules.requireWindow("funnel.within", time);
        }
    }

    /// Calendar days in the zone of the scope, the day of the entry being the first.
    ///
    /// @param days 1 to 4,000
    record Days(int days) implements FunnelWindow {
        public Days {
            MatcherRules.requireSize("funnel.withinDays", days, 1, MOST, "calendar days");
        }
    }

    /// Sessions, that of the entry being the first. All events of a person make its sessions: one is a run of events
    /// without a gap longer than the timeout.
    ///
    /// @param sessions 1 to 4,000
    /// @param timeout  longest time between two events of one session, from 10 seconds on
    record Sessions(int sessions, Duration timeout) implements FunnelWindow {
        public Sessions {
            MatcherRules.requireSize("funnel.withinSessions", sessions, 1, MOST, "sessions");
            MatcherRules.requireWindow("funnel.sessionTimeout", timeout);
            if (timeout.compareTo(SHORTEST_GAP) < 0) {
                throw new InvalidQuestion("funnel.sessionTimeout", "needs 10 seconds or more, got " + timeout);
            }
        }
    }
}
