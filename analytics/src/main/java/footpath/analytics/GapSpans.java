package footpath.analytics;

import footpath.index.CodeColumn;
import footpath.index.GapClass;
import footpath.index.SessionRule;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The spans of sessions where every event and every subject counts: found by the classes of the gaps between events,
/// eight at a time, without looking at the events.
final class GapSpans extends SessionSpans {
    /*
     * 1. A portion of events is gone through at once; the session that its end cuts is left for the next portion.
     * 2. A gap of a class above the pause's ends a session, so does the end of a subject, whose class is above all. Of
     *    gaps of the pause's own class the times decide.
     * 3. Sessions that last too long are cut further afterwards, since few are.
     */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int PORTION = 4096;

    private final MemorySegment gapClasses;
    private final MemorySegment timeColumn;
    private final CodeColumn nameColumn;
    private final int eventCount;
    private final SessionRule rule;
    private final int pauseClass;

    /// The first event that was not yet given, and its subject.
    private int from;

    private int subject;

    /// The first event of the block; its events, from there on: their gaps, times and names, and where sessions end.
    private int base;

    private byte[] gaps = {};
    private long[] times = {};
    private byte[] narrow = {};
    private int[] ends = {};
    private boolean hasNames;
    private long longest;

    GapSpans(Shard shard, SessionRule rule) {
        this.gapClasses = shard.gapClasses();
        this.timeColumn = shard.times().segment();
        this.nameColumn = shard.names();
        this.eventCount = shard.eventCount();
        this.rule = rule;
        this.pauseClass = GapClass.of(rule.pauseMicros());
    }

    @Override
    public boolean next() {
        if (from == eventCount) {
            return false;
        }
        base = from;
        int portion = PORTION;
        do {
            // The last event of a shard ends a session, so that one is found at last.
            read(Math.min(portion, eventCount - base));
            portion <<= 1;
        } while (count == 0);
        from = base + ends[count - 1];
        hasNames = false;
        int firstSubject = subject;
        measure();
        if (longest > rule.spanMicros()) {
            subject = firstSubject;
            divide();
            measure();
        }
        return true;
    }

    /// Takes the next events to hand and finds which of them end a session.
    private void read(int size) {
        int room = size + Long.SIZE;
        if (gaps.length < room) {
            gaps = new byte[room];
            times = new long[room];
            ends = new int[room];
            narrow = new byte[room];
        }
        MemorySegment.copy(gapClasses, ValueLayout.JAVA_BYTE, from, gaps, 0, size);
        MemorySegment.copy(timeColumn, EventBlocks.LONG, (long) from << 3, times, 0, size);
        Arrays.fill(gaps, size, room, (byte) 0);
        int found = 0;
        for (int first = 0; first < size; first += Long.SIZE) {
            long marks = endsAmong64(first, size);
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int left = Long.bitCount(marks); left > 0; left--) {
                ends[found++] = first + Long.numberOfTrailingZeros(marks) + 1;
                marks &= marks - 1;
            }
        }
        count = found;
    }

    /// A bit for each of 64 events that ends a session.
    private long endsAmong64(int first, int size) {
        long above = 0;
        long equal = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            long eight = (long) EIGHT.get(gaps, first + (i << 3));
            long atLeast = atLeast(eight, pauseClass);
            long more = atLeast(eight, pauseClass + 1);
            above |= packed(more) << (i << 3);
            equal |= packed(atLeast ^ more) << (i << 3);
        }
        for (; equal != 0; equal &= equal - 1) {
            int event = first + Long.numberOfTrailingZeros(equal);
            if (event + 1 < size && times[event + 1] - times[event] > rule.pauseMicros()) {
                above |= Long.lowestOneBit(equal);
            }
        }
        return above;
    }

    /// The highest bit of each of eight bytes that is not below a class; they have no sign.
    private static long atLeast(long eight, int gapClass) {
        long sums = (eight & ~HIGH_BITS) + LOW_BITS * (128 - (gapClass & 127));
        // Of a class from 128 on the highest bit is needed too; below it is enough.
        return (gapClass < 128 ? sums | eight : sums & eight) & HIGH_BITS;
    }

    /// The highest bits of eight bytes side by side. From "Bit Twiddling Hacks" by way of multiplication: each bit is
    /// moved to a place of its own in the highest byte.
    private static long packed(long highBits) {
        return ((highBits >>> 7) * 0x0102040810204080L) >>> 56;
    }

    private void measure() {
        makeRoom(count);
        int first = 0;
        int current = subject;
        longest = 0;
        for (int i = 0; i < count; i++) {
            int end = ends[i];
            long start = times[first];
            long length = times[end - 1] - start;
            subjects[i] = current;
            sizes[i] = end - first;
            starts[i] = start;
            lengths[i] = length;
            longest = Math.max(longest, length);
            current += isLastOfSubject(end - 1);
            first = end;
        }
        subject = current;
    }

    /// 1 or 0.
    private int isLastOfSubject(int event) {
        return (GapClass.NONE - 1 - (gaps[event] & 0xff)) >>> 31;
    }

    /// Cuts the sessions of the block further.
    private void divide() {
        int[] further = new int[ends.length];
        int written = 0;
        int first = 0;
        for (int i = 0; i < count; i++) {
            for (int event = first + 1; event < ends[i]; event++) {
                if (rule.begins(times[first], times[event - 1], times[event])) {
                    further[written++] = event;
                    first = event;
                }
            }
            first = ends[i];
            further[written++] = first;
        }
        ends = further;
        count = written;
    }

    @Override
    public int[] firsts() {
        int first = base;
        for (int i = 0; i < count; i++) {
            firsts[i] = first;
            first += sizes[i];
        }
        return firsts;
    }

    @Override
    public int[] firstNames() {
        readNames();
        return firstNames;
    }

    @Override
    public int[] lastNames() {
        readNames();
        return lastNames;
    }

    /// Reads the names of the block, unless they were.
    private void readNames() {
        if (hasNames) {
            return;
        }
        hasNames = true;
        if (nameColumn.width() == Byte.BYTES) {
            pickNarrow();
        } else {
            pickWide();
        }
    }

    private void pickNarrow() {
        MemorySegment.copy(nameColumn.segment(), ValueLayout.JAVA_BYTE, base, narrow, 0, ends[count - 1]);
        int first = 0;
        for (int i = 0; i < count; i++) {
            int end = ends[i];
            firstNames[i] = narrow[first] & 0xff;
            lastNames[i] = narrow[end - 1] & 0xff;
            first = end;
        }
    }

    private void pickWide() {
        int first = base;
        for (int i = 0; i < count; i++) {
            int end = base + ends[i];
            firstNames[i] = nameColumn.at(first);
            lastNames[i] = nameColumn.at(end - 1);
            first = end;
        }
    }
}
