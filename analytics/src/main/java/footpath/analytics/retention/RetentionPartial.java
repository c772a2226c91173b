package footpath.analytics.retention;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Counts by group, cohort and column.
final class RetentionPartial implements Partial<RetentionPartial> {
    /// Group after group, in each cohort after cohort, in each column 0 and the brackets.
    final long[] cells;

    RetentionPartial(int cells) {
        this.cells = new long[cells];
    }

    @Override
    public void merge(RetentionPartial other) {
        LongArrays.add(cells, other.cells);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(cells);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(cells, in.takeLongs(cells.length));
    }
}
