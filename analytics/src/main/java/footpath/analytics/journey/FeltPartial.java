package footpath.analytics.journey;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Sums of feelings by place, in whole hundred-thousandths, so that they are the same in whatever order they are added;
/// room for 200 million persons.
final class FeltPartial implements Partial<FeltPartial> {
    static final double UNIT = 1e5;

    final long[] persons;
    final long[] sums;
    final long[] squares;
    long entrants;
    long answers;
    long outside;

    FeltPartial(int steps) {
        this.persons = new long[steps];
        this.sums = new long[steps];
        this.squares = new long[steps];
    }

    /// Adds what one person felt at a place.
    void add(int place, double feeling) {
        long felt = Math.round(feeling * UNIT);
        persons[place]++;
        sums[place] += felt;
        squares[place] += felt * felt;
    }

    @Override
    public void merge(FeltPartial other) {
        for (int place = 0; place < persons.length; place++) {
            persons[place] += other.persons[place];
            sums[place] += other.sums[place];
            squares[place] += other.squares[place];
        }
        entrants += other.entrants;
        answers += other.answers;
        outside += other.outside;
    }

    @Override
    public void write(PartialWriter out) {
        for (int place = 0; place < persons.length; place++) {
            out.putLong(persons[place]);
            out.putLong(sums[place]);
            out.putLong(squares[place]);
        }
        out.putLong(entrants);
        out.putLong(answers);
        out.putLong(outside);
    }

    static FeltPartial read(int steps, PartialReader in) {
        var partial = new FeltPartial(steps);
        for (int place = 0; place < steps; place++) {
            partial.persons[place] = in.takeLong();
            partial.sums[place] = in.takeLong();
            partial.squares[place] = in.takeLong();
        }
        partial.entrants = in.takeLong();
        partial.answers = in.takeLong();
        partial.outside = in.takeLong();
        return partial;
    }
}
