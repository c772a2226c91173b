package footpath.index;

import static footpath.testkit.Journeys.events;
import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSnapshotTest {
    @TempDir
    Path directory;

    @Test
    void anEmptyLogHasAnEmptyIndex() {
        try (var index = JourneyIndex.open(directory, new MemoryEventLog(), IndexOptions.DEFAULT)) {
            IndexSnapshot snapshot = index.snapshot();
            assertThat(snapshot.shards()).isEmpty();
            assertThat(snapshot.personCount()).isZero();
            assertThat(snapshot.person("anna")).isEmpty();
            assertThat(snapshot.eventCount()).isZero();
        }
    }

    @Test
    void ordersATimelineByTimeAndTiesByArrival() {
        var log = journeys("anna: pay@9m visit@0m tie@5m", "ben: visit@1m", "anna: tock@5m late@-1h");

        try (var index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT)) {
            SubjectLocation anna = index.snapshot().locate(0).orElseThrow();
            assertThat(IndexContent.timeline(anna.shard(), anna.subject()))
                    .extracting(IndexContent.Row::name)
                    .containsExactly("late", "visit", "tie", "tock", "pay");
            assertThat(index.snapshot().firstTimeMicros()).isEqualTo(Micros.of(Journeys.START.minusSeconds(3600)));
            assertThat(index.snapshot().lastTimeMicros()).isEqualTo(Micros.of(Journeys.START.plusSeconds(540)));
        }
    }

    @Test
    void tellsTheNumbersOfATimelineNewestFirstAndGoesOnBehindAnEvent() {
        var log = journeys("anna: pay@9m visit@0m tie@5m", "ben: visit@1m", "anna: tock@5m late@-1h");

        try (var index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT)) {
            SubjectLocation anna = index.snapshot().locate(0).orElseThrow();
            assertThat(anna.newestSeqs(9, Long.MAX_VALUE)).containsExactly(1, 5, 3, 2, 6);
            assertThat(anna.newestSeqs(2, Long.MAX_VALUE)).containsExactly(1, 5);
            assertThat(anna.newestSeqs(2, 5)).containsExactly(3, 2);
            assertThat(anna.newestSeqs(2, 6)).isEmpty();
            assertThat(anna.newestSeqs(2, 4)).as("an event of someone else").isEmpty();
        }
    }

    @Test
    void aSnapshotStaysAsItWasWhenTheLogGrows() {
        var log = journeys("anna: visit@0m", "ben: visit@1m");
        try (var index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT)) {
            IndexSnapshot before = index.snapshot();
            log.append(events("anna", "early@-5m/web{value=7}").toArray(Event[]::new));

            IndexState state = index.refresh();

            assertThat(state.rowsRead()).isEqualTo(1);
            assertThat(state.overlayEvents()).isEqualTo(2);
            assertThat(state.rebuilt()).isFalse();
            assertThat(before.eventCount()).isEqualTo(2);
            assertThat(index.snapshot().eventCount()).isEqualTo(3);
            Shard base = index.snapshot().shards().getFirst();
            assertThat(base.isAllLive()).isFalse();
            assertThat(base.isLive(0)).isFalse();
            assertThat(base.isLive(1)).isTrue();
            assertThat(base.liveSubjectCount()).isEqualTo(1);
        }
    }

    @Test
    void anOldSnapshotStillAnswersAfterItsFilesWereReplaced() {
        MemoryEventLog log = RandomJourneys.of(5).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            IndexSnapshot before = index.snapshot();
            var expected = IndexContent.of(log);
            log.append(RandomJourneys.of(6).events().toArray(Event[]::new));
            assertThat(index.refresh().rebuilt()).isTrue();

            assertThat(IndexContent.of(before)).isEqualTo(expected);
            assertThat(before.shards().getFirst().property("value").dictionary())
                    .isNotEmpty();
            assertThat(before.shards().getFirst().trait("tier").dictionary()).isNotEmpty();
        }
    }

    @Test
    void findsPersonsByKeyAndByNumber() {
        var log = new MemoryEventLog();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            for (int i = 0; i < 500; i++) {
                log.append(events("Zoë-" + i, "visit@0m").toArray(Event[]::new));
                if (i % 37 == 0) {
                    index.refresh();
                }
            }
            index.refresh();
            IndexSnapshot snapshot = index.snapshot();
            assertThat(snapshot.personCount()).isEqualTo(500);
            for (int i = 0; i < 500; i++) {
                assertThat(snapshot.personKey(i)).isEqualTo("Zoë-" + i);
                assertThat(snapshot.person("Zoë-" + i)).isEqualTo(OptionalInt.of(i));
                assertThat(snapshot.locate(i)).isPresent();
            }
            assertThat(snapshot.person("nobody")).isEmpty();
            assertThatThrownBy(() -> snapshot.personKey(500)).hasMessageContaining("no person 500, there are 500");
        }
    }

    @Test
    void aPersonWithTraitsAloneHasANumberButNoTimeline() {
        var log = journeys("anna: visit@0m");
        log.trait("ben", "tier", new PropertyValue.Text("gold"));
        try (var index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT)) {
            assertThat(index.snapshot().person("ben")).hasValue(1);
            assertThat(index.snapshot().locate(1)).isEmpty();
        }
    }

    @Test
    void postingsAreTheSequenceByName() {
        MemoryEventLog log = RandomJourneys.of(11).log();
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            for (Shard shard : index.snapshot().shards()) {
                var expected = new HashMap<String, List<IndexContent.Row>>();
                for (int event = 0; event < shard.eventCount(); event++) {
                    String name = shard.nameDictionary().get(shard.names().at(event));
                    expected.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(new IndexContent.Row(
                                    shard.times().microsAt(event), shard.seqs().seqAt(event), name, ""));
                }
                assertThat(IndexContent.postings(shard)).isEqualTo(expected);
                for (int code = 0; code < shard.nameDictionary().size(); code++) {
                    Postings postings = shard.postings(code);
                    assertThat(IntStream.range(0, postings.size())
                                    .map(postings::subjectAt)
                                    .distinct()
                                    .count())
                            .isEqualTo(postings.subjectCount());
                }
            }
        }
    }

    @Test
    void holdsMoreNamesAndChannelsThanFitAByte() {
        var log = new MemoryEventLog();
        for (int i = 0; i < 70_000; i++) {
            log.append(events("p" + i % 9, "n" + i % 300 + "@" + i + "s/c" + i).toArray(Event[]::new));
        }
        try (var index = JourneyIndex.open(directory, log, IndexOptions.DEFAULT)) {
            Shard shard = index.snapshot().shards().getFirst();
            assertThat(shard.names().width()).isEqualTo(2);
            assertThat(shard.channels().width()).isEqualTo(4);
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
        }
    }

    @Test
    void aPersonWithMostOfTheEventsIsStillOneTimeline() {
        var log = new MemoryEventLog();
        String noon = "a@12h ".repeat(3_000) + "b@1h ".repeat(3_000);
        log.append(events("hub", noon).toArray(Event[]::new));
        log.append(events("leaf", "a@0m").toArray(Event[]::new));
        try (var index = JourneyIndex.open(directory, log, JourneyIndexLaws.TINY)) {
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
            assertThat(index.snapshot().shards().stream()
                            .map(Shard::subjectCount)
                            .collect(Collectors.toList()))
                    .containsExactly(1, 1);
        }
    }
}
