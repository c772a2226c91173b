package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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
                assertThat(ColumnContent.properties(index.snapshot(), property))
                        .isEqualTo(ColumnContent.properties(log, property));
                from = to;
            }
        }
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            assertThat(index.state().healed()).isEmpty();
            for (String property : PROPERTIES) {
                assertThat(ColumnContent.properties(index.snapshot(), property))
                        .isEqualTo(ColumnContent.properties(log, property));
            }
        }
    }

    @RepeatedTest(5)
    void traitsEqualTheLogAlsoAfterTheyChange(RepetitionInfo repetition) {
        MemoryEventLog log =
                RandomJourneys.of(repetition.getCurrentRepetition()).log();

        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            for (String trait : List.of("tier", "age", "member", "never seen")) {
                assertThat(ColumnContent.traits(index.snapshot(), trait)).isEqualTo(ColumnContent.traits(log, trait));
            }
            log.trait("p3", "tier", new PropertyValue.Text("platinum"));
            log.trait("nobody", "tier", new PropertyValue.Text("ghost"));
            index.refresh();
            assertThat(ColumnContent.traits(index.snapshot(), "tier"))
                    .isEqualTo(ColumnContent.traits(log, "tier"))
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
}
