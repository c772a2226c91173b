package footpath.analytics.stickiness;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Persons by range and number of active periods in it.
final class StickinessPartial implements Partial<StickinessPartial> {
    /// Range after range; in each, persons with 1, 2, 3, … active periods.
    final long[] persons;

    StickinessPartial(int periods) {
        this.persons = new long[periods];
    }

    @Override
    public void merge(StickinessPartial other) {
        LongArrays.add(persons, other.persons);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(persons);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(persons, in.takeLongs(persons.length));
    }
}
