package footpath.analytics.attribution;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;

/// The first round: finds the values with most touches, so that the next round deals credit to these only.
/// Time O(events), memory O(values).
final class AttributionTopKernel implements Kernel<AttributionTopKernel.Totals, AttributionAnswer> {
    private final ResolvedAttribution attribution;

    AttributionTopKernel(ResolvedAttribution attribution) {
        this.attribution = attribution;
    }

    /// How many touches each value has.
    record Totals(BreakdownCounts counts) implements Partial<Totals> {
        @Override
        public void merge(Totals other) {
            counts.merge(other.counts);
        }

        @Override
        public void write(PartialWriter out) {
            counts.write(out);
        }
    }

    @Override
    public Totals start() {
        return new Totals(new BreakdownCounts(1));
    }

    @Override
    public void scan(Shard shard, Totals partial) {
        TouchColumn column = TouchColumn.of(attribution.question.by(), shard);
        long[] totals = new long[column.codeCount()];
        new RoleScan(attribution, shard).forEach(new RoleScan.Sink() {
            @Override
            public void touch(int subject, int event, long micros) {
                totals[column.codeOf(subject, event)]++;
            }
        });
        for (int code = 0; code < totals.length; code++) {
            if (totals[code] > 0) {
                partial.counts.row(column.valueOf(code))[0] += totals[code];
            }
        }
    }

    @Override
    public Outcome<AttributionAnswer> finish(Totals partial, Stopwatch stopwatch) {
        return new Outcome.Another<>(
                new AttributionKernel(attribution, TouchGroups.of(attribution.question, partial.counts)));
    }

    @Override
    public Totals read(PartialReader in) {
        Totals totals = start();
        totals.counts.read(in);
        return totals;
    }
}
