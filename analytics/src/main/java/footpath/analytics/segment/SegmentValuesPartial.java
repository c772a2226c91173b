package footpath.analytics.segment;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.List;
import java.util.stream.Stream;

/// How many persons are in each group, how many of them have events, and how many of them have each value.
final class SegmentValuesPartial implements Partial<SegmentValuesPartial> {
    final long[] persons;
    final long[] active;

    /// Persons of each group by value, a trait each.
    final List<BreakdownCounts> traits;

    /// Persons of each group by value, then events of each group; a field each.
    final List<BreakdownCounts> fields;

    SegmentValuesPartial(int groups, int traits, int fields) {
        this.persons = new long[groups];
        this.active = new long[groups];
        this.traits = counts(groups, traits);
        this.fields = counts(2 * groups, fields);
    }

    private static List<BreakdownCounts> counts(int width, int many) {
        return Stream.generate(() -> new BreakdownCounts(width)).limit(many).toList();
    }

    @Override
    public void merge(SegmentValuesPartial other) {
        LongArrays.add(persons, other.persons);
        LongArrays.add(active, other.active);
        merge(traits, other.traits);
        merge(fields, other.fields);
    }

    private static void merge(List<BreakdownCounts> counts, List<BreakdownCounts> others) {
        for (int i = 0; i < counts.size(); i++) {
            counts.get(i).merge(others.get(i));
        }
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(persons);
        out.putLongs(active);
        traits.forEach(counts -> counts.write(out));
        fields.forEach(counts -> counts.write(out));
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(persons, in.takeLongs(persons.length));
        LongArrays.add(active, in.takeLongs(active.length));
        traits.forEach(counts -> counts.read(in));
        fields.forEach(counts -> counts.read(in));
        in.require(persons[0] >= 0 && active[0] <= persons[0], "has more persons with events than persons");
    }
}
