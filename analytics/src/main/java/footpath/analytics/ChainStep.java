package footpath.analytics;

import footpath.index.Shard;
import java.util.List;
import java.util.Optional;

/// One step of a [ChainScan] in a shard.
///
/// Confined to one thread.
///
/// @param postings    that fill it
/// @param limitMicros at most so long after what the limit is counted from
/// @param barriers    what must not come between the step before and this one
record ChainStep(PostingReader postings, long limitMicros, List<Barrier> barriers) {

    /// The events of a name, and those of them that lie in the block at hand.
    record Barrier(PostingReader postings, EventMarks marks) {}

    /// The step; empty if the shard has no event for it.
    static Optional<ChainStep> of(ChainScan.Link link, Shard shard, SubjectMask mask, TimeCut period) {
        return PostingReader.of(link.events(), shard, mask, period)
                .map(postings -> new ChainStep(
                        postings,
                        link.limitMicros(),
                        link.without().stream()
                                .flatMap(events -> PostingReader.of(events, shard, mask, period).stream())
                                .map(between -> new Barrier(between, new EventMarks()))
                                .toList()));
    }

    /// Marks what must not come between, for the events of a block.
    void markBarriers(int firstEvent, int endEvent) {
        for (Barrier barrier : barriers) {
            barrier.marks.clear(endEvent - firstEvent);
            PostingReader read = barrier.postings;
            read.skipTo(firstEvent);
            do {
                int end = read.endBefore(endEvent);
                for (int i = read.next; i < end; i++) {
                    barrier.marks.mark(read.events[i] - firstEvent, 1);
                }
                read.next = end;
            } while (read.more());
        }
    }

    /// Whether nothing that must not come between lies there.
    ///
    /// @param from the first place where it would
    /// @param to   the place after the last
    boolean isOpen(int from, int to) {
        for (Barrier barrier : barriers) {
            if (from < to && barrier.marks.last(to, from) >= 0) {
                return false;
            }
        }
        return true;
    }
}
