package footpath.analytics.drivers;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.List;
import java.util.stream.Stream;

/// How many persons are in each group, and how many of them have each value.
final class DriversPartial implements Partial<DriversPartial> {
    static final int TARGET = 0;
    static final int BASE = 1;

    long target;
    long base;
    long both;

    /// For each source, by value, the persons of the target and of the base.
    final List<BreakdownCounts> counts;

    DriversPartial(int sources) {
        this.counts =
                Stream.generate(() -> new BreakdownCounts(2)).limit(sources).toList();
    }

    @Override
    public void merge(DriversPartial other) {
        target += other.target;
        base += other.base;
        both += other.both;
        for (int source = 0; source < counts.size(); source++) {
            counts.get(source).merge(other.counts.get(source));
        }
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(target);
        out.putLong(base);
        out.putLong(both);
        counts.forEach(one -> one.write(out));
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        target = in.takeLong();
        base = in.takeLong();
        both = in.takeLong();
        counts.forEach(one -> one.read(in));
        in.require(counts.stream().allMatch(this::fits), "has more persons with a value than there are");
    }

    private boolean fits(BreakdownCounts one) {
        return one.rows().stream()
                .allMatch(row -> isIn(row.counts().get(TARGET), target)
                        && isIn(row.counts().get(BASE), base));
    }

    private static boolean isIn(long part, long whole) {
        return part >= 0 && part <= whole;
    }
}
