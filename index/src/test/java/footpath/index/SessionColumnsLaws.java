package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the index knows of sessions is what going through every event finds.
class SessionColumnsLaws {
    private static final long HOUR = 3_600_000_000L;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final IndexOptions ONE_SHARD = new IndexOptions(1_000_000, 1, 1_000_000, 1_000_000, 8, 0, 1);

    @TempDir
    Path directory;

    /// Pauses at both sides of the borders of classes, from the first to the last. More rules than are kept.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 131_071, 131_072, 262_144, 1_800_000_000, 1_879_048_192, 5 * HOUR, 24 * 400 * HOUR})
    void areThoseFoundByHand(long pause) {
        try (var index = JourneyIndex.open(directory, log(pause), ONE_SHARD)) {
            Shard shard = index.snapshot().shards().getFirst();
            assertThat(index.snapshot().shards()).hasSize(1);
            for (int round = 0; round < 2; round++) {
                for (long span : new long[] {Long.MAX_VALUE, 20 * pause, pause + 1, 0}) {
                    for (long other = Math.max(0, pause - 1); other <= pause + 1; other++) {
                        assertColumns(shard, new SessionRule(other, span));
                    }
                }
            }
        }
    }

    /// As a log grows, timelines are superseded; their sessions are there all the same.
    @Test
    void coverSupersededSubjectsToo() {
        int superseded = 0;
        for (int seed = 0; seed < 10; seed++) {
            var random = new Random(seed);
            List<Event> events = RandomJourneys.of(random.nextLong()).events();
            var log = new MemoryEventLog();
            try (var index = JourneyIndex.open(directory.resolve("log " + seed), log, JourneyIndexLaws.TINY)) {
                for (int from = 0; from < events.size(); ) {
                    int to = Math.min(events.size(), from + 1 + random.nextInt(200));
                    log.append(events.subList(from, to).toArray(Event[]::new));
                    index.refresh();
                    var rule = new SessionRule(random.nextLong(24 * HOUR), 1 + random.nextLong(48 * HOUR));
                    for (Shard shard : index.snapshot().shards()) {
                        assertColumns(shard, rule);
                        superseded += shard.subjectCount() - shard.liveSubjectCount();
                    }
                    from = to;
                }
            }
        }
        assertThat(superseded).isGreaterThan(10);
    }

    @Test
    void areKeptForTheTwoRulesAskedForLatest() {
        try (var index = JourneyIndex.open(directory, log(HOUR), ONE_SHARD)) {
            Shard shard = index.snapshot().shards().getFirst();
            var first = shard.sessions(SessionRule.ofPauses(1)).orElseThrow();
            var second = shard.sessions(SessionRule.ofPauses(2)).orElseThrow();
            assertThat(shard.sessions(SessionRule.ofPauses(1))).containsSame(first);
            shard.sessions(SessionRule.ofPauses(3));
            assertThat(shard.sessions(SessionRule.ofPauses(1))).containsSame(first);
            assertThat(shard.sessions(SessionRule.ofPauses(2)).orElseThrow()).isNotSameAs(second);
        }
    }

    @Test
    void areAbsentFromBlocksAndSessions() {
        SessionRule rule = SessionRule.ofPauses(HOUR);
        try (var index = JourneyIndex.open(directory, log(HOUR), ONE_SHARD);
                var block = ShardBlock.of(index.snapshot().shards().getFirst(), 0, 2)) {
            IndexSnapshot sessions = index.snapshot().of(Subject.Session.USUAL);
            assertThat(block.sessions(rule)).isEmpty();
            assertThat(sessions.shards().getFirst().sessions(rule)).isEmpty();
        }
    }

    private static void assertColumns(Shard shard, SessionRule rule) {
        SessionColumns columns = shard.sessions(rule).orElseThrow();
        List<Span> expected = spans(shard, rule);
        assertThat(spans(shard, columns)).as("%s", rule).isEqualTo(expected);
        Set<Integer> subjects = new HashSet<>();
        long[] lengths = new long[GapClass.COUNT];
        int names = shard.nameDictionary().size();
        int[] begin = new int[names];
        int[] end = new int[names];
        for (int session = 0; session < expected.size(); session++) {
            Span span = expected.get(session);
            assertThat(isSet(columns.newSubjects(), session)).isEqualTo(subjects.add(span.subject));
            int stretch = columns.stretches().get(Bytes.SHORT, (long) session << 1) & 0xffff;
            assertThat(stretch).isLessThan(columns.stretchCount());
            assertThat(shard.times().microsAt(span.first))
                    .isBetween(columns.stretchFrom(stretch), columns.stretchFrom(stretch + 1) - 1);
            lengths[span.lengthClass]++;
            begin[shard.names().at(span.first)]++;
            end[shard.names().at(span.end - 1)]++;
        }
        for (int gapClass = 0; gapClass < GapClass.COUNT; gapClass++) {
            assertThat(columns.lengthCount(gapClass)).isEqualTo(lengths[gapClass]);
        }
        for (int name = 0; name < names; name++) {
            assertThat(columns.beginningWith(name)).isEqualTo(begin[name]);
            assertThat(columns.endingWith(name)).isEqualTo(end[name]);
        }
        assertThat(columns.stretchFrom(1) % HOUR).isZero();
    }

    private record Span(int subject, int first, int end, int lengthClass) {}

    private static List<Span> spans(Shard shard, SessionRule rule) {
        List<Span> spans = new ArrayList<>();
        TimeColumn times = shard.times();
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            int first = shard.firstEvent(subject);
            for (int event = first + 1; event <= shard.endEvent(subject); event++) {
                if (event == shard.endEvent(subject)
                        || rule.begins(times.microsAt(first), times.microsAt(event - 1), times.microsAt(event))) {
                    long length = times.microsAt(event - 1) - times.microsAt(first);
                    spans.add(new Span(subject, first, event, GapClass.of(length)));
                    first = event;
                }
            }
        }
        return spans;
    }

    private static List<Span> spans(Shard shard, SessionColumns columns) {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        int subject = 0;
        for (long event = 0; event < columns.ends().byteSize() << 3; event++) {
            if (isSet(columns.ends(), event)) {
                int end = (int) event + 1;
                int lengthClass = columns.lengthClasses().get(Bytes.BYTE, spans.size()) & 0xff;
                spans.add(new Span(subject, first, end, lengthClass));
                subject += end == shard.endEvent(subject) ? 1 : 0;
                first = end;
            }
        }
        assertThat(columns.count()).isEqualTo(spans.size());
        return spans;
    }

    private static boolean isSet(MemorySegment bits, long at) {
        return ((bits.get(Bytes.LONG, at >> 6 << 3) >>> at) & 1) == 1;
    }

    /// More events than are gone through at once, many at one instant; one person has a session of more than
    /// that.
    private static MemoryEventLog log(long pause) {
        var random = new Random(pause);
        List<Event> events = new ArrayList<>();
        for (int person = 0; person < 60; person++) {
            Instant time = START.plusSeconds(random.nextInt(1_000_000));
            int size = person == 30 ? 5_000 : 1 + random.nextInt(120);
            for (int i = 0; i < size; i++) {
                time = time.plusNanos(1_000 * (person == 30 ? 1 : gap(random, pause)));
                String name = "event " + random.nextInt(9);
                events.add(new Event("p" + person, time, name, "web", "test", Optional.empty(), Map.of()));
            }
        }
        return MemoryEventLog.of(events);
    }

    private static long gap(Random random, long pause) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextLong(pause + 1);
            case 2 -> Math.max(0, pause + random.nextInt(5) - 2);
            default -> pause + random.nextLong(pause + 1);
        };
    }
}
