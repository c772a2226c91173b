package footpath.testkit;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.identity.Change;
import footpath.events.identity.Evidence;
import footpath.events.identity.Evidence.Strength;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityGraph;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.IdentityRules;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An event log that lives in memory, with everything the port promises: dense numbers in order of first
/// arrival, `seq` without gaps, and a second event with the same source and message id adds nothing. Who an
/// event names is the identity it is kept under; identities are one person by [#link] and [#cut] and the
/// usual rules.
///
/// Safe for use by several threads. A scan runs on the state it began with, so a sink may append.
public final class MemoryEventLog implements EventLog {
    private record Row(int identity, int name, int channel, long timeMicros, Event event) {}

    private record SetValue(long order, PropertyValue value) {}

    private record MessageKey(String source, String messageId) {}

    private final Numbering identities = new Numbering();
    private final IdentityGraph graph = new IdentityGraph(IdentityRules.DEFAULT, this::identity);
    private final List<Change> changes = new ArrayList<>();
    private final Numbering names = new Numbering();
    private final Numbering channels = new Numbering();
    private final List<Row> rows = new ArrayList<>();
    private final Set<MessageKey> messages = new HashSet<>();
    private final Set<String> propertyNames = new TreeSet<>();
    private final Map<String, Map<Integer, SetValue>> traits = new TreeMap<>();
    private long traitVersion;

    /// An empty log.
    public MemoryEventLog() {}

    /// A log with these events, in this order of arrival.
    public static MemoryEventLog of(List<Event> events) {
        var log = new MemoryEventLog();
        log.append(events.toArray(Event[]::new));
        return log;
    }

    /// Adds events in order of arrival.
    ///
    /// @return how many were new; the others repeat a message id of their source
    public synchronized int append(Event... events) {
        int added = 0;
        for (Event event : events) {
            if (isNew(event)) {
                rows.add(new Row(
                        identities.numberOf(event.person()),
                        names.numberOf(event.name()),
                        channels.numberOf(event.channel()),
                        Micros.of(event.time()),
                        event));
                propertyNames.addAll(event.properties().keySet());
                added++;
            }
        }
        return added;
    }

    private boolean isNew(Event event) {
        return event.messageId()
                .map(id -> messages.add(new MessageKey(event.source(), id)))
                .orElse(true);
    }

    /// Sets a trait of an identity; one never seen before gets a number.
    public synchronized void trait(String identity, String trait, PropertyValue value) {
        traits.computeIfAbsent(trait, _ -> new TreeMap<>())
                .put(identities.numberOf(identity), new SetValue(++traitVersion, value));
    }

    /// Links two identities; those never seen before get numbers.
    public void link(String one, String other, Strength strength, long timeMicros) {
        learn(new Evidence.Link(pair(one, other), strength, timeMicros, timeMicros));
    }

    /// Says that two identities are not one person.
    public void cut(String one, String other, long timeMicros) {
        learn(new Evidence.Cut(pair(one, other), timeMicros, timeMicros));
    }

    private synchronized IdentityPair pair(String one, String other) {
        return IdentityPair.of(identities.numberOf(one), identities.numberOf(other));
    }

    private synchronized void learn(Evidence evidence) {
        changes.add(graph.add(evidence));
        graph.publish();
    }

    private synchronized Identity identity(int number) {
        return Identity.parse(identities.words.get(number));
    }

    @Override
    public synchronized KnownPersons persons() {
        return changes.isEmpty() ? KnownPersons.EACH_ALONE : new KnownPersons(changes.size(), graph.view());
    }

    @Override
    public synchronized int[] personsChangedAfter(long version) {
        return changes.stream()
                .skip(version)
                .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
                .mapToInt(person -> person)
                .distinct()
                .sorted()
                .toArray();
    }

    /// The events in order of arrival; the first has `seq` 1.
    public synchronized List<Event> events() {
        return rows.stream().map(Row::event).toList();
    }

    @Override
    public synchronized long lastSeq() {
        return rows.size();
    }

    @Override
    public synchronized long traitVersion() {
        return traitVersion;
    }

    @Override
    public synchronized int identityCount() {
        return identities.words.size();
    }

    @Override
    public void identityKeys(int first, KeySink sink) {
        List<String> keys = keys();
        for (int identity = first; identity < keys.size(); identity++) {
            sink.accept(identity, keys.get(identity));
        }
    }

    private synchronized List<String> keys() {
        return List.copyOf(identities.words);
    }

    @Override
    public synchronized OptionalInt person(String key) {
        Integer number = identities.numbers.get(key);
        return number == null ? OptionalInt.empty() : OptionalInt.of(graph.person(number));
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(names.words);
    }

    @Override
    public synchronized List<String> channels() {
        return List.copyOf(channels.words);
    }

    @Override
    public void scan(long afterSeq, long throughSeq, EventSink sink) {
        long seq = afterSeq;
        for (Row row : rowsBetween(afterSeq, throughSeq)) {
            sink.accept(row.identity, row.name, row.channel, row.timeMicros, ++seq);
        }
    }

    @Override
    public void scanTimelines(long throughSeq, KnownPersons persons, int[] of, EventSink sink) {
        Set<Integer> wanted = IntStream.of(of).boxed().collect(Collectors.toSet());
        scan(0, throughSeq, (identity, name, channel, timeMicros, seq) -> {
            if (wanted.contains(persons.person(identity))) {
                sink.accept(identity, name, channel, timeMicros, seq);
            }
        });
    }

    @Override
    public void scanProperty(String property, long afterSeq, long throughSeq, PropertySink sink) {
        long seq = afterSeq;
        for (Row row : rowsBetween(afterSeq, throughSeq)) {
            seq++;
            PropertyValue value = row.event.properties().get(property);
            if (value != null) {
                sink.accept(seq, value);
            }
        }
    }

    @Override
    public void scanTrait(String trait, KnownPersons persons, TraitSink sink) {
        var latest = new HashMap<Integer, SetValue>();
        traitValues(trait)
                .forEach((identity, value) -> latest.merge(
                        persons.person(identity), value, (one, other) -> one.order > other.order ? one : other));
        latest.forEach((person, value) -> sink.accept(person, value.value));
    }

    private synchronized Map<Integer, SetValue> traitValues(String trait) {
        return Map.copyOf(traits.getOrDefault(trait, Map.of()));
    }

    @Override
    public synchronized List<String> propertyNames() {
        return List.copyOf(propertyNames);
    }

    @Override
    public synchronized List<String> traitNames() {
        return List.copyOf(traits.keySet());
    }

    private synchronized List<Row> rowsBetween(long afterSeq, long throughSeq) {
        int from = Math.toIntExact(Math.clamp(afterSeq, 0L, rows.size()));
        int to = Math.toIntExact(Math.clamp(throughSeq, from, (long) rows.size()));
        return List.copyOf(rows.subList(from, to));
    }

    private static final class Numbering {
        private final List<String> words = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        int numberOf(String word) {
            return numbers.computeIfAbsent(word, added -> {
                words.add(added);
                return words.size() - 1;
            });
        }
    }
}
