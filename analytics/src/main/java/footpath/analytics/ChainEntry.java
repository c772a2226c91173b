package footpath.analytics;

import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The first step of a [ChainScan] where every event of its name begins a chain: then which events do can be read from
/// the names, many at once, and only the times of those that a chain goes on from are looked at.
///
/// Time O(events / 8 + postings / 8). Confined to one thread.
final class ChainEntry {
    /// Looking at so many names takes as long as reading a posting.
    private static final int FEWEST_ONE_IN = 32;

    private final NameBits bits;
    private final Postings postings;
    private EventMarks marks = new EventMarks();
    private int firstEvent;

    /// Postings of the name before the block, and those in it: how many come before each 64 events, and their times.
    private int passed;

    private int inBlock;
    private int[] before = {};
    private long[] times = {};

    private ChainEntry(Shard shard, int name) {
        this.bits = new NameBits(shard, new int[] {name});
        this.postings = shard.postings(name);
    }

    /// The events of a name; empty if they cannot be found so, or are too few to be looked for among all.
    static Optional<ChainEntry> of(Shard shard, int name) {
        boolean isFrequent = shard.postings(name).size() > shard.eventCount() / FEWEST_ONE_IN;
        return isFrequent && NameBits.fits(shard) ? Optional.of(new ChainEntry(shard, name)) : Optional.empty();
    }

    /// How many subjects of the shard begin a chain.
    int subjectCount() {
        return postings.subjectCount();
    }

    /// Marks the events of the next block. Blocks follow one another without a gap.
    void mark(int blockFirst, int blockEnd, EventMarks blockMarks) {
        passed += inBlock;
        firstEvent = blockFirst;
        marks = blockMarks;
        int size = blockEnd - blockFirst;
        blockMarks.mark(bits, blockFirst, blockEnd);
        int words = (size + Long.SIZE - 1) >> 6;
        if (before.length < words) {
            before = new int[words + words / 2];
        }
        int count = 0;
        for (int word = 0; word < words; word++) {
            before[word] = count;
            count += marks.countAmong64(word << 6, Long.SIZE);
        }
        inBlock = count;
        if (times.length < count) {
            times = new long[count + count / 2];
        }
        MemorySegment.copy(postings.times(), EventBlocks.LONG, (long) passed << 3, times, 0, count);
    }

    /// When a marked event happened.
    long micros(int place) {
        int start = place & -Long.SIZE;
        return times[before[place >> 6] + marks.countAmong64(start, place - start)];
    }

    /// Adds to a level the first event of each subject.
    void addSubjects(ChainLevel level, SubjectBlocks block) {
        int[] borders = block.borders();
        for (int i = 0; i < block.count(); i++) {
            int end = borders[i + 1] - firstEvent;
            int place = marks.next(borders[i] - firstEvent, end);
            int isThere = (place - end) >>> 31;
            level.add(block.firstSubject() + i, firstEvent + place, isThere);
        }
        level.subjectCount = level.added();
    }
}
