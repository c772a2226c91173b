package footpath.analytics.sequence;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Counts of persons and matches.
final class SequencePartial implements Partial<SequencePartial> {
    /// Persons with an event that fulfils a condition.
    long persons;

    /// Of these, those who match.
    long matched;

    long matches;

    /// How many persons come so many terms far.
    final long[] reached;

    SequencePartial(int terms) {
        this.reached = new long[terms + 1];
    }

    @Override
    public void merge(SequencePartial other) {
        persons += other.persons;
        matched += other.matched;
        matches += other.matches;
        LongArrays.add(reached, other.reached);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLong(matched);
        out.putLong(matches);
        out.putLongs(reached);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        persons = in.takeLong();
        matched = in.takeLong();
        matches = in.takeLong();
        LongArrays.add(reached, in.takeLongs(reached.length));
        in.require(matched >= 0 && matched <= persons, "has more matches than persons");
    }
}
