package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.testkit.MemoryEventLog;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the columns of an index say of live timelines, and what they should say by brute force.
final class ColumnContent {
    private ColumnContent() {}

    static Map<Long, PropertyValue> properties(IndexSnapshot snapshot, String property) {
        var values = new TreeMap<Long, PropertyValue>();
        for (Shard shard : snapshot.shards()) {
            PropertyColumn column = shard.property(property);
            assertThat(column.codes().size()).isEqualTo(shard.eventCount());
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                for (int event = shard.firstEvent(subject);
                        shard.isLive(subject) && event < shard.endEvent(subject);
                        event++) {
                    long seq = shard.seqs().seqAt(event);
                    value(column, event).ifPresent(value -> values.put(seq, value));
                }
            }
        }
        return values;
    }

    static Map<Long, PropertyValue> properties(MemoryEventLog log, String property) {
        var values = new TreeMap<Long, PropertyValue>();
        log.scanProperty(property, 0, log.lastSeq(), values::put);
        return values;
    }

    static Map<String, PropertyValue> traits(IndexSnapshot snapshot, String trait) {
        var values = new TreeMap<String, PropertyValue>();
        for (Shard shard : snapshot.shards()) {
            PropertyColumn column = shard.trait(trait);
            assertThat(column.codes().size()).isEqualTo(shard.subjectCount());
            for (int subject = 0; subject < shard.subjectCount(); subject++) {
                if (shard.isLive(subject)) {
                    String person = snapshot.personKey(shard.person(subject));
                    value(column, subject).ifPresent(value -> values.put(person, value));
                }
            }
        }
        return values;
    }

    /// Traits of persons who have events.
    static Map<String, PropertyValue> traits(MemoryEventLog log, String trait) {
        var keys = new ArrayList<String>();
        log.identityKeys(0, (_, key) -> keys.add(key));
        var values = new TreeMap<String, PropertyValue>();
        log.scanTrait(trait, log.persons(), (person, value) -> values.put(keys.get(person), value));
        values.keySet().retainAll(log.events().stream().map(Event::person).toList());
        return values;
    }

    private static Optional<PropertyValue> value(PropertyColumn column, int position) {
        int code = column.codes().at(position);
        return code == 0 ? Optional.empty() : Optional.of(column.dictionary().get(code - 1));
    }
}
