package footpath.analytics.dwell;

import footpath.analytics.LongList;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Who is in a stage, and since when in microseconds since 1970.
record DwellListPartial(LongList persons, LongList entered) implements Partial<DwellListPartial> {
    @Override
    public void merge(DwellListPartial other) {
        persons.addAll(other.persons);
        entered.addAll(other.entered);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(persons.toArray());
        out.putLongs(entered.toArray());
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        long[] numbers = in.takeLongs();
        persons.addAll(numbers);
        entered.addAll(in.takeLongs(numbers.length));
    }
}
