package footpath.analytics.trend;

import footpath.analytics.EventBlocks;
import footpath.analytics.PostingReader;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

/// Goes through the events of a shard that a series counts: of each subject in order of time.
final class TrendEvents {
    /// Receives each event that counts.
    interface Sink {
        void accept(int subject, int event, long micros);
    }

    /// Receives events that count, many at a time.
    interface BlockSink {
        /// @param count how many; the first entries of the arrays
        void accept(int[] subjects, int[] events, long[] times, int count);
    }

    private final EventMatcher events;
    private final Shard shard;
    private final SubjectMask mask;
    private final TimeCut period;

    TrendEvents(EventMatcher events, Shard shard, SubjectMask mask, TimeCut period) {
        this.events = events;
        this.shard = shard;
        this.mask = mask;
        this.period = period;
    }

    void forEach(Sink sink) {
        forEachBlock((subjects, places, times, count) -> {
            for (int i = 0; i < count; i++) {
                sink.accept(subjects[i], places[i], times[i]);
            }
        });
    }

    void forEachBlock(BlockSink sink) {
        if (events.names().stream().distinct().count() == 1) {
            PostingReader.of(events, shard, mask, period).ifPresent(postings -> {
                while (postings.nextBlock()) {
                    sink.accept(postings.subjects(), postings.events(), postings.times(), postings.count());
                }
            });
        } else {
            forEachOfNames(sink);
        }
    }

    private void forEachOfNames(BlockSink sink) {
        EventBlocks blocks = EventBlocks.ofAny(shard, List.of(events), mask, period);
        int[] subjects = {};
        while (blocks.next()) {
            if (subjects.length < blocks.size()) {
                subjects = new int[2 * blocks.size()];
            }
            int from = 0;
            for (int i = 0; i < blocks.count(); i++) {
                Arrays.fill(subjects, from, blocks.ends()[i], blocks.subjects()[i]);
                from = blocks.ends()[i];
            }
            sink.accept(subjects, blocks.events(), blocks.times(), blocks.size());
        }
    }
}
