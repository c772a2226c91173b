package footpath.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/// A row of counts for each value of a breakdown. Part of a partial; confined to one thread.
public final class BreakdownCounts {
    private final int width;
    private final Map<BreakdownValue, long[]> rows = new HashMap<>();

    /// No rows yet.
    ///
    /// @param width how many counts a row has
    public BreakdownCounts(int width) {
        this.width = width;
    }

    /// The row of a value, to count in.
    public long[] row(BreakdownValue value) {
        return rows.computeIfAbsent(value, missing -> new long[width]);
    }

    /// Adds to the first count of values what was counted by their codes.
    public void addFirst(long[] totals, IntFunction<BreakdownValue> valueOf) {
        for (int code = 0; code < totals.length; code++) {
            if (totals[code] > 0) {
                row(valueOf.apply(code))[0] += totals[code];
            }
        }
    }

    /// Takes in the counts of other shards.
    public void merge(BreakdownCounts other) {
        other.rows.forEach((value, counts) -> LongArrays.add(row(value), counts));
    }

    /// One value and its counts.
    public record Row(BreakdownValue value, List<Long> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    /// All rows, in no order.
    public List<Row> rows() {
        return rows.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .toList();
    }

    /// The rows with the largest first count, then one row "other" for the rest and one "(none)", where there are
    /// any. Equal counts stand in order of the value as text.
    public List<Row> top(int most) {
        List<Row> named = new ArrayList<>();
        rows.forEach((value, counts) -> {
            if (value instanceof BreakdownValue.Value) {
                named.add(row(value, counts));
            }
        });
        named.sort(Comparator.comparingLong((Row row) -> row.counts().getFirst())
                .reversed()
                .thenComparing(row -> row.value().toString())
                .thenComparing(row -> kind(row.value())));
        List<Row> top = new ArrayList<>(named.subList(0, Math.min(most, named.size())));
        if (named.size() > most) {
            top.add(row(BreakdownValue.OTHER, sum(named.subList(most, named.size()))));
        }
        long[] none = rows.get(BreakdownValue.NONE);
        if (none != null) {
            top.add(row(BreakdownValue.NONE, none));
        }
        return top;
    }

    private static String kind(BreakdownValue value) {
        return value instanceof BreakdownValue.Value(var held) ? held.getClass().getSimpleName() : "";
    }

    private long[] sum(List<Row> summands) {
        long[] sum = new long[width];
        for (Row row : summands) {
            for (int i = 0; i < width; i++) {
                sum[i] += row.counts().get(i);
            }
        }
        return sum;
    }

    private static Row row(BreakdownValue value, long[] counts) {
        return new Row(value, LongStream.of(counts).boxed().toList());
    }

    /// Writes the binary form.
    public void write(PartialWriter out) {
        out.putLong(rows.size());
        rows.forEach((value, counts) -> {
            switch (value) {
                case BreakdownValue.Value(var held) -> {
                    out.putLong(0);
                    out.putValue(held);
                }
                case BreakdownValue.None() -> out.putLong(1);
                case BreakdownValue.Other() -> out.putLong(2);
            }
            out.putLongs(counts);
        });
    }

    /// Adds what a binary form holds.
    public void read(PartialReader in) {
        for (int left = in.takeCount(); left > 0; left--) {
            long kind = in.takeLong();
            in.require(kind >= 0 && kind <= 2, "has a group of unknown kind " + kind);
            BreakdownValue value = kind == 0
                    ? new BreakdownValue.Value(in.takeValue())
                    : kind == 1 ? BreakdownValue.NONE : BreakdownValue.OTHER;
            LongArrays.add(row(value), in.takeLongs(width));
        }
    }
}
