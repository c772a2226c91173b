package footpath.analytics;

import footpath.index.GapClass;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The different intervals in which a search looks for values, measure by measure, ascending and disjoint.
final class DurationIntervals {
    static final int CELLS = 256;

    private static final int TARGETS = 4;
    private static final int NONE = -1;
    private static final int EVERY_BYTE = 0x01010101;
    private static final int HIGH_BITS = 0x80808080;
    // Four times GapClass.NONE.
    private static final int NO_CLASSES = 0xffffffff;

    /// For each measure and quantile the first value of a window and its width. A window spans the intervals of
    /// the two ranks beside a quantile; since no value lies between neighbouring ranks, hardly one that is in it
    /// is in neither.
    private final long[] windows;

    /// For each measure the classes that are its intervals, a byte each, and the number of the first; nothing unless
    /// every interval is a class. A measure of fewer than four repeats one of them, a measure of none has
    /// [GapClass#NONE].
    private final int[] classes;

    private final int[] firsts;

    /// For each measure four pairs of the first value inside and the first after. Unused pairs hold nothing.
    private final long[] bounds;

    /// For each pair the number of its interval.
    private final int[] numbers;

    /// First value inside each interval, and first value after.
    private final long[] low;

    private final long[] high;

    private DurationIntervals(long[] windows, long[] bounds, int[] numbers, long[] low, long[] high) {
        this.windows = windows;
        this.bounds = bounds;
        this.numbers = numbers;
        this.low = low;
        this.high = high;
        boolean areClasses = IntStream.range(0, low.length).allMatch(this::isClass);
        this.classes = new int[areClasses ? windows.length / TARGETS : 0];
        this.firsts = new int[classes.length];
        Arrays.fill(classes, NO_CLASSES);
        for (int measure = 0; measure < numbers.length / TARGETS && areClasses; measure++) {
            setClasses(measure);
        }
    }

    private boolean isClass(int interval) {
        int gapClass = GapClass.of(low[interval]);
        return GapClass.from(gapClass) == low[interval] && GapClass.from(gapClass + 1) == high[interval];
    }

    private void setClasses(int measure) {
        firsts[measure] = numbers[measure * TARGETS];
        for (int pair = measure * TARGETS; pair < (measure + 1) * TARGETS; pair++) {
            boolean isUsed = bounds[2 * pair + 1] > 0;
            int gapClass = isUsed ? GapClass.of(bounds[2 * pair]) : classes[measure] & 0xff;
            int shift = 8 * (pair - measure * TARGETS);
            classes[measure] = (classes[measure] & ~(0xff << shift)) | (gapClass << shift);
        }
    }

    /// From the intervals of targets, of which equal ones stand together; those of one microsecond are left out,
    /// since there is nothing to look for.
    static DurationIntervals of(int measures, long[] low, long[] high) {
        // One window more, of no width, for what is none of the measures.
        long[] windows = new long[(measures + 1) * TARGETS];
        for (int first = 0; first < low.length; first += 2) {
            boolean isFound = high[first] - low[first] <= 1 && high[first + 1] - low[first + 1] <= 1;
            windows[first] = low[first];
            windows[first + 1] = isFound ? 0 : high[first + 1] - low[first];
        }
        long[] bounds = new long[measures * 2 * TARGETS];
        int[] numbers = new int[measures * TARGETS];
        long[] lows = new long[low.length];
        long[] highs = new long[low.length];
        int count = 0;
        for (int measure = 0; measure < measures; measure++) {
            int first = count;
            for (int at = measure * TARGETS; at < (measure + 1) * TARGETS; at++) {
                boolean repeated = count > first && lows[count - 1] == low[at];
                if (!repeated && high[at] - low[at] > 1) {
                    int pair = measure * TARGETS + count - first;
                    bounds[2 * pair] = low[at];
                    bounds[2 * pair + 1] = high[at];
                    numbers[pair] = count;
                    lows[count] = low[at];
                    highs[count++] = high[at];
                }
            }
        }
        return new DurationIntervals(windows, bounds, numbers, Arrays.copyOf(lows, count), Arrays.copyOf(highs, count));
    }

    int count() {
        return low.length;
    }

    /// 1 if a value lies in one of the measure's windows, else 0, without a branch. What is 0 lies in no interval.
    int inWindow(int measure, long micros) {
        int window = measure * TARGETS;
        long inMedian = micros - windows[window];
        long inTail = micros - windows[window + 2];
        long below = (~inMedian & (inMedian - windows[window + 1])) | (~inTail & (inTail - windows[window + 3]));
        return (int) (below >>> 63);
    }

    /// Whether each interval is a class of [GapClass], so that [#holdsClass] may be asked.
    boolean areClasses() {
        return classes.length > 0;
    }

    /// For each of some measures the classes that are its intervals, in a form for [#holds].
    int[] classesOf(int[] measures) {
        return Arrays.stream(measures).map(measure -> classes[measure]).toArray();
    }

    /// 1 if a class is one of a measure's, else 0, without a branch; also 1 for [GapClass#NONE] if a measure has none.
    static int holds(int classesOfMeasure, int gapClass) {
        int matching = equalBytes(classesOfMeasure, gapClass);
        return (matching | -matching) >>> 31;
    }

    /// The interval of a measure that is a class, which it holds.
    int indexOfClass(int measure, int gapClass) {
        return firsts[measure] + Integer.numberOfTrailingZeros(equalBytes(classes[measure], gapClass)) / 8;
    }

    /// Bits of which the lowest lies in the first byte that is equal; 0 if none is. From "Bit Twiddling Hacks",
    /// determining if a word has a byte equal to n (S. E. Anderson).
    private static int equalBytes(int bytes, int wanted) {
        int different = bytes ^ (wanted * EVERY_BYTE);
        return (different - EVERY_BYTE) & ~different & HIGH_BITS;
    }

    /// The interval of a measure that a value lies in; -1 if none.
    int indexOf(int measure, long micros) {
        for (int pair = measure * TARGETS; pair < (measure + 1) * TARGETS; pair++) {
            long from = bounds[2 * pair];
            if (Long.compareUnsigned(micros - from, bounds[2 * pair + 1] - from) < 0) {
                return numbers[pair];
            }
        }
        return NONE;
    }

    /// The cell of an interval that a value inside lies in.
    int cellOf(int interval, long micros) {
        return (int) ((micros - low[interval]) / cellWidth(interval));
    }

    /// Width of the cells an interval is cut into.
    private long cellWidth(int interval) {
        return (high[interval] - low[interval] + CELLS - 1) / CELLS;
    }

    /// First value of a cell of an interval.
    long cellFrom(int interval, int cell) {
        return low[interval] + cell * cellWidth(interval);
    }
}
