package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnLaws {
    private static final List<String> PROPERTIES = List.of("value", "brand", "gift", "mixed", "never seen");

    @TempDir
    Path directory;

    @RepeatedTest(20)
    void propertiesEqualTheLogAfterAnyRefreshes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Event> events = RandomJourneys.of(random.nextLong()).events();
        var log = new MemoryEventLog();

        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.options(repetition))) {
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

        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.options(repetition))) {
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

    /// Asked by turns, so that some conditions are known and others were forgotten.
    @Test
    void tablesOfConditionsEqualTheConditionsWhicheverAreKept() {
        MemoryEventLog log = RandomJourneys.of(2).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            PropertyColumn column = index.snapshot().shards().getFirst().property("value");
            var random = new Random(2);
            for (int i = 0; i < 200; i++) {
                int condition = random.nextInt(14);
                Predicate<Optional<PropertyValue>> holds = value -> Math.floorMod(value.hashCode(), 14) <= condition;
                boolean[] table = column.holding(condition, holds);
                assertThat(table).hasSize(column.dictionary().size() + 1);
                assertThat(table[0]).isEqualTo(holds.test(Optional.empty()));
                for (int code = 1; code < table.length; code++) {
                    assertThat(table[code])
                            .isEqualTo(
                                    holds.test(Optional.of(column.dictionary().get(code - 1))));
                }
            }
        }
    }

    @Test
    void theLatestEightConditionsAreNotTestedAgain() {
        MemoryEventLog log = RandomJourneys.of(2).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            PropertyColumn column = index.snapshot().shards().getFirst().property("value");
            for (int condition = 0; condition < 9; condition++) {
                column.holding(condition, Optional::isPresent);
            }
            for (int condition = 1; condition < 9; condition++) {
                column.holding(condition, value -> {
                    throw new AssertionError("tested again");
                });
            }
            assertThat(column.holding(0, Optional::isEmpty)[0]).isTrue();
        }
    }
}
