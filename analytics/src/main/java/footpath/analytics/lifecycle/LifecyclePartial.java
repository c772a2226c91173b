package footpath.analytics.lifecycle;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Persons by period and by what they are in it.
final class LifecyclePartial implements Partial<LifecyclePartial> {
    final long[] newPersons;
    final long[] returning;
    final long[] resurrecting;
    final long[] dormant;

    LifecyclePartial(int periods) {
        this.newPersons = new long[periods];
        this.returning = new long[periods];
        this.resurrecting = new long[periods];
        this.dormant = new long[periods];
    }

    @Override
    public void merge(LifecyclePartial other) {
        LongArrays.add(newPersons, other.newPersons);
        LongArrays.add(returning, other.returning);
        LongArrays.add(resurrecting, other.resurrecting);
        LongArrays.add(dormant, other.dormant);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(newPersons);
        out.putLongs(returning);
        out.putLongs(resurrecting);
        out.putLongs(dormant);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(newPersons, in.takeLongs(newPersons.length));
        LongArrays.add(returning, in.takeLongs(returning.length));
        LongArrays.add(resurrecting, in.takeLongs(resurrecting.length));
        LongArrays.add(dormant, in.takeLongs(dormant.length));
    }
}
