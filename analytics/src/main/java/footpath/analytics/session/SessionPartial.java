package footpath.analytics.session;

import footpath.analytics.DurationTally;
import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Map;
import java.util.TreeMap;

/// What the sessions of some shards come to.
final class SessionPartial implements Partial<SessionPartial> {
    private final int groups;

    /// Group after group, in each period after period.
    final long[] sessions;

    final long[] persons;
    final long[] events;
    final long[] bounces;

    /// By group: persons in all periods together.
    final long[] allPersons;

    /// By name of the event: sessions of each group that begin with it, then those that end with it.
    final Map<String, long[]> ends = new TreeMap<>();

    /// A measure for each group.
    final DurationTally durations;

    SessionPartial(int groups, int periods, DurationTally durations) {
        int cells = groups * periods;
        this.groups = groups;
        this.sessions = new long[cells];
        this.persons = new long[cells];
        this.events = new long[cells];
        this.bounces = new long[cells];
        this.allPersons = new long[groups];
        this.durations = durations;
    }

    /// The counts of an event name.
    long[] ends(String name) {
        return ends.computeIfAbsent(name, missing -> new long[2 * groups]);
    }

    private long[][] counts() {
        return new long[][] {sessions, persons, events, bounces, allPersons};
    }

    @Override
    public void merge(SessionPartial other) {
        for (int i = 0; i < counts().length; i++) {
            LongArrays.add(counts()[i], other.counts()[i]);
        }
        other.ends.forEach((name, more) -> LongArrays.add(ends(name), more));
        durations.merge(other.durations);
    }

    @Override
    public void write(PartialWriter out) {
        for (long[] values : counts()) {
            out.putLongs(values);
        }
        out.putLong(ends.size());
        ends.forEach((name, values) -> {
            out.putText(name);
            out.putLongs(values);
        });
        durations.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        for (long[] values : counts()) {
            LongArrays.add(values, in.takeLongs(values.length));
        }
        for (int left = in.takeCount(); left > 0; left--) {
            LongArrays.add(ends(in.takeText()), in.takeLongs(2 * groups));
        }
        durations.read(in);
    }
}
