package footpath.analytics;

import footpath.index.GapClass;

/// One histogram a measure, over the classes of [GapClass]. Confined to one thread.
final class DurationHistograms {
    /// Room of a histogram: its classes, and [GapClass#NONE], whose count means nothing.
    private static final int ROOM = GapClass.COUNT + 1;

    private static final int CARRY = Character.MAX_VALUE + 1;

    /// The low 16 bits of each count, histogram after histogram: small enough to stay near the processor, since to
    /// count is one access to anywhere.
    private final char[] counts;

    /// What `counts` cannot hold, in the same places; nothing while all counts are small.
    private long[] carried = LongArrays.EMPTY;

    /// @param measures how many; one more is counted for what is none of them
    DurationHistograms(int measures) {
        this.counts = new char[(measures + 1) * ROOM];
    }

    void count(int[] measures, long[] micros, int count) {
        for (int i = 0; i < count; i++) {
            countOne(measures[i] * ROOM + GapClass.of(micros[i]));
        }
    }

    /// 1 for each class of each measure that lies between two of its bounds, else 0.
    ///
    /// @param low  for each measure some times, from where the classes count
    /// @param high for each of those the time up to which they do
    static byte[] marked(int measures, long[] low, long[] high) {
        byte[] marked = new byte[(measures + 1) * ROOM];
        for (int at = 0; at < low.length; at++) {
            int first = at / (low.length / measures) * ROOM;
            for (int gapClass = GapClass.of(low[at]); GapClass.from(gapClass) < high[at]; gapClass++) {
                marked[first + gapClass] = 1;
            }
        }
        return marked;
    }

    /// As [#count], and finds those of marked classes.
    int countAndFind(int[] measures, long[] micros, int count, byte[] isMarked, int[] places) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            int at = measures[i] * ROOM + GapClass.of(micros[i]);
            countOne(at);
            places[found] = i;
            found += isMarked[at];
        }
        return found;
    }

    void count(ClassedDurations durations, int[] measureOfKind) {
        int[] kinds = durations.kinds();
        byte[] classes = durations.classes();
        int count = durations.count();
        for (int i = 0; i < count; i++) {
            countOne(measureOfKind[kinds[i]] * ROOM + (classes[i] & 0xff));
        }
    }

    private void countOne(int at) {
        if (++counts[at] == 0) {
            carry(at, CARRY);
        }
    }

    /// How many durations of a measure lie in each class.
    long[] of(int measure) {
        long[] histogram = new long[GapClass.COUNT];
        for (int gapClass = 0; gapClass < GapClass.COUNT; gapClass++) {
            int at = measure * ROOM + gapClass;
            histogram[gapClass] = counts[at] + (carried.length == 0 ? 0 : carried[at]);
        }
        return histogram;
    }

    void add(DurationHistograms other) {
        for (int i = 0; i < counts.length; i++) {
            int sum = counts[i] + other.counts[i];
            counts[i] = (char) sum;
            if (sum >= CARRY) {
                carry(i, CARRY);
            }
        }
        for (int i = 0; i < other.carried.length; i++) {
            if (other.carried[i] > 0) {
                carry(i, other.carried[i]);
            }
        }
    }

    /// Adds a histogram of one measure.
    void add(int measure, long[] histogram) {
        for (int gapClass = 0; gapClass < histogram.length; gapClass++) {
            if (histogram[gapClass] > 0) {
                add(measure, gapClass, histogram[gapClass]);
            }
        }
    }

    /// Adds durations of one class.
    void add(int measure, int gapClass, long n) {
        carry(measure * ROOM + gapClass, n);
    }

    private void carry(int at, long more) {
        if (carried.length == 0) {
            carried = new long[counts.length];
        }
        carried[at] += more;
    }
}
