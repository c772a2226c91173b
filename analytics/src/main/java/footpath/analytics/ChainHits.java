package footpath.analytics;

/// Goes one level further in a [ChainScan] where the order of events is that of their places.
///
/// Confined to one thread.
final class ChainHits {
    /// Where the events of each subject of the block begin.
    private final int[] borders;

    private final boolean fromFirst;
    private boolean wantsOrigins;

    /// Postings at hand that continue a chain, the event before of each, and from when its limit is counted.
    private final int[] hits = new int[PostingReader.ROOM + 1];

    private final int[] sources = new int[PostingReader.ROOM + 1];
    private final long[] begins = new long[PostingReader.ROOM + 1];

    /// @param borders   of the subjects of each block, while it is at hand
    /// @param fromFirst whether limits count from the first event of the chain, else from the one before
    ChainHits(int[] borders, boolean fromFirst) {
        this.borders = borders;
        this.fromFirst = fromFirst;
    }

    /// Whether it must be known where chains begin.
    void wantOrigins(boolean wanted) {
        wantsOrigins = wanted;
    }

    /// Builds the level of a step where the order of events is that of their places.
    ///
    /// @param old   the level before
    /// @param level to be built
    void extend(ChainStep step, ChainLevel old, ChainLevel level, int firstSubject, int endEvent) {
        PostingReader read = step.postings();
        do {
            int end = read.endBefore(endEvent);
            int found = find(read, end, step.limitMicros(), old, firstSubject);
            put(read, found, level);
            if (wantsOrigins) {
                putOrigins(read, found, old.origins, level);
            }
            read.next = end;
        } while (read.more());
    }

    /// Finds the postings at hand that continue a chain, and the event before of each.
    private int find(PostingReader read, int end, long limit, ChainLevel old, int firstSubject) {
        int[] readSubjects = read.subjects;
        int[] readEvents = read.events;
        long[] readTimes = read.times;
        EventMarks marks = old.marks;
        long[] since = old.since;
        int[] starts = borders;
        int base = starts[0];
        int found = 0;
        for (int i = read.next; i < end; i++) {
            int at = readEvents[i] - base;
            int start = starts[readSubjects[i] - firstSubject] - base;
            int before = marks.nearest(at, start);
            int source = Math.max(before, 0);
            long begin = since[source];
            hits[found] = i;
            sources[found] = source;
            begins[found] = begin;
            found += isNotNegative((before - start) | (limit - (readTimes[i] - begin)));
        }
        return found;
    }

    private void put(PostingReader read, int count, ChainLevel level) {
        int[] readSubjects = read.subjects;
        int[] readEvents = read.events;
        long[] readTimes = read.times;
        long[] newSince = level.since;
        EventMarks newMarks = level.marks;
        int base = borders[0];
        int subjects = level.subjectCount;
        int last = level.lastSubject;
        for (int hit = 0; hit < count; hit++) {
            int i = hits[hit];
            int at = readEvents[i] - base;
            newMarks.mark(at, 1);
            newSince[at] = fromFirst ? begins[hit] : readTimes[i];
            subjects += EventBlocks.isNonZero(readSubjects[i] ^ last);
            last = readSubjects[i];
        }
        level.subjectCount = subjects;
        level.lastSubject = last;
    }

    private void putOrigins(PostingReader read, int count, int[] origins, ChainLevel level) {
        int[] newOrigins = level.origins;
        int base = borders[0];
        for (int hit = 0; hit < count; hit++) {
            int i = hits[hit];
            int origin = origins[sources[hit]];
            newOrigins[read.events[i] - base] = origin;
            level.add(read.subjects[i], origin, 1);
        }
    }

    /// 1 or 0; of two numbers joined by "or" both must not be negative.
    private static int isNotNegative(long value) {
        return (int) (~value >>> 63);
    }
}
