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

    /// The same counts by the numbers of other nodes.
    PathPartial seen(ShownNodes own, ShownNodes others) {
        var seen = new PathPartial(others);
        seen.persons = persons;
        seen.journeys = journeys;
        seen.allJourneys = allJourneys;
        int[] nodes = own.in(others);
        for (int node = 0; node < nodes.length; node++) {
            seen.nodeJourneys[nodes[node]] += nodeJourneys[node];
            seen.nodePersons[nodes[node]] += nodePersons[node];
            seen.nodeEnds[nodes[node]] += nodeEnds[node];
            seen.nodeGoOn[nodes[node]] += nodeGoOn[node];
        }
        for (int edge = 0; edge < edgeJourneys.length; edge++) {
            if (edgeJourneys[edge] > 0) {
                int there = others.edge(nodes[own.from(edge)], nodes[own.to(edge)]);
                seen.edgeJourneys[there] += edgeJourneys[edge];
                seen.edgePersons[there] += edgePersons[edge];
                seen.edgeSeconds[there] += edgeSeconds[edge];
                seen.edgeMicros[there] += edgeMicros[edge];
            }
        }
        return seen;
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
