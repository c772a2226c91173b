package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnLaws {
    private static final List<String> PROPERTIES = List.of("value", "brand", "gift", "mixed", "never seen");

    @TempDir
    Path directory;

    @RepeatedTest(10)
    void propertiesEqualTheLogAfterAnyRefreshes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Event> events = RandomJourneys.of(random.nextLong()).events();
        var log = new MemoryEventLog();

        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(40));
                log.append(events.subList(from, to).toArray(Event[]::new));
                index.refresh();
                String property = PROPERTIES.get(random.nextInt(PROPERTIES.size()));
                assertThat(propertyBySeq(index.snapshot(), property)).isEqualTo(propertyBySeq(log, property));
                from = to;
            }
        }
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            assertThat(index.state().healed()).isEmpty();
            for (String property : PROPERTIES) {
                assertThat(propertyBySeq(index.snapshot(), property)).isEqualTo(propertyBySeq(log, property));
            }
        }
    }

    @RepeatedTest(5)
    void traitsEqualTheLogAlsoAfterTheyChange(RepetitionInfo repetition) {
        MemoryEventLog log =
                RandomJourneys.of(repetition.getCurrentRepetition()).log();

        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            for (String trait : List.of("tier", "age", "member", "never seen")) {
                assertThat(traitByPerson(index.snapshot(), trait)).isEqualTo(traitByPerson(log, trait));
            }
            log.trait("p3", "tier", new PropertyValue.Text("platinum"));
            log.trait("nobody", "tier", new PropertyValue.Text("ghost"));
            index.refresh();
            assertThat(traitByPerson(index.snapshot(), "tier"))
                    .isEqualTo(traitByPerson(log, "tier"))
                    .containsEntry("p3", new PropertyValue.Text("platinum"));
        }
    }

    @Test
    void everyValueOfADictionaryOccurs() {
        MemoryEventLog log = RandomJourneys.of(1).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            for (Shard shard : index.snapshot().shards()) {
                PropertyColumn column = shard.property("brand");
                int[] codes = new int[shard.eventCount()];
                column.codes().copyTo(0, codes.length, codes);
                for (int code = 1; code <= column.dictionary().size(); code++) {
                    assertThat(codes).contains(code);
                }
            }
        }
    }

    private static Map<Long, PropertyValue> propertyBySeq(IndexSnapshot snapshot, String property) {
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

    private static Map<Long, PropertyValue> propertyBySeq(MemoryEventLog log, String property) {
        var values = new TreeMap<Long, PropertyValue>();
        log.scanProperty(property, 0, log.lastSeq(), values::put);
        return values;
    }

    private static Map<String, PropertyValue> traitByPerson(IndexSnapshot snapshot, String trait) {
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
    private static Map<String, PropertyValue> traitByPerson(MemoryEventLog log, String trait) {
        var keys = new ArrayList<String>();
        log.personKeys(0, (_, key) -> keys.add(key));
        var values = new TreeMap<String, PropertyValue>();
        log.scanTrait(trait, (person, value) -> values.put(keys.get(person), value));
        values.keySet().retainAll(log.events().stream().map(Event::person).toList());
        return values;
    }

    private static Optional<PropertyValue> value(PropertyColumn column, int position) {
        int code = column.codes().at(position);
        return code == 0 ? Optional.empty() : Optional.of(column.dictionary().get(code - 1));
    }
}
