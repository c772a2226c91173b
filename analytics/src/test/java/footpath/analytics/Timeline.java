package footpath.analytics;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.Evaluation;
import footpath.index.Subject;
import footpath.testkit.MemoryEventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One person's events in order of time and arrival, and traits: what oracles work on.
///
/// @param person its key
/// @param events in order
/// @param traits by name
public record Timeline(String person, List<Entry> events, Map<String, PropertyValue> traits) {
    public Timeline {
        events = List.copyOf(events);
        traits = Map.copyOf(traits);
    }

    /// @param seq   its place in order of arrival, from 1
    /// @param event what happened
    public record Entry(long seq, Event event) {
        /// When, in microseconds.
        public long time() {
            return Micros.of(event.time());
        }
    }

    /// Every subject in a log that has events and lies in a scope's segment, with the events of its period.
    public static List<Timeline> of(MemoryEventLog log, Scope scope) {
        Stream<Timeline> subjects = switch (scope.subject()) {
            case Subject.Person _ -> persons(log).filter(person -> person.isIn(scope.segment()));
            case Subject.Session session ->
                persons(log).filter(person -> person.isIn(scope.segment())).flatMap(person -> person.cut(session));
            case Subject.Case(String property) ->
                grouped(log, event -> String.valueOf(event.properties().get(property)), Map.of())
                        .filter(one ->
                                one.events().getFirst().event().properties().containsKey(property))
                        .filter(one -> one.isIn(scope.segment()));
            case Subject.Account _ -> throw new IllegalStateException("random logs have no accounts");
        };
        return subjects.map(subject -> subject.during(scope.period())).toList();
    }

    private static Stream<Timeline> persons(MemoryEventLog log) {
        return grouped(log, Event::person, traits(log));
    }

    private static Stream<Timeline> grouped(
            MemoryEventLog log, Function<Event, Object> by, Map<String, Map<String, PropertyValue>> traits) {
        Map<Object, List<Entry>> events = new LinkedHashMap<>();
        long seq = 0;
        for (Event event : log.events()) {
            events.computeIfAbsent(by.apply(event), missing -> new ArrayList<>())
                    .add(new Entry(++seq, event));
        }
        return events.entrySet().stream().map(group -> {
            List<Entry> entries = group.getValue();
            entries.sort(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::seq));
            String name = String.valueOf(group.getKey());
            return new Timeline(name, entries, traits.getOrDefault(name, Map.of()));
        });
    }

    private Stream<Timeline> cut(Subject.Session session) {
        List<List<Entry>> sessions = new ArrayList<>();
        for (Entry entry : events) {
            if (sessions.isEmpty()
                    || entry.time() - sessions.getLast().getLast().time() > Micros.of(session.timeout())
                    || entry.time() - sessions.getLast().getFirst().time() > 24 * 3_600 * Micros.PER_SECOND) {
                sessions.add(new ArrayList<>());
            }
            sessions.getLast().add(entry);
        }
        return IntStream.range(0, sessions.size())
                .mapToObj(number -> new Timeline(person + "#" + number, sessions.get(number), traits));
    }

    private Timeline during(Period period) {
        return new Timeline(
                person,
                events.stream()
                        .filter(entry ->
                                entry.time() >= period.fromMicros() && entry.time() < period.toMicrosExclusive())
                        .toList(),
                traits);
    }

    /// Whether the person, of whom every event is here, lies in a segment.
    public boolean isIn(Segment segment) {
        return switch (segment) {
            case Segment.Traits(Condition condition) -> isIn(condition);
            case Segment.All(List<Segment> parts) -> parts.stream().allMatch(this::isIn);
            case Segment.Any(List<Segment> parts) -> parts.stream().anyMatch(this::isIn);
            case Segment.Not(Segment part) -> !isIn(part);
            case Segment.Did did -> did(did);
            case Segment.Known(Instant toExclusive) -> events.getFirst().time() < Micros.of(toExclusive);
            case Segment.Persons _ -> throw new IllegalStateException("a timeline does not know its number");
            case Segment.Saved(String _, Segment meaning) -> isIn(meaning);
        };
    }

    /// Tries every run of neighbouring events.
    private boolean did(Segment.Did did) {
        List<Entry> seen = events.stream()
                .filter(entry -> entry.time() >= did.period().fromMicros()
                        && entry.time() < did.period().toMicrosExclusive())
                .toList();
        List<Entry> done = seen.stream()
                .filter(entry -> Evaluation.matches(did.events(), entry.event()))
                .toList();
        for (int first = 0; first + did.times() <= done.size(); first++) {
            Entry last = done.get(first + did.times() - 1);
            long took = last.time() - done.get(first).time();
            boolean isClose =
                    did.within().map(within -> took <= Micros.of(within)).orElse(true);
            boolean isSpoilt = seen.subList(seen.indexOf(last) + 1, seen.size()).stream()
                    .anyMatch(entry -> did.neverAfter()
                            .map(never -> Evaluation.matches(never, entry.event()))
                            .orElse(false));
            if (isClose && !isSpoilt) {
                return true;
            }
        }
        return false;
    }

    /// Whether the person lies in a segment.
    public boolean isIn(Condition segment) {
        return Evaluation.holds(segment, traits);
    }

    private static Map<String, Map<String, PropertyValue>> traits(MemoryEventLog log) {
        List<String> keys = new ArrayList<>();
        log.identityKeys(0, (_, key) -> keys.add(key));
        Map<String, Map<String, PropertyValue>> traits = new HashMap<>();
        for (String trait : log.traitNames()) {
            log.scanTrait(
                    trait,
                    log.persons(),
                    (person, value) -> traits.computeIfAbsent(keys.get(person), missing -> new HashMap<>())
                            .put(trait, value));
        }
        return traits;
    }
}
