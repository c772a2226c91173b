package footpath.analytics.trend;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Keeps every number, 8 bytes each, for an exact quantile.
final class ValueCells extends TrendCells {
    private static final double[] NONE = {};

    private final double[][] values;
    private final int[] sizes;
    private final double quantile;

    ValueCells(int groups, int periods, int rolling, double quantile) {
        super(periods, rolling);
        this.values = new double[Math.multiplyExact(groups, periods)][];
        this.sizes = new int[values.length];
        this.quantile = quantile;
        Arrays.fill(values, NONE);
    }

    @Override
    void add(int subject, int group, int period, double number) {
        append(cell(group, period), new double[] {number}, 1);
    }

    private void append(int cell, double[] added, int count) {
        int size = sizes[cell];
        if (values[cell].length < size + count) {
            values[cell] = Arrays.copyOf(values[cell], Math.max(size + count, size + size / 2 + 2));
        }
        System.arraycopy(added, 0, values[cell], size, count);
        sizes[cell] = size + count;
    }

    @Override
    void merge(TrendCells other) {
        var cells = (ValueCells) other;
        for (int cell = 0; cell < values.length; cell++) {
            append(cell, cells.values[cell], cells.sizes[cell]);
        }
    }

    @Override
    long n(int group, int period) {
        return IntStream.rangeClosed(cell(group, firstOf(period)), cell(group, period))
                .mapToLong(cell -> sizes[cell])
                .sum();
    }

    @Override
    OptionalDouble value(int group, int period) {
        double[] sorted = IntStream.rangeClosed(cell(group, firstOf(period)), cell(group, period))
                .mapToObj(cell -> Arrays.stream(values[cell], 0, sizes[cell]))
                .flatMapToDouble(numbers -> numbers)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(atQuantile(sorted));
    }

    private double atQuantile(double[] sorted) {
        double rank = quantile * (sorted.length - 1);
        int floor = (int) Math.floor(rank);
        double low = sorted[floor];
        double high = sorted[Math.min(floor + 1, sorted.length - 1)];
        return low + (high - low) * (rank - floor);
    }

    @Override
    void write(PartialWriter out) {
        for (int cell = 0; cell < values.length; cell++) {
            out.putLongs(Arrays.stream(values[cell], 0, sizes[cell])
                    .mapToLong(Double::doubleToRawLongBits)
                    .toArray());
        }
    }

    @Override
    void read(PartialReader in) {
        for (int cell = 0; cell < values.length; cell++) {
            double[] numbers = Arrays.stream(in.takeLongs())
                    .mapToDouble(Double::longBitsToDouble)
                    .toArray();
            in.require(DoubleStream.of(numbers).allMatch(Double::isFinite), "has a number that is not finite");
            append(cell, numbers, numbers.length);
        }
    }
}
