package footpath.server.account;

import footpath.events.Event;
import footpath.events.log.LoggedEvent;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.SubjectLocation;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The timelines of several persons as one, by one state of the index. Costs a look at the ends of each, and at as
/// many events of each as can be among those told. Confined to one thread.
final class JoinedTimeline {
    private static final Comparator<Place> BY_TIME =
            Comparator.comparingLong(Place::micros).thenComparingLong(Place::seq);

    private final IndexSnapshot snapshot;
    private final Map<Integer, SubjectLocation> located = new LinkedHashMap<>();
    private long eventCount;
    private long firstMicros = Long.MAX_VALUE;
    private long lastMicros = Long.MIN_VALUE;

    /// Where an event stands in it.
    ///
    /// @param person whose it is, by number
    record Place(long micros, long seq, int person) {
        /// As [JoinedTimeline#place] reads it.
        String text() {
            return micros + "." + seq;
        }
    }

    /// @param persons by number, each once
    JoinedTimeline(IndexSnapshot snapshot, Collection<Integer> persons) {
        this.snapshot = snapshot;
        for (int person : persons) {
            snapshot.locate(person).ifPresent(location -> add(person, location));
        }
    }

    private void add(int person, SubjectLocation location) {
        Shard shard = location.shard();
        int first = shard.firstEvent(location.subject());
        int end = shard.endEvent(location.subject());
        located.put(person, location);
        eventCount += end - first;
        firstMicros = Math.min(firstMicros, shard.times().microsAt(first));
        lastMicros = Math.max(lastMicros, shard.times().microsAt(end - 1));
    }

    long eventCount() {
        return eventCount;
    }

    /// In microseconds since 1970; empty if there is no event.
    Optional<Long> firstMicros() {
        return eventCount == 0 ? Optional.empty() : Optional.of(firstMicros);
    }

    /// In microseconds since 1970; empty if there is no event.
    Optional<Long> lastMicros() {
        return eventCount == 0 ? Optional.empty() : Optional.of(lastMicros);
    }

    /// The place that a text tells.
    ///
    /// @throws Fault `INVALID_PARAMETER`
    static Place place(String text) {
        int dot = text.indexOf('.');
        try {
            return new Place(
                    Long.parseLong(text.substring(0, Math.max(0, dot))), Long.parseLong(text.substring(dot + 1)), -1);
        } catch (NumberFormatException notAPlace) {
            throw new Fault(
                            FaultCode.INVALID_PARAMETER,
                            "query.before",
                            "is \"" + text + "\"",
                            "give what the part before told as next")
                    .because(notAPlace);
        }
    }

    /// The newest events, newest first; at one time the one that arrived last comes first.
    ///
    /// @param before only events before this place; null for the newest
    List<Place> newest(int limit, @Nullable Place before) {
        PriorityQueue<Place> newest = new PriorityQueue<>(BY_TIME);
        located.forEach((person, location) -> {
            Shard shard = location.shard();
            int first = shard.firstEvent(location.subject());
            for (int event = end(location, before) - 1; event >= first; event--) {
                Place place = place(shard, event, person);
                if (newest.size() == limit && BY_TIME.compare(place, newest.element()) < 0) {
                    return;
                }
                newest.add(place);
                if (newest.size() > limit) {
                    newest.remove();
                }
            }
        });
        List<Place> places = new ArrayList<>(newest);
        places.sort(BY_TIME.reversed());
        return places;
    }

    private static Place place(Shard shard, int event, int person) {
        return new Place(shard.times().microsAt(event), shard.seqs().seqAt(event), person);
    }

    /// Behind the last event of a timeline that comes before a place.
    private static int end(SubjectLocation location, @Nullable Place before) {
        Shard shard = location.shard();
        int from = shard.firstEvent(location.subject());
        int end = shard.endEvent(location.subject());
        while (before != null && from < end) {
            int middle = (from + end) >>> 1;
            if (BY_TIME.compare(place(shard, middle, 0), before) < 0) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        return end;
    }

    /// Events that were read from the log, each under what its person is called, in the order of their places.
    List<LoggedEvent> named(List<LoggedEvent> events, List<Place> places) {
        Map<Long, LoggedEvent> bySeq = new LinkedHashMap<>();
        events.forEach(event -> bySeq.put(event.seq(), event));
        List<LoggedEvent> named = new ArrayList<>();
        for (Place place : places) {
            LoggedEvent found = bySeq.get(place.seq);
            if (found != null) {
                Event event = found.event();
                named.add(new LoggedEvent(
                        found.seq(),
                        new Event(
                                snapshot.personKey(place.person),
                                event.time(),
                                event.name(),
                                event.channel(),
                                event.source(),
                                event.messageId(),
                                event.properties())));
            }
        }
        return named;
    }
}
