package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

/// Goes through the events of a shard that a matcher takes, many at a time, in plain arrays: in order of
/// subject, time and arrival.
public final class EventRows {
    private EventRows() {}

    /// Receives events. Those of one subject may come in several calls.
    public interface Sink {
        /// @param count how many; the first entries of the arrays, which are overwritten by the next
        void accept(int[] subjects, int[] events, long[] times, int count);
    }

    /// Tells all that count.
    public static void forEach(Shard shard, EventMatcher events, SubjectMask mask, TimeCut period, Sink sink) {
        if (events.names().stream().distinct().count() == 1) {
            PostingReader.of(events, shard, mask, period).ifPresent(postings -> {
                while (postings.nextBlock()) {
                    sink.accept(postings.subjects, postings.events, postings.times, postings.count());
                }
            });
        } else {
            forEachOfNames(EventBlocks.ofAny(shard, List.of(events), mask, period), sink);
        }
    }

    private static void forEachOfNames(EventBlocks blocks, Sink sink) {
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
