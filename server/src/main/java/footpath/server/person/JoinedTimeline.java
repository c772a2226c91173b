package footpath.server.person;

import footpath.events.Event;
import footpath.events.log.LoggedEvent;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.SubjectLocation;
import footpath.store.events.DuckDbEventLog;
import footpath.store.events.FlaggedEvents;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The timelines of one or several persons as one, flagged events among them, by one state of the index. Costs a look
/// at the ends of each, at as many events of each as can be among those told, and, where anything is flagged, what
/// [FlaggedEvents] cost. Confined to one thread.
public final class JoinedTimeline {
    private final DuckDbEventLog log;
    private final IndexSnapshot snapshot;
    private final Collection<Integer> persons;
    private final Map<Integer, SubjectLocation> located = new LinkedHashMap<>();
    private long eventCount;
    private long firstMicros = Long.MAX_VALUE;
    private long lastMicros = Long.MIN_VALUE;

    /// A part of it.
    ///
    /// @param events newest first, each under what its person is called
    /// @param next   the place of the last of them if there are older ones
    public record Part(List<LoggedEvent> events, Optional<TimelinePlace> next) {}

    private record Found(TimelinePlace place, int person) {}

    /// @param persons by number, each once
    public JoinedTimeline(DuckDbEventLog log, IndexSnapshot snapshot, Collection<Integer> persons) {
        this.log = log;
        this.snapshot = snapshot;
        this.persons = persons;
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

    /// How many events there are that usually count.
    public long eventCount() {
        return eventCount;
    }

    /// Of the first event that usually counts, in microseconds since 1970; empty if there is none.
    public Optional<Long> firstMicros() {
        return eventCount == 0 ? Optional.empty() : Optional.of(firstMicros);
    }

    /// Of the last event that usually counts, in microseconds since 1970; empty if there is none.
    public Optional<Long> lastMicros() {
        return eventCount == 0 ? Optional.empty() : Optional.of(lastMicros);
    }

    /// How many flagged events there are beside those that usually count.
    public long flaggedCount() {
        return isAnyFlagged() ? log.parts().flaggedEvents().count(identities(), snapshot.throughSeq()) : 0;
    }

    private boolean isAnyFlagged() {
        return log.parts().flaggedCount(snapshot.throughSeq()) > 0;
    }

    private int[] identities() {
        return persons.stream()
                .flatMapToInt(person -> IntStream.of(snapshot.known().view().identities(person)))
                .toArray();
    }

    /// The newest events; at one time the one that arrived last comes first.
    ///
    /// @param before only events before this place; empty for the newest
    public Part part(int limit, Optional<TimelinePlace> before) {
        List<Found> usual = newest(limit + 1, before);
        List<LoggedEvent> flagged = flagged(limit + 1, before);
        List<TimelinePlace> places = Stream.concat(
                        usual.stream().map(Found::place), flagged.stream().map(TimelinePlace::of))
                .sorted(Comparator.reverseOrder())
                .toList();
        boolean isMore = places.size() > limit;
        List<TimelinePlace> told = isMore ? places.subList(0, limit) : places;
        Map<Long, LoggedEvent> bySeq = bySeq(usual);
        flagged.forEach(event -> bySeq.put(event.seq(), event));
        return new Part(
                told.stream()
                        .map(place -> bySeq.get(place.seq()))
                        .filter(Objects::nonNull)
                        .toList(),
                isMore ? Optional.of(told.getLast()) : Optional.empty());
    }

    private List<LoggedEvent> flagged(int limit, Optional<TimelinePlace> before) {
        Optional<FlaggedEvents.Place> end = before.map(place -> new FlaggedEvents.Place(place.micros(), place.seq()));
        return isAnyFlagged()
                ? log.parts().flaggedEvents().newest(identities(), snapshot.throughSeq(), end, limit)
                : List.of();
    }

    private List<Found> newest(int limit, Optional<TimelinePlace> before) {
        PriorityQueue<Found> newest = new PriorityQueue<>(Comparator.comparing(Found::place));
        located.forEach((person, location) -> {
            Shard shard = location.shard();
            int first = shard.firstEvent(location.subject());
            for (int event = end(location, before) - 1; event >= first; event--) {
                TimelinePlace place = place(shard, event);
                if (newest.size() == limit && place.compareTo(newest.element().place) < 0) {
                    return;
                }
                newest.add(new Found(place, person));
                if (newest.size() > limit) {
                    newest.remove();
                }
            }
        });
        return List.copyOf(newest);
    }

    private static TimelinePlace place(Shard shard, int event) {
        return new TimelinePlace(shard.times().microsAt(event), shard.seqs().seqAt(event));
    }

    /// Behind the last event of a timeline that comes before a place.
    private static int end(SubjectLocation location, Optional<TimelinePlace> before) {
        Shard shard = location.shard();
        int from = shard.firstEvent(location.subject());
        int end = shard.endEvent(location.subject());
        while (before.isPresent() && from < end) {
            int middle = (from + end) >>> 1;
            if (place(shard, middle).compareTo(before.get()) < 0) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        return end;
    }

    /// Reads events from the log, each under what its person is called.
    private Map<Long, LoggedEvent> bySeq(List<Found> events) {
        Map<Long, LoggedEvent> bySeq = new HashMap<>();
        if (!events.isEmpty()) {
            Map<Long, Integer> personOf = new HashMap<>();
            events.forEach(found -> personOf.put(found.place.seq(), found.person));
            // Read at once under the name of one of them; each then gets the name of its own person.
            String any = snapshot.personKey(events.getFirst().person);
            long[] seqs = personOf.keySet().stream().mapToLong(seq -> seq).toArray();
            for (LoggedEvent event : log.events(any, seqs)) {
                String key = snapshot.personKey(Objects.requireNonNull(personOf.get(event.seq())));
                bySeq.put(event.seq(), new LoggedEvent(event.seq(), of(key, event.event()), event.flag()));
            }
        }
        return bySeq;
    }

    private static Event of(String person, Event event) {
        return new Event(
                person,
                event.time(),
                event.name(),
                event.channel(),
                event.source(),
                event.messageId(),
                event.properties());
    }
}
