package footpath.analytics;

import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Journeys cut into sessions, over plain events.
public final class Sessions {
    private Sessions() {}

    /// The sessions of a timeline: its events that match, cut where the gap is longer than the timeout.
    public static List<List<Timeline.Entry>> of(Timeline timeline, EventMatcher events, Optional<Duration> timeout) {
        return of(timeline, events, timeout, Optional.empty());
    }

    /// The same, cut too where an event lies farther from the first of its session than one may last.
    public static List<List<Timeline.Entry>> of(
            Timeline timeline, EventMatcher events, Optional<Duration> timeout, Optional<Duration> longest) {
        List<List<Timeline.Entry>> sessions = new ArrayList<>();
        for (Timeline.Entry entry : timeline.events()) {
            if (Evaluation.matches(events, entry.event())) {
                if (sessions.isEmpty() || isOver(sessions.getLast(), entry, timeout, longest)) {
                    sessions.add(new ArrayList<>());
                }
                sessions.getLast().add(entry);
            }
        }
        return sessions;
    }

    private static boolean isOver(
            List<Timeline.Entry> session, Timeline.Entry next, Optional<Duration> timeout, Optional<Duration> longest) {
        Duration lasts =
                Duration.between(session.getFirst().event().time(), next.event().time());
        if (longest.isPresent() && lasts.compareTo(longest.get()) > 0) {
            return true;
        }
        Duration gap =
                Duration.between(session.getLast().event().time(), next.event().time());
        return timeout.isPresent() && gap.compareTo(timeout.get()) > 0;
    }
}
