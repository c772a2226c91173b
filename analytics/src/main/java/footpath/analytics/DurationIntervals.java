package footpath.analytics;

import java.util.Arrays;

/// The different intervals in which a search looks for values, measure by measure, ascending and disjoint.
final class DurationIntervals {
    static final int CELLS = 256;

    /// For each measure its first interval; one entry more for the end.
    private final int[] firstOf;

    /// First value inside each interval, and first value after.
    private final long[] low;

    private final long[] high;

    private DurationIntervals(int[] firstOf, long[] low, long[] high) {
        this.firstOf = firstOf;
        this.low = low;
        this.high = high;
    }

    /// From the intervals of targets, of which equal ones stand together; those of one microsecond are left out,
    /// since there is nothing to look for.
    static DurationIntervals of(int measures, int targets, long[] low, long[] high) {
        int[] firstOf = new int[measures + 1];
        long[] lows = new long[low.length];
        long[] highs = new long[low.length];
        int count = 0;
        for (int measure = 0; measure < measures; measure++) {
            firstOf[measure] = count;
            for (int at = measure * targets; at < (measure + 1) * targets; at++) {
                boolean repeated = count > firstOf[measure] && lows[count - 1] == low[at];
                if (!repeated && high[at] - low[at] > 1) {
                    lows[count] = low[at];
                    highs[count++] = high[at];
                }
            }
        }
        firstOf[measures] = count;
        return new DurationIntervals(firstOf, Arrays.copyOf(lows, count), Arrays.copyOf(highs, count));
    }

    int count() {
        return low.length;
    }

    /// The interval of a measure that a value lies in; -1 if none.
    int indexOf(int measure, long micros) {
        for (int interval = firstOf[measure]; interval < firstOf[measure + 1]; interval++) {
            // One comparison, nearly always false, where two would each be a guess.
            if (Long.compareUnsigned(micros - low[interval], high[interval] - low[interval]) < 0) {
                return interval;
            }
        }
        return -1;
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
