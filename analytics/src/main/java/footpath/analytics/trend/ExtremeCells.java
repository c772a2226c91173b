package footpath.analytics.trend;

import footpath.analytics.LongArrays;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Keeps the largest of numbers, or of their opposites: then the smallest.
final class ExtremeCells extends TrendCells {
    private final long[] counts;
    private final double[] largest;
    private final int sign;

    /// @param sign 1 for the largest, -1 for the smallest
    ExtremeCells(int groups, int periods, int rolling, int sign) {
        super(periods, rolling);
        this.counts = new long[Math.multiplyExact(groups, periods)];
        this.largest = new double[counts.length];
        this.sign = sign;
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    @Override
    void add(int subject, int group, int period, double number) {
        int cell = cell(group, period);
        counts[cell]++;
        largest[cell] = Math.max(largest[cell], sign * number);
    }

    @Override
    void merge(TrendCells other) {
        var cells = (ExtremeCells) other;
        LongArrays.add(counts, cells.counts);
        for (int cell = 0; cell < largest.length; cell++) {
            largest[cell] = Math.max(largest[cell], cells.largest[cell]);
        }
    }

    @Override
    long n(int group, int period) {
        return sum(counts, group, period);
    }

    @Override
    OptionalDouble value(int group, int period) {
        double value = Double.NEGATIVE_INFINITY;
        for (int at = cell(group, firstOf(period)); at <= cell(group, period); at++) {
            value = Math.max(value, largest[at]);
        }
        return finite(sign * value);
    }

    @Override
    void write(PartialWriter out) {
        out.putLongs(counts);
        out.putLongs(
                Arrays.stream(largest).mapToLong(Double::doubleToRawLongBits).toArray());
    }

    @Override
    void read(PartialReader in) {
        LongArrays.add(counts, in.takeLongs(counts.length));
        long[] bits = in.takeLongs(largest.length);
        for (int cell = 0; cell < largest.length; cell++) {
            largest[cell] = Math.max(largest[cell], Double.longBitsToDouble(bits[cell]));
        }
    }
}
