package footpath.analytics.next;

import footpath.analytics.DurationTally;
import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Counts of matches by what comes next to them.
final class NextPartial implements Partial<NextPartial> {
    /// Persons with a match.
    long persons;

    long matches;

    /// For each group, the matches next to which it stands.
    final long[] counts;

    /// For each group, the persons who have it.
    final long[] personsOf;

    /// A measure for each group.
    final DurationTally durations;

    NextPartial(int groups, DurationTally durations) {
        this.counts = new long[groups];
        this.personsOf = new long[groups];
        this.durations = durations;
    }

    @Override
    public void merge(NextPartial other) {
        persons += other.persons;
        matches += other.matches;
        LongArrays.add(counts, other.counts);
        LongArrays.add(personsOf, other.personsOf);
        durations.merge(other.durations);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLong(matches);
        out.putLongs(counts);
        out.putLongs(personsOf);
        durations.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        persons = in.takeLong();
        matches = in.takeLong();
        LongArrays.add(counts, in.takeLongs(counts.length));
        LongArrays.add(personsOf, in.takeLongs(personsOf.length));
        durations.read(in);
        in.require(persons >= 0 && persons <= matches, "has more persons than matches");
    }
}
