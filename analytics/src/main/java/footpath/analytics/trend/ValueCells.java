package footpath.analytics.trend;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import footpath.analytics.RankSelection;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Keeps every number, 8 bytes each, for an exact quantile.
final class ValueCells extends TrendCells {
    /// For each cell its numbers, as numbers of 64 bits that have the order of [Double#compare].
    private final long[][] values;

    private final int[] sizes;
    private final double quantile;

    ValueCells(int groups, int periods, int rolling, double quantile) {
        super(periods, rolling);
        this.values = new long[Math.multiplyExact(groups, periods)][0];
        this.sizes = new int[values.length];
        this.quantile = quantile;
    }

    /// The order of bits is that of numbers, but for those below zero, where it is the reverse. Done twice,
    /// nothing has changed.
    private static long ordered(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double number(long ordered) {
        return Double.longBitsToDouble(ordered(ordered));
    }

    @Override
    void add(int subject, int group, int period, double number) {
        append(cell(group, period), number);
    }

    @Override
    void addAll(TrendBlock block) {
        for (int i = 0; i < block.count; i++) {
            append(cell(block.groups[i], block.periods[i]), block.numbers[i]);
        }
    }

    private void append(int cell, double number) {
        int size = sizes[cell];
        if (values[cell].length == size) {
            makeRoom(cell, size + 1);
        }
        values[cell][size] = ordered(Double.doubleToRawLongBits(number));
        sizes[cell] = size + 1;
    }

    private void append(int cell, long[] added, int count) {
        int size = sizes[cell];
        makeRoom(cell, size + count);
        System.arraycopy(added, 0, values[cell], size, count);
        sizes[cell] = size + count;
    }

    private void makeRoom(int cell, int needed) {
        if (values[cell].length < needed) {
            values[cell] = Arrays.copyOf(values[cell], Math.max(needed, 2 * sizes[cell] + 2));
        }
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
        int count = Math.toIntExact(n(group, period));
        long[] window = new long[count];
        int written = 0;
        for (int cell = cell(group, firstOf(period)); cell <= cell(group, period); cell++) {
            System.arraycopy(values[cell], 0, window, written, sizes[cell]);
            written += sizes[cell];
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(atQuantile(window));
    }

    private double atQuantile(long[] window) {
        double rank = quantile * (window.length - 1);
        int floor = (int) Math.floor(rank);
        long atFloor = RankSelection.selectOfMany(window, window.length, floor);
        double low = number(atFloor);
        double high = floor < rank ? number(after(window, atFloor, floor)) : low;
        return low + (high - low) * (rank - floor);
    }

    /// The value that would stand after a place if all were sorted.
    private static long after(long[] window, long value, int place) {
        long next = Long.MAX_VALUE;
        int upTo = 0;
        for (long other : window) {
            upTo += other <= value ? 1 : 0;
            next = Math.min(next, other <= value ? Long.MAX_VALUE : other);
        }
        return upTo > place + 1 ? value : next;
    }

    @Override
    void write(PartialWriter out) {
        for (int cell = 0; cell < values.length; cell++) {
            out.putLongs(Arrays.stream(values[cell], 0, sizes[cell])
                    .map(ValueCells::ordered)
                    .toArray());
        }
    }

    @Override
    void read(PartialReader in) {
        for (int cell = 0; cell < values.length; cell++) {
            long[] numbers =
                    Arrays.stream(in.takeLongs()).map(ValueCells::ordered).toArray();
            in.require(
                    Arrays.stream(numbers).mapToDouble(ValueCells::number).allMatch(Double::isFinite),
                    "has a number that is not finite");
            append(cell, numbers, numbers.length);
        }
    }
}
