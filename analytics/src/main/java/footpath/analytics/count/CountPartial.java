package footpath.analytics.count;

import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.HashMap;
import java.util.Map;

/// Counts by name, and how many persons have any.
final class CountPartial implements Partial<CountPartial> {
    private static final int FIELDS = 4;

    /// Events of one name in some of the shards.
    ///
    /// @param first earliest time in microseconds
    /// @param last  latest time in microseconds
    record Row(long events, long persons, long first, long last) {
        Row plus(Row other) {
            return new Row(
                    events + other.events,
                    persons + other.persons,
                    Math.min(first, other.first),
                    Math.max(last, other.last));
        }
    }

    long persons;
    final Map<String, Row> rows = new HashMap<>();

    void add(String name, Row row) {
        rows.merge(name, row, Row::plus);
    }

    @Override
    public void merge(CountPartial other) {
        persons += other.persons;
        other.rows.forEach(this::add);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLong(rows.size());
        rows.forEach((name, row) -> {
            out.putText(name);
            out.putLongs(new long[] {row.events, row.persons, row.first, row.last});
        });
    }

    static CountPartial read(PartialReader in) {
        var partial = new CountPartial();
        partial.persons = in.takeLong();
        for (int left = in.takeCount(); left > 0; left--) {
            String name = in.takeText();
            long[] row = in.takeLongs(FIELDS);
            partial.add(name, new Row(row[0], row[1], row[2], row[3]));
        }
        return partial;
    }
}
