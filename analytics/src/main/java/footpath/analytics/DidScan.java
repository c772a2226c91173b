package footpath.analytics;

import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.Optional;

/// Who of a shard did one event often enough, close enough together, and another never after, where each has one name.
///
/// Time O(postings of both names), memory four bytes a subject. Confined to one thread.
final class DidScan {
    /*
     * Name by name over all subjects at once, without a branch that could be foreseen wrongly.
     * 1. Subjects ascend: if the posting `times` - 1 before is of the same subject, so are all between.
     * 2. A run is followed by no event of the other name if it ends after the last of them.
     */
    private final Shard shard;
    private final Segment.Did did;
    private final TimeCut period;

    /// For each subject, the position after its last event of the name that must not follow.
    private final int[] openFrom;

    DidScan(Shard shard, Segment.Did did, TimeCut period) {
        this.shard = shard;
        this.did = did;
        this.period = period;
        this.openFrom = new int[shard.subjectCount()];
    }

    /// Whether it can tell. Where one event may be both at once, it ends what it begins, and order alone does not tell.
    static boolean canTell(Segment.Did did) {
        return did.events().names().size() == 1
                && did.neverAfter()
                        .map(EventMatcher::names)
                        .map(names ->
                                names.size() == 1 && !names.equals(did.events().names()))
                        .orElse(true);
    }

    /// Sets the bits of those who did.
    void mark(long[] bits) {
        Optional<PassingPostings> runs = read(did.events(), did.times() - 1);
        if (runs.isPresent()) {
            did.neverAfter().flatMap(never -> read(never, 0)).ifPresent(this::close);
            mark(runs.get(), bits);
        }
    }

    private Optional<PassingPostings> read(EventMatcher matcher, int kept) {
        return PassingPostings.of(shard, matcher, period, kept);
    }

    private void close(PassingPostings never) {
        while (never.next()) {
            int[] subjects = never.subjects();
            int[] events = never.events();
            for (int i = 0; i < never.end(); i++) {
                openFrom[subjects[i]] = events[i] + 1;
            }
        }
    }

    private void mark(PassingPostings runs, long[] bits) {
        long within = did.within().map(Micros::of).orElse(Long.MAX_VALUE);
        int back = did.times() - 1;
        while (runs.next()) {
            int[] subjects = runs.subjects();
            long[] times = runs.times();
            int[] events = runs.events();
            int end = runs.end();
            for (int i = back; i < end; i++) {
                int subject = subjects[i];
                long other = subject ^ subjects[i - back];
                long tooLate = within - (times[i] - times[i - back]);
                long closed = (long) events[i] - openFrom[subject];
                // Negative as soon as one of them is.
                long not = -other | other | tooLate | closed;
                bits[subject >> 6] |= (~not >>> 63) << subject;
            }
        }
    }
}
