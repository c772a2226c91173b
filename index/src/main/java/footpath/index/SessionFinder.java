package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the sessions of a file by the classes of the gaps between events, eight at a time. Time O(events).
/// Confined to one thread.
final class SessionFinder {
    /*
     * 1. A gap of a class above the pause's ends a session, so does the end of a subject, whose class is above all. Of
     *    gaps of the pause's own class the times decide.
     * 2. Sessions that last too long are cut further afterwards, since few are.
     * 3. What is known of each session is written once their number is known.
     */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int PORTION = 4096;

    private final ShardFile file;
    private final SessionRule rule;
    private final int eventCount;
    private final MemorySegment times;
    private final MemorySegment gapClasses;
    private final int pauseClass;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment ends;
    private final byte[] gaps = new byte[PORTION];

    private SessionFinder(ShardFile file, SessionRule rule) {
        this.file = file;
        this.rule = rule;
        this.eventCount = file.eventCount();
        this.times = file.times().segment();
        this.gapClasses = file.gaps();
        this.pauseClass = GapClass.of(rule.pauseMicros());
        this.ends = bits(eventCount);
    }

    /// The sessions of all timelines of a file.
    static SessionColumns find(ShardFile file, SessionRule rule) {
        var finder = new SessionFinder(file, rule);
        finder.endByPauses();
        if (rule.spanMicros() < Long.MAX_VALUE) {
            finder.endByLength();
        }
        return finder.describe();
    }

    private MemorySegment bits(int count) {
        return arena.allocate((count + 63L) >> 6 << 3, Bytes.ALIGNMENT);
    }

    private static void set(MemorySegment bits, int at) {
        long place = (long) at >> 6 << 3;
        bits.set(Bytes.LONG, place, bits.get(Bytes.LONG, place) | 1L << at);
    }

    private void endByPauses() {
        for (int first = 0; first < eventCount; first += PORTION) {
            int size = Math.min(PORTION, eventCount - first);
            MemorySegment.copy(gapClasses, Bytes.BYTE, first, gaps, 0, size);
            for (int at = 0; at < size; at += Long.SIZE) {
                // What lies after the last event is left over from before and means nothing.
                long known = size - at < Long.SIZE ? (1L << (size - at)) - 1 : -1;
                ends.set(Bytes.LONG, (long) (first + at) >> 6 << 3, endsAmong64(at, first, known));
            }
        }
    }

    /// A bit for each of 64 events that ends a session.
    ///
    /// @param at    the first of them in the portion
    /// @param first the first event of the portion
    /// @param known the events that there are
    private long endsAmong64(int at, int first, long known) {
        long above = 0;
        long equal = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            long eight = (long) EIGHT.get(gaps, at + (i << 3));
            long atLeast = atLeast(eight, pauseClass);
            long more = atLeast(eight, pauseClass + 1);
            above |= packed(more) << (i << 3);
            equal |= packed(atLeast ^ more) << (i << 3);
        }
        above &= known;
        for (equal &= known; equal != 0; equal &= equal - 1) {
            int event = first + at + Long.numberOfTrailingZeros(equal);
            // The last event of a file has no gap, and so no class that could be the pause's.
            if (time(event + 1) - time(event) > rule.pauseMicros()) {
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

    /// The highest bits of eight bytes side by side. From "Bit Twiddling Hacks" by way of multiplication:
    /// each bit is moved to a place of its own in the highest byte.
    private static long packed(long highBits) {
        return ((highBits >>> 7) * 0x0102040810204080L) >>> 56;
    }

    private long time(int event) {
        return times.get(Bytes.LONG, (long) event << 3);
    }

    /// Cuts the sessions that last too long.
    private void endByLength() {
        forEach((first, end) -> {
            if (time(end - 1) - time(first) > rule.spanMicros()) {
                int start = first;
                for (int event = first + 1; event < end; event++) {
                    if (rule.begins(time(start), time(event - 1), time(event))) {
                        set(ends, event - 1);
                        start = event;
                    }
                }
            }
        });
    }

    private interface Span {
        void accept(int firstEvent, int endEvent);
    }

    /// Goes through the sessions found so far. Those that are cut meanwhile are not gone through again.
    private void forEach(Span span) {
        int first = 0;
        for (int word = 0; word << 6 < eventCount; word++) {
            for (long marks = ends.get(Bytes.LONG, (long) word << 3); marks != 0; marks &= marks - 1) {
                int end = (word << 6) + Long.numberOfTrailingZeros(marks) + 1;
                span.accept(first, end);
                first = end;
            }
        }
    }

    private int count() {
        int count = 0;
        for (int word = 0; word << 6 < eventCount; word++) {
            count += Long.bitCount(ends.get(Bytes.LONG, (long) word << 3));
        }
        return count;
    }

    private SessionColumns describe() {
        var description = new Description(count());
        forEach(description);
        return description.columns();
    }

    /// Writes down what is known of each session.
    private final class Description implements Span {
        private final MemorySegment lengthClasses;
        private final MemorySegment stretches;
        private final MemorySegment newSubjects;
        private final long firstMicros;
        private final int stretchCount;
        private final long stretchMicros;
        private final long[] lengthCounts = new long[GapClass.COUNT];
        private final int[] firstNames = new int[file.nameDictionary().size()];
        private final int[] lastNames = new int[firstNames.length];
        private final CodeColumn names = file.names();
        private int session;
        private boolean isNew = true;

        Description(int count) {
            this.lengthClasses = arena.allocate(count, Bytes.ALIGNMENT);
            this.stretches = arena.allocate((long) count << 1, Bytes.ALIGNMENT);
            this.newSubjects = bits(count);
            long firstHour = Math.floorDiv(file.firstTimeMicros(), SessionColumns.HOUR);
            long hours = Math.floorDiv(file.lastTimeMicros(), SessionColumns.HOUR) + 1 - firstHour;
            long hoursEach = Math.ceilDiv(hours, SessionColumns.MOST_STRETCHES);
            this.firstMicros = firstHour * SessionColumns.HOUR;
            this.stretchMicros = hoursEach * SessionColumns.HOUR;
            this.stretchCount = (int) Math.ceilDiv(hours, hoursEach);
        }

        @Override
        public void accept(int firstEvent, int endEvent) {
            long start = time(firstEvent);
            int lengthClass = GapClass.of(time(endEvent - 1) - start);
            lengthClasses.set(Bytes.BYTE, session, (byte) lengthClass);
            stretches.set(Bytes.SHORT, (long) session << 1, (short) ((start - firstMicros) / stretchMicros));
            lengthCounts[lengthClass]++;
            firstNames[names.at(firstEvent)]++;
            lastNames[names.at(endEvent - 1)]++;
            if (isNew) {
                set(newSubjects, session);
            }
            isNew = (gapClasses.get(Bytes.BYTE, endEvent - 1L) & 0xff) == GapClass.NONE;
            session++;
        }

        SessionColumns columns() {
            return new SessionColumns(
                    ends,
                    lengthClasses,
                    stretches,
                    newSubjects,
                    firstMicros,
                    stretchMicros,
                    stretchCount,
                    lengthCounts,
                    firstNames,
                    lastNames);
        }
    }
}
