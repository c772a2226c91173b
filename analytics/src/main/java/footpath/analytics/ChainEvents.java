package footpath.analytics;

import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The events of one name in a block of a [ChainScan]: a bit each, and when they happened. Confined to one thread.
final class ChainEvents {
    /// Looking at so many names takes as long as reading a posting.
    private static final int FEWEST_ONE_IN = 32;

    private final Postings postings;

    /// Of a frequent name.
    private final Optional<NameBits> bits;

    private final EventMarks marks = new EventMarks();

    /// Postings of the name before the block, and those in it: how many come before each 64 events, and their times.
    private int passed;

    private int inBlock;
    private int[] before = {};
    private long[] times = {};

    ChainEvents(Shard shard, int name) {
        this.postings = shard.postings(name);
        boolean isFrequent = postings.size() > shard.eventCount() / FEWEST_ONE_IN;
        this.bits = isFrequent ? Optional.of(new NameBits(shard, new int[] {name})) : Optional.empty();
    }

    /// How many the shard has.
    int size() {
        return postings.size();
    }

    /// Goes to the next block. Blocks follow one another without a gap.
    void read(int firstEvent, int endEvent) {
        passed += inBlock;
        int size = endEvent - firstEvent;
        if (bits.isPresent()) {
            marks.mark(bits.get(), firstEvent, endEvent);
        } else {
            marks.clear(size);
            for (int i = passed; i < postings.size() && postings.eventAt(i) < endEvent; i++) {
                marks.mark(postings.eventAt(i) - firstEvent, 1);
            }
        }
        inBlock = rank((size + Long.SIZE - 1) >> 6);
        if (times.length < inBlock) {
            times = new long[inBlock + inBlock / 2];
        }
        MemorySegment.copy(postings.times(), EventBlocks.LONG, (long) passed << 3, times, 0, inBlock);
    }

    private int rank(int words) {
        if (before.length < words) {
            before = new int[words + words / 2];
        }
        int count = 0;
        for (int word = 0; word < words; word++) {
            before[word] = count;
            count += Long.bitCount(marks.among64(word << 6));
        }
        return count;
    }

    /// Which events of the block they are; to be left as they are.
    EventMarks marks() {
        return marks;
    }

    /// When a marked event happened.
    long micros(int place) {
        long earlier = marks.among64(place & -Long.SIZE) & ((1L << place) - 1);
        return times[before[place >> 6] + Long.bitCount(earlier)];
    }
}
