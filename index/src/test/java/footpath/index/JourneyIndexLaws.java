package footpath.index;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class JourneyIndexLaws {
    /// Small shards and eager folding, so that few events exercise everything.
    static final IndexOptions TINY = new IndexOptions(40, 0.5, 60, 3, 2);

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

        try (var index = JourneyIndex.open(directory, log, TINY)) {
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
}
