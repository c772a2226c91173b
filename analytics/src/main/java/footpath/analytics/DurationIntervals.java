package footpath.analytics;

import java.util.Arrays;

/// The different intervals in which a search looks for values, measure by measure, ascending and disjoint.
final class DurationIntervals {
    static final int CELLS = 256;

    private static final int TARGETS = 4;
    private static final int NONE = -1;

    /// For each measure and quantile the first value of a window and its width. A window spans the intervals of
    /// the two ranks beside a quantile; since no value lies between neighbouring ranks, hardly one that is in it
    /// is in neither.
    private final long[] windows;

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
