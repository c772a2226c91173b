package footpath.analytics;

/// Sums and extremes of equally long arrays, cell by cell.
public final class LongArrays {
    static final long[] EMPTY = {};

    private LongArrays() {}

    /// Adds `other` to `sum`.
    public static void add(long[] sum, long[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }

    /// Raises each cell to that of `other` if it is larger.
    public static void max(long[] largest, long[] other) {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], other[i]);
        }
    }

    /// The sum of some neighbouring cells.
    static long sum(long[] cells, int from, int toExclusive) {
        long sum = 0;
        for (int i = from; i < toExclusive; i++) {
            sum += cells[i];
        }
        return sum;
    }
}
