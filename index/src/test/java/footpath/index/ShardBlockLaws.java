package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardBlockLaws {
    @TempDir
    Path directory;

    @RepeatedTest(20)
    void aBlockSaysOfItsSubjectsWhatTheShardSays(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        try (var index = grown(random)) {
            for (Shard shard : index.snapshot().shards()) {
                for (int i = 0; i < 8; i++) {
                    int from = random.nextInt(shard.subjectCount());
                    int to = from + 1 + random.nextInt(shard.subjectCount() - from);
                    try (ShardBlock block = ShardBlock.of(shard, from, to)) {
                        assertSame(block, shard, from, to);
                        int inner = random.nextInt(to - from);
                        try (ShardBlock cut = ShardBlock.of(block, inner, to - from)) {
                            assertSame(cut, shard, from + inner, to);
                        }
                    }
                }
            }
        }
    }

    @RepeatedTest(10)
    void aBlockOfSessionsKnowsWhoseTheyAre(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        try (var index = grown(random)) {
            var sessions = new Subject.Session(Duration.ofMinutes(1 + random.nextInt(600)));
            for (Shard shard : index.snapshot().of(sessions).shards()) {
                for (int i = 0; i < 8; i++) {
                    int from = random.nextInt(shard.subjectCount());
                    int to = from + 1 + random.nextInt(shard.subjectCount() - from);
                    try (ShardBlock block = ShardBlock.of(shard, from, to)) {
                        assertSame(block, shard, from, to);
                        assertParts(block, shard, from);
                        int inner = random.nextInt(to - from);
                        try (ShardBlock cut = ShardBlock.of(block, inner, to - from)) {
                            assertParts(cut, shard, from + inner);
                        }
                    }
                }
            }
        }
    }

    private static void assertParts(Shard block, Shard shard, int from) {
        Shard whole = block.whole();
        List<Integer> persons = new ArrayList<>();
        for (int subject = 0; subject < whole.subjectCount(); subject++) {
            for (int part = block.firstPart(subject); part < block.firstPart(subject + 1); part++) {
                assertThat(part).isEqualTo(persons.size());
                persons.add(whole.person(subject));
            }
        }
        assertThat(persons).hasSize(block.subjectCount());
        for (int part = 0; part < persons.size(); part++) {
            assertThat(block.person(part)).isEqualTo(persons.get(part));
            assertThat(block.number(part)).isEqualTo(shard.number(from + part));
        }
    }

    /// A base and overlays that supersede parts of it, in files or in memory.
    private JourneyIndex grown(Random random) {
        List<Event> events = RandomJourneys.of(random.nextLong()).events();
        var log = new MemoryEventLog();
        log.append(events.subList(0, events.size() / 2).toArray(Event[]::new));
        int recentEvents = random.nextBoolean() ? 0 : 1_000_000;
        var options = new IndexOptions(40, 1, 1_000_000, 1_000_000, 8, recentEvents, 1);
        var index = JourneyIndex.open(directory, log, options);
        log.append(events.subList(events.size() / 2, events.size()).toArray(Event[]::new));
        for (int person = 0; person < 5; person++) {
            log.trait(events.get(person).person(), "age", new PropertyValue.Numeric(person % 3));
        }
        index.refresh();
        return index;
    }

    private static void assertSame(Shard block, Shard shard, int from, int to) {
        assertThat(block.subjectCount()).isEqualTo(to - from);
        assertThat(block.firstEvent(0)).isZero();
        assertThat(block.endEvent(to - from - 1)).isEqualTo(block.eventCount());
        int live = 0;
        List<IndexContent.Row> rows = new ArrayList<>();
        for (int subject = 0; subject < to - from; subject++) {
            assertThat(block.person(subject)).isEqualTo(shard.person(from + subject));
            assertThat(block.person(block.subjectOf(shard.person(from + subject))))
                    .isEqualTo(shard.person(from + subject));
            assertThat(block.isLive(subject)).isEqualTo(shard.isLive(from + subject));
            live += block.isLive(subject) ? 1 : 0;
            assertThat(IndexContent.timeline(block, subject)).isEqualTo(IndexContent.timeline(shard, from + subject));
            rows.addAll(IndexContent.timeline(block, subject));
            assertThat(value(block.trait("age"), subject)).isEqualTo(value(shard.trait("age"), from + subject));
        }
        assertThat(block.liveSubjectCount()).isEqualTo(live);
        assertThat(block.isAllLive()).isEqualTo(live == to - from);
        assertThat(block.firstTimeMicros())
                .isEqualTo(rows.stream()
                        .mapToLong(IndexContent.Row::timeMicros)
                        .min()
                        .orElseThrow());
        assertThat(block.lastTimeMicros())
                .isEqualTo(rows.stream()
                        .mapToLong(IndexContent.Row::timeMicros)
                        .max()
                        .orElseThrow());
        assertSamePostings(block, rows);
        assertSameProperty(block, shard, shard.firstEvent(from));
    }

    private static void assertSamePostings(Shard block, List<IndexContent.Row> rows) {
        for (int code = 0; code < block.nameDictionary().size(); code++) {
            String name = block.nameDictionary().get(code);
            Postings postings = block.postings(code);
            List<Long> expected = rows.stream()
                    .filter(row -> row.name().equals(name))
                    .map(IndexContent.Row::seq)
                    .toList();
            List<Long> actual = new ArrayList<>();
            List<Integer> subjects = new ArrayList<>();
            for (int i = 0; i < postings.size(); i++) {
                int event = postings.eventAt(i);
                int subject = postings.subjectAt(i);
                assertThat(event).isBetween(block.firstEvent(subject), block.endEvent(subject) - 1);
                assertThat(postings.timeAt(i)).isEqualTo(block.times().microsAt(event));
                actual.add(block.seqs().seqAt(event));
                subjects.add(subject);
            }
            assertThat(actual).isEqualTo(expected);
            assertThat(postings.subjectCount())
                    .isEqualTo((int) subjects.stream().distinct().count());
        }
    }

    private static void assertSameProperty(Shard block, Shard shard, int firstEvent) {
        PropertyColumn own = block.property("value");
        PropertyColumn whole = shard.property("value");
        assertThat(own.codes().size()).isEqualTo(block.eventCount());
        List<PropertyValue> seen = new ArrayList<>();
        for (int event = 0; event < block.eventCount(); event++) {
            assertThat(value(own, event)).isEqualTo(value(whole, firstEvent + event));
            value(own, event).ifPresent(seen::add);
        }
        assertThat(own.dictionary())
                .containsExactlyElementsOf(seen.stream().distinct().toList());
    }

    private static Optional<PropertyValue> value(PropertyColumn column, int position) {
        int code = column.codes().at(position);
        return code == 0 ? Optional.empty() : Optional.of(column.dictionary().get(code - 1));
    }

    @Test
    void aBlockHasAtLeastOneSubjectOfItsShard() {
        try (var index = grown(new Random(1))) {
            Shard shard = index.snapshot().shards().getFirst();
            assertThatThrownBy(() -> ShardBlock.of(shard, 1, 1)).hasMessageContaining("subjects 1 to 1");
            assertThatThrownBy(() -> ShardBlock.of(shard, 0, shard.subjectCount() + 1))
                    .hasMessageContaining("not 1 or more");
        }
    }
}
