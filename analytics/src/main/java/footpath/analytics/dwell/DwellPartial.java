package footpath.analytics.dwell;

import footpath.analytics.DurationTally;
import footpath.analytics.LongArrays;
import footpath.analytics.LongList;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.ArrayList;
import java.util.List;

/// For each stage how many persons entered it, how many stays ended and after what times, and when those that
/// still run began.
final class DwellPartial implements Partial<DwellPartial> {
    final long[] persons;
    final long[] left;

    /// In microseconds since 1970.
    final List<LongList> entered = new ArrayList<>();

    /// A measure for each stage.
    final DurationTally durations;

    DwellPartial(int stages, DurationTally durations) {
        this.durations = durations;
        this.persons = new long[stages];
        this.left = new long[stages];
        for (int stage = 0; stage < stages; stage++) {
            entered.add(new LongList());
        }
    }

    @Override
    public void merge(DwellPartial other) {
        LongArrays.add(persons, other.persons);
        LongArrays.add(left, other.left);
        for (int stage = 0; stage < left.length; stage++) {
            entered.get(stage).addAll(other.entered.get(stage));
        }
        durations.merge(other.durations);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(persons);
        out.putLongs(left);
        entered.forEach(times -> out.putLongs(times.toArray()));
        durations.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(persons, in.takeLongs(persons.length));
        LongArrays.add(left, in.takeLongs(left.length));
        entered.forEach(times -> times.addAll(in.takeLongs()));
        durations.read(in);
    }
}
