package footpath.analytics.path;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Counts of nodes and edges, by their numbers among those that the answer shows.
final class PathPartial implements Partial<PathPartial> {
    long persons;
    long journeys;
    long allJourneys;

    final long[] nodeJourneys;
    final long[] nodePersons;
    final long[] nodeEnds;
    final long[] nodeGoOn;

    final long[] edgeJourneys;
    final long[] edgePersons;

    /// Sums of times, in whole seconds and the microseconds beyond: in microseconds alone a sum over many journeys of
    /// years would overflow.
    final long[] edgeSeconds;

    final long[] edgeMicros;

    PathPartial(ShownNodes shown) {
        this.nodeJourneys = new long[shown.nodeCount()];
        this.nodePersons = new long[shown.nodeCount()];
        this.nodeEnds = new long[shown.nodeCount()];
        this.nodeGoOn = new long[shown.nodeCount()];
        this.edgeJourneys = new long[shown.edgeCount()];
        this.edgePersons = new long[shown.edgeCount()];
        this.edgeSeconds = new long[shown.edgeCount()];
        this.edgeMicros = new long[shown.edgeCount()];
    }

    private long[][] counts() {
        return new long[][] {
            nodeJourneys, nodePersons, nodeEnds, nodeGoOn, edgeJourneys, edgePersons, edgeSeconds, edgeMicros
        };
    }

    @Override
    public void merge(PathPartial other) {
        persons += other.persons;
        journeys += other.journeys;
        allJourneys += other.allJourneys;
        for (int i = 0; i < counts().length; i++) {
            LongArrays.add(counts()[i], other.counts()[i]);
        }
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLong(journeys);
        out.putLong(allJourneys);
        for (long[] values : counts()) {
            out.putLongs(values);
        }
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        persons = in.takeLong();
        journeys = in.takeLong();
        allJourneys = in.takeLong();
        for (long[] values : counts()) {
            LongArrays.add(values, in.takeLongs(values.length));
        }
    }
}
