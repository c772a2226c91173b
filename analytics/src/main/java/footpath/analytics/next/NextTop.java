package footpath.analytics.next;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.TopValues;
import footpath.index.Shard;
import java.util.function.Function;

/// Finds what comes next most often. Time O(events).
final class NextTop {
    private NextTop() {}

    /// @param next the round that counts, once the groups are known
    static <A> Kernel<?, A> round(ResolvedNext resolved, Function<BreakdownGroups, Kernel<?, A>> next) {
        return new TopValues<>(
                (shard, counts) -> count(resolved, shard, counts),
                counts -> next.apply(new BreakdownGroups(counts.top(resolved.question.top()).stream()
                        .map(BreakdownCounts.Row::value)
                        .toList())));
    }

    private static void count(ResolvedNext resolved, Shard shard, BreakdownCounts counts) {
        BreakdownColumn column = resolved.column(shard);
        long[] totals = new long[column.codeCount()];
        if (!countWhole(resolved, shard, totals)) {
            new NextEvents(resolved, shard).forEach((subject, next, micros) -> {
                if (next != Neighbours.NOTHING) {
                    totals[column.codeOf(subject, next)]++;
                }
            });
        }
        counts.addFirst(totals, column::valueOf);
    }

    private static boolean countWhole(ResolvedNext resolved, Shard shard, long[] totals) {
        // What is nothing is counted behind the values, so that loops need not tell.
        long[] all = new long[totals.length + 1];
        boolean isCounted = WholeNext.forEach(resolved, shard, (gaps, subjects) -> {
            int[] codes = gaps.kinds();
            for (int i = 0; i < gaps.count(); i++) {
                all[codes[i]]++;
            }
        });
        System.arraycopy(all, 0, totals, 0, totals.length);
        return isCounted;
    }
}
