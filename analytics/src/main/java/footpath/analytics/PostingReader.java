package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Reads the postings of a name that count, in order, many at a time, into plain arrays. Confined to one thread.
final class PostingReader {
    static final int ROOM = 1024;

    private final Postings postings;
    private final SubjectMask mask;
    private final TimeCut period;
    private final EventTest test;
    private final boolean takesAll;

    /// Those at hand.
    final int[] subjects;

    final int[] events;
    final long[] times;

    private int count;

    /// 1 for each of those at hand that the test holds for, else 0.
    private final int[] passed;

    /// The first of all postings that was not yet taken to hand.
    private int following;

    /// The next of those at hand.
    int next;

    private PostingReader(Postings postings, SubjectMask mask, TimeCut period, EventTest test) {
        this.postings = postings;
        this.mask = mask;
        this.period = period;
        this.test = test;
        int room = Math.min(ROOM, postings.size());
        this.subjects = new int[room];
        this.events = new int[room];
        this.times = new long[room];
        this.passed = new int[room];
        this.takesAll = mask.isEveryone() && period.everything() && test.isAlways();
    }

    /// The events of a matcher that has one name; empty if the shard has none of that name.
    static Optional<PostingReader> of(EventMatcher matcher, Shard shard, SubjectMask mask, TimeCut period) {
        int name = shard.nameDictionary().indexOf(matcher.names().getFirst());
        if (name < 0) {
            return Optional.empty();
        }
        EventTest test = EventTest.ofEvents(matcher.where(), shard);
        return Optional.of(new PostingReader(shard.postings(name), mask, period, test));
    }

    /// Takes the next postings to hand in place of those before.
    ///
    /// @return false if there are none
    boolean nextBlock() {
        next = count;
        return more();
    }

    /// How many are at hand after [#nextBlock].
    int count() {
        return count;
    }

    /// Whether every event of the name counts.
    boolean takesAll() {
        return takesAll;
    }

    /// Moves on to the first posting of an event or after it.
    ///
    /// @param event not below that of the call before
    void skipTo(int event) {
        if (count == 0 || events[count - 1] < event) {
            following = firstFrom(event, following);
            next = count;
            more();
        }
        while (next < count && events[next] < event) {
            next++;
        }
    }

    /// The first posting of an event or after it, looked for from a place on.
    private int firstFrom(int event, int from) {
        int stride = ROOM;
        int low = from;
        while (low + (long) stride < postings.size() && postings.eventAt(low + stride) < event) {
            low += stride;
            stride = Math.min(stride << 1, 1 << 28);
        }
        int high = (int) Math.min(postings.size(), low + (long) stride);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (postings.eventAt(middle) < event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Where the postings at hand before an event end.
    int endBefore(int event) {
        if (count == 0 || events[count - 1] < event) {
            return count;
        }
        int low = next;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events[middle] < event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Takes the next postings to hand, once all are read.
    ///
    /// @return false if there are none, or some are left
    boolean more() {
        if (next < count) {
            return false;
        }
        next = 0;
        count = 0;
        while (count == 0 && following < postings.size()) {
            count = Math.min(ROOM, postings.size() - following);
            MemorySegment.copy(postings.subjects(), EventBlocks.INT, (long) following << 2, subjects, 0, count);
            MemorySegment.copy(postings.events(), EventBlocks.INT, (long) following << 2, events, 0, count);
            MemorySegment.copy(postings.times(), EventBlocks.LONG, (long) following << 3, times, 0, count);
            following += count;
            if (!takesAll) {
                filter();
            }
        }
        return count > 0;
    }

    private void filter() {
        boolean isTestAlone = mask.isEveryone() && period.everything();
        test.testAll(events, count, passed);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean isInScope = isTestAlone || (mask.has(subjects[i]) && period.has(times[i]));
            subjects[kept] = subjects[i];
            events[kept] = events[i];
            times[kept] = times[i];
            kept += isInScope ? passed[i] : 0;
        }
        count = kept;
    }
}
