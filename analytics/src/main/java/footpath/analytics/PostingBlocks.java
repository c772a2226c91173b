package footpath.analytics;

import footpath.index.Postings;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Gathers events through the postings of the names that the steps speak of.
final class PostingBlocks extends EventBlocks {
    /*
     * Postings are in order name by name; what is wanted is the order of all. So each posting is written to the place of
     * its event in the block and marked by a bit, and the bits are read from left to right: sorting without a comparison,
     * and almost without a branch.
     */
    private final Cursor[] cursors;

    /// The name and the steps of each cursor.
    private final int[] nameOf;

    private final long[] stepsOf;

    /// A bit for each event that is wanted, and what is known of it.
    private long[] marks = {};

    private byte[] cursorAt = {};
    private int[] subjectAt = {};
    private long[] timeAt = {};

    /// Postings of one name that are at hand.
    private int[] someSubjects = {};

    private int[] someEvents = {};
    private long[] someTimes = {};

    /// How far the postings of a name are read.
    private static final class Cursor {
        final int name;
        final long steps;
        final Postings postings;
        int next;

        Cursor(int name, long steps, Postings postings, int firstSubject) {
            this.name = name;
            this.steps = steps;
            this.postings = postings;
            this.next = firstSubject == 0 ? 0 : postings.firstOf(firstSubject);
        }

        /// Moves to the first posting from a subject on.
        ///
        /// @return how many postings lie before
        int moveTo(int subject) {
            int from = next;
            int stride = 32;
            int low = from;
            int size = postings.size();
            while (low + stride < size && postings.subjectAt(low + stride) < subject) {
                low += stride;
                stride = Math.min(stride << 1, 1 << 20);
            }
            int high = Math.min(size, low + stride);
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (postings.subjectAt(middle) < subject) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            next = low;
            return low - from;
        }
    }

    PostingBlocks(Shard shard, Wanted wanted) {
        super(shard, wanted);
        StepTests tests = wanted.tests();
        this.cursors = IntStream.range(0, tests.nameCount())
                .filter(name -> tests.stepsOfName(name) != 0)
                .mapToObj(
                        name -> new Cursor(name, tests.stepsOfName(name), shard.postings(name), wanted.firstSubject()))
                .toArray(Cursor[]::new);
        this.nameOf = Arrays.stream(cursors).mapToInt(cursor -> cursor.name).toArray();
        this.stepsOf = Arrays.stream(cursors).mapToLong(cursor -> cursor.steps).toArray();
    }

    @Override
    void makeRoom(int room) {
        super.makeRoom(room);
        marks = new long[room / Long.SIZE + 1];
        cursorAt = new byte[room];
        subjectAt = new int[room];
        timeAt = new long[room];
        someSubjects = new int[room];
        someEvents = new int[room];
        someTimes = new long[room];
    }

    @Override
    void pick(int first, int many) {
        int base = borders[0];
        for (int cursor = 0; cursor < cursors.length; cursor++) {
            int from = cursors[cursor].next;
            int postings = cursors[cursor].moveTo(first + many);
            if (postings > 0) {
                copy(cursors[cursor].postings, from, postings);
                mark((byte) cursor, postings, base);
            }
        }
        order(borders[many] - base);
        divide(base);
    }

    private void copy(Postings postings, int from, int length) {
        MemorySegment.copy(postings.subjects(), INT, (long) from << 2, someSubjects, 0, length);
        MemorySegment.copy(postings.events(), INT, (long) from << 2, someEvents, 0, length);
        MemorySegment.copy(postings.times(), LONG, (long) from << 3, someTimes, 0, length);
    }

    private void mark(byte cursor, int length, int base) {
        for (int i = 0; i < length; i++) {
            int at = someEvents[i] - base;
            subjectAt[at] = someSubjects[i];
            timeAt[at] = someTimes[i];
            cursorAt[at] = cursor;
            marks[at >> 6] |= 1L << at;
        }
    }

    /// Reads the marks from left to right, and clears them.
    private void order(int room) {
        int written = 0;
        for (int word = 0; word << 6 < room; word++) {
            for (long left = marks[word]; left != 0; left &= left - 1) {
                events[written++] = (word << 6) + Long.numberOfTrailingZeros(left);
            }
            marks[word] = 0;
        }
        size = written;
        for (int i = 0; i < written; i++) {
            int at = events[i];
            names[i] = nameOf[cursorAt[at]];
            steps[i] = stepsOf[cursorAt[at]];
            times[i] = timeAt[at];
        }
    }

    /// Finds where the events of one subject end and those of the next begin.
    private void divide(int base) {
        int found = 0;
        int before = -1;
        for (int i = 0; i < size; i++) {
            int subject = subjectAt[events[i]];
            found += isNonZero(subject ^ before);
            subjects[found - 1] = subject;
            ends[found - 1] = i + 1;
            before = subject;
            events[i] += base;
        }
        count = found;
    }
}
