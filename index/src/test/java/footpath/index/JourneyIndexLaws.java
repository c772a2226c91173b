package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.log.KnownPersons;
import footpath.events.log.LogView;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JourneyIndexLaws {
    private static final int MOST_RECENT = 25;

    /// Small shards and eager folding, so that few events exercise everything.
    static final IndexOptions TINY = new IndexOptions(40, 0.5, 60, 1_000_000, 3, 0, 2);

    /// Every new base is written beside the refreshes.
    static final IndexOptions BESIDE = new IndexOptions(40, 0.3, 60, 0, 3, 0, 2);

    /// What is new stays in memory for a while.
    static final IndexOptions RECENT = new IndexOptions(40, 0.5, 60, 1_000_000, 3, MOST_RECENT, 2);

    static final IndexOptions RECENT_BESIDE = new IndexOptions(40, 0.3, 60, 0, 3, MOST_RECENT, 2);

    /// All of them in turns.
    static IndexOptions options(RepetitionInfo repetition) {
        return List.of(TINY, BESIDE, RECENT, RECENT_BESIDE).get(repetition.getCurrentRepetition() % 4);
    }

    @TempDir
    Path directory;

    @RepeatedTest(20)
    void holdsTheLogSortedByPersonTimeAndArrival(RepetitionInfo repetition) {
        MemoryEventLog log =
                RandomJourneys.of(repetition.getCurrentRepetition()).log();

        try (var index = JourneyIndex.open(directory, log, TINY)) {
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
            assertThat(index.snapshot().eventCount()).isEqualTo(log.lastSeq());
        }
    }

    @RepeatedTest(20)
    void anyNumberOfRefreshesEqualsOneBuild(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Event> events = RandomJourneys.of(random.nextLong()).events();
        var log = new MemoryEventLog();

        try (var index = JourneyIndex.open(directory, log, options(repetition))) {
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(30));
                log.append(events.subList(from, to).toArray(Event[]::new));
                IndexState state = index.refresh();
                assertThat(state.rowsRead()).isEqualTo(to - from);
                assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
                assertThat(state.healed()).isEmpty();
                from = to;
            }
            assertThat(index.snapshot().eventCount()).isEqualTo(events.size());
        }
    }

    @ParameterizedTest
    @MethodSource("footpath.index.JourneyIndexLaws#tinyAndRecent")
    void overlaysAreFoldedIntoTheBaseWithoutReadingTheLogAnew(IndexOptions options) {
        var random = new Random(7);
        var log = new MemoryEventLog();
        log.append(RandomJourneys.of(7).events().toArray(Event[]::new));
        var scanned = new ScannedLog(log);
        int folds = 0;

        try (var index = JourneyIndex.open(directory, scanned, options)) {
            long atFirst = log.lastSeq();
            scanned.counts.clear();
            for (int i = 0; folds < 3; i++) {
                log.append(event(random, i));
                folds += index.refresh().rebuilt() ? 1 : 0;
            }
            assertThat(scanned.counts).isNotEmpty().allMatch(count -> count < atFirst / 2);
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
        }
    }

    static List<IndexOptions> tinyAndRecent() {
        return List.of(TINY, RECENT);
    }

    /// Notes how much of it was read each time.
    private record ScannedLog(MemoryEventLog whole, List<Long> counts) implements LogView {
        ScannedLog(MemoryEventLog whole) {
            this(whole, new ArrayList<>());
        }

        @Override
        public void scan(long afterSeq, long throughSeq, EventSink sink) {
            counts.add(throughSeq - afterSeq);
            whole.scan(afterSeq, throughSeq, sink);
        }

        @Override
        public KnownPersons persons() {
            return whole.persons();
        }

        @Override
        public void scanTimelines(long throughSeq, KnownPersons known, int[] of, EventSink sink) {
            throw new AssertionError("index: nobody lost an identity");
        }
    }

    @RepeatedTest(10)
    @Timeout(60)
    void aBaseThatIsWrittenBesideTheRefreshesTakesThePlaceOfTheOldOne(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        IndexOptions options = repetition.getCurrentRepetition() % 2 == 0 ? BESIDE : RECENT_BESIDE;
        var log = new MemoryEventLog();
        log.append(RandomJourneys.of(random.nextLong()).events().toArray(Event[]::new));
        int replaced = 0;

        try (var index = JourneyIndex.open(directory, log, options)) {
            for (int i = 0; replaced < 2; i++) {
                log.append(event(random, i));
                boolean isReplaced = index.refresh().rebuilt();
                replaced += isReplaced ? 1 : 0;
                if (isReplaced || i % 16 == 0) {
                    assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
                }
            }
        }
        try (var again = JourneyIndex.open(directory, log, options)) {
            assertThat(again.state().healed()).isEmpty();
            assertThat(again.state().rowsRead()).isLessThanOrEqualTo(options.recentEvents());
            assertThat(IndexContent.of(again.snapshot())).isEqualTo(IndexContent.of(log));
        }
    }

    @RepeatedTest(10)
    void aBaseThatIsBeingWrittenIsGivenUpWhenTheIndexIsMadeAnewOrClosed(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        var log = new MemoryEventLog();
        log.append(RandomJourneys.of(random.nextLong()).events().toArray(Event[]::new));

        IndexOptions options = repetition.getCurrentRepetition() % 2 == 0 ? BESIDE : RECENT_BESIDE;
        try (var index = JourneyIndex.open(directory, log, options)) {
            for (int i = 0; i < 400; i++) {
                log.append(event(random, i));
                if (random.nextInt(3) == 0) {
                    index.refresh();
                }
                if (random.nextInt(80) == 0) {
                    index.rebuild();
                }
            }
            index.rebuild();
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("base-")))
                        .hasSize(index.state().baseShards());
            }
        }
    }

    @RepeatedTest(10)
    void whatIsRecentIsReadAgainAfterARestartAndThenStored(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var log = new MemoryEventLog();
        log.append(RandomJourneys.of(random.nextLong()).events().toArray(Event[]::new));
        int most = 1 + random.nextInt(MOST_RECENT);

        try (var index = JourneyIndex.open(directory, log, RECENT)) {
            for (int i = 0; i < most; i++) {
                log.append(event(random, 60_000_000 + i));
                assertThat(index.refresh().overlayShards()).isEqualTo(1);
            }
            assertThat(index.refresh().rowsRead()).isZero();
        }
        try (var again = JourneyIndex.open(directory, log, RECENT)) {
            assertThat(again.state().healed()).isEmpty();
            assertThat(again.state().rowsRead()).isEqualTo(most);
            assertThat(IndexContent.of(again.snapshot())).isEqualTo(IndexContent.of(log));
        }
        try (var again = JourneyIndex.open(directory, log, RECENT)) {
            assertThat(again.state().rowsRead()).isZero();
        }
    }

    @Test
    void whatIsRecentCostsNoFile() throws IOException {
        var random = new Random(3);
        MemoryEventLog log = RandomJourneys.of(3).log();
        try (var index = JourneyIndex.open(directory, log, RECENT)) {
            log.append(event(random, 60_000_000));
            List<String> before = shardFiles();
            log.append(event(random, 60_000_001));
            index.refresh();
            assertThat(shardFiles()).isEqualTo(before);
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
        }
    }

    private List<String> shardFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".shard"))
                    .sorted()
                    .toList();
        }
    }

    private static Event event(Random random, int minute) {
        return new Event(
                "p" + random.nextInt(60),
                Micros.toInstant(minute * 60_000_000L),
                "e" + random.nextInt(4),
                "web",
                "late",
                Optional.empty(),
                Map.of());
    }
}
