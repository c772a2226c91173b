package footpath.analytics.attribution;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.Kernel;
import footpath.analytics.TopValues;
import footpath.index.Shard;
import java.util.function.Function;

/// Finds the values with most touches, to which alone credit is dealt. Time O(events).
final class AttributionTop {
    private AttributionTop() {}

    /// @param next the round that counts, once the groups are known
    static <A> Kernel<?, A> round(ResolvedAttribution attribution, Function<TouchGroups, Kernel<?, A>> next) {
        return new TopValues<>(
                (shard, counts) -> count(attribution, shard, counts),
                counts -> next.apply(TouchGroups.of(attribution.question, counts)));
    }

    private static void count(ResolvedAttribution attribution, Shard shard, BreakdownCounts counts) {
        TouchColumn column = TouchColumn.of(attribution.question.by(), shard);
        long[] totals = new long[column.codeCount()];
        new RoleScan(attribution, shard).forEach(new RoleScan.Sink() {
            @Override
            public void touch(int subject, int event, long micros) {
                totals[column.codeOf(subject, event)]++;
            }
        });
        counts.addFirst(totals, column::valueOf);
    }
}
