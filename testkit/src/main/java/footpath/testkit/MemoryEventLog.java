package footpath.testkit;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.log.EventLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// An event log that lives in memory, with everything the port promises: dense numbers in order of first arrival, `seq`
/// without gaps, and a second event with the same source and message id adds nothing.
///
/// Safe for use by several threads. A scan runs on the state it began with, so a sink may append.
public final class MemoryEventLog implements EventLog {
    private record Row(int person, int name, int channel, long timeMicros, Event event) {}

    private record MessageKey(String source, String messageId) {}

    private final Numbering persons = new Numbering();
    private final Numbering names = new Numbering();
    private final Numbering channels = new Numbering();
    private final List<Row> rows = new ArrayList<>();
    private final Set<MessageKey> messages = new HashSet<>();
    private final Set<String> propertyNames = new TreeSet<>();
    private final Map<String, Map<Integer, PropertyValue>> traits = new TreeMap<>();
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
                        persons.numberOf(event.person()),
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

    /// Sets a trait of a person; a person never seen before gets a number.
    public synchronized void trait(String person, String trait, PropertyValue value) {
        traits.computeIfAbsent(trait, _ -> new TreeMap<>()).put(persons.numberOf(person), value);
        traitVersion++;
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
    public synchronized int personCount() {
        return persons.words.size();
    }

    @Override
    public void personKeys(int first, KeySink sink) {
        List<String> keys = keys();
        for (int person = first; person < keys.size(); person++) {
            sink.accept(person, keys.get(person));
        }
    }

    private synchronized List<String> keys() {
        return List.copyOf(persons.words);
    }

    @Override
    public synchronized OptionalInt person(String key) {
        Integer number = persons.numbers.get(key);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
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
            sink.accept(row.person, row.name, row.channel, row.timeMicros, ++seq);
        }
    }

    @Override
    public void scanWholeTimelines(long afterSeq, long throughSeq, EventSink sink) {
        var affected = new HashSet<Integer>();
        rowsBetween(afterSeq, throughSeq).forEach(row -> affected.add(row.person));
        scan(0, throughSeq, (person, name, channel, timeMicros, seq) -> {
            if (affected.contains(person)) {
                sink.accept(person, name, channel, timeMicros, seq);
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
    public void scanTrait(String trait, TraitSink sink) {
        traitValues(trait).forEach(sink::accept);
    }

    private synchronized Map<Integer, PropertyValue> traitValues(String trait) {
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
