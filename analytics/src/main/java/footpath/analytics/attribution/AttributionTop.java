package footpath.analytics.attribution;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.Kernel;
import footpath.analytics.TopValues;
import footpath.index.Shard;

/// Finds the values with most touches, to which alone credit is dealt. Time O(events).
final class AttributionTop {
    private AttributionTop() {}

    static Kernel<?, AttributionAnswer> round(ResolvedAttribution attribution) {
        return new TopValues<>(
                (shard, counts) -> count(attribution, shard, counts),
                counts -> new AttributionKernel(attribution, TouchGroups.of(attribution.question, counts)));
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
