package footpath.analytics;

import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Cuts the subjects of a shard into blocks of whole ones, so few that everything about them stays in the processor's
/// cache. Confined to one thread.
public final class SubjectBlocks {
    private final MemorySegment firstEvents;
    private final int mostEvents;
    private final int endSubject;
    private final int[] borders;
    private int firstSubject;
    private int count;

    /// All subjects of a shard.
    ///
    /// @param mostSubjects of a block
    /// @param mostEvents   of a block, unless one subject alone has more
    public SubjectBlocks(Shard shard, int mostSubjects, int mostEvents) {
        this(shard, mostSubjects, mostEvents, 0, shard.subjectCount());
    }

    SubjectBlocks(Shard shard, int mostSubjects, int mostEvents, int firstSubject, int endSubject) {
        this.firstEvents = shard.firstEvents();
        this.mostEvents = mostEvents;
        this.endSubject = endSubject;
        this.borders = new int[Math.min(mostSubjects, shard.subjectCount()) + 1];
        this.firstSubject = firstSubject;
    }

    /// Moves to the next block.
    ///
    /// @return false if there is none
    public boolean next() {
        firstSubject += count;
        count = 0;
        int most = Math.min(borders.length - 1, endSubject - firstSubject);
        if (most <= 0) {
            return false;
        }
        MemorySegment.copy(firstEvents, EventBlocks.INT, (long) firstSubject << 2, borders, 0, most + 1);
        int place = Arrays.binarySearch(borders, 0, most + 1, borders[0] + mostEvents);
        count = Math.clamp(place < 0 ? -place - 2 : place, 1, most);
        return true;
    }

    /// The number of its first subject.
    public int firstSubject() {
        return firstSubject;
    }

    /// How many subjects it has, at least 1.
    public int count() {
        return count;
    }

    /// Where the events of each subject begin, and at [#count()] where those of the last end. The array is always the
    /// same, overwritten by the next block.
    public int[] borders() {
        return borders;
    }

    /// The first event of the block.
    public int firstEvent() {
        return borders[0];
    }

    /// The event after its last.
    public int endEvent() {
        return borders[count];
    }
}
