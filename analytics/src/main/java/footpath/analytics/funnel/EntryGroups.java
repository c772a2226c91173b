package footpath.analytics.funnel;

import footpath.analytics.BreakdownColumn;
import footpath.index.Shard;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts how deep persons go by the value of a field at their entry, for one shard. By the field's codes; where there
/// are many, rows take memory once a code occurs. Confined to one thread.
final class EntryGroups {
    private final BreakdownColumn column;
    private static final int FEW = 1 << 16;

    /// Row after row, if all of them are few numbers; else nothing.
    private final long[] table;

    private final @Nullable Row[] deepest;
    private final int steps;

    private EntryGroups(BreakdownColumn column, int steps) {
        this.column = column;
        this.steps = steps;
        long cells = (long) column.codeCount() * (steps + 1);
        this.table = new long[cells <= FEW ? (int) cells : 0];
        this.deepest = new Row[table.length > 0 ? 0 : column.codeCount()];
    }

    private static final class Row {
        final long[] deepest;

        Row(int steps) {
            this.deepest = new long[steps + 1];
        }
    }

    static @Nullable EntryGroups of(ResolvedFunnel funnel, Shard shard) {
        return funnel.question
                .breakdown()
                .map(breakdown -> new EntryGroups(BreakdownColumn.of(breakdown.field(), shard), funnel.stepCount))
                .orElse(null);
    }

    /// Counts a subject.
    ///
    /// @param entryEvent position of the event that is the entry of its best attempt
    void count(int subject, int entryEvent, int depth) {
        int code = column.codeOf(subject, entryEvent);
        if (table.length > 0) {
            table[code * (steps + 1) + depth]++;
            return;
        }
        Row row = deepest[code];
        if (row == null) {
            row = new Row(steps);
            deepest[code] = row;
        }
        row.deepest[depth]++;
    }

    void name(FunnelPartial partial) {
        for (int at = 0; at < table.length; at += steps + 1) {
            long[] row = Arrays.copyOfRange(table, at, at + steps + 1);
            if (Arrays.stream(row).anyMatch(count -> count > 0)) {
                addReached(partial.groups.row(column.valueOf(at / (steps + 1))), row);
            }
        }
        for (int code = 0; code < deepest.length; code++) {
            Row row = deepest[code];
            if (row != null) {
                addReached(partial.groups.row(column.valueOf(code)), row.deepest);
            }
        }
    }

    /// Whoever went as deep as d reached all steps before.
    static void addReached(long[] reached, long[] deepest) {
        long sum = 0;
        for (int depth = reached.length; depth > 0; depth--) {
            sum += deepest[depth];
            reached[depth - 1] += sum;
        }
    }
}
