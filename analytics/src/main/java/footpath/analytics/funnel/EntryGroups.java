package footpath.analytics.funnel;

import footpath.analytics.BreakdownColumn;
import footpath.index.Shard;
import org.jspecify.annotations.Nullable;

/// Counts how deep persons go by the value of a field at their entry, for one shard. By the field's codes; rows take
/// memory once a code occurs. Confined to one thread.
final class EntryGroups {
    private final BreakdownColumn column;
    private final @Nullable Row[] deepest;
    private final int steps;

    private EntryGroups(BreakdownColumn column, int steps) {
        this.column = column;
        this.steps = steps;
        this.deepest = new Row[column.codeCount()];
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
        Row row = deepest[code];
        if (row == null) {
            row = new Row(steps);
            deepest[code] = row;
        }
        row.deepest[depth]++;
    }

    void name(FunnelPartial partial) {
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
