package footpath.analytics.flow;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.HashMap;
import java.util.Map;

/// How often each event and each pair of events occurs, by name.
final class FlowPartial implements Partial<FlowPartial> {
    static final int EVENTS = 0;
    static final int PERSONS = 1;
    static final int STARTS = 2;
    static final int ENDS = 3;
    private static final int NODE_COUNTS = 4;

    /// An event and the one that follows it.
    record Arc(String from, String to) {}

    final Map<String, long[]> nodes = new HashMap<>();
    final Map<Arc, Long> arcs = new HashMap<>();

    long[] node(String name) {
        return nodes.computeIfAbsent(name, missing -> new long[NODE_COUNTS]);
    }

    /// What stands at a node. Of its events only those that are a subject's first are counted here: every other is the
    /// end of one arc.
    void addNode(String name, long persons, long starts, long ends) {
        long[] counts = node(name);
        counts[EVENTS] += starts;
        counts[PERSONS] += persons;
        counts[STARTS] += starts;
        counts[ENDS] += ends;
    }

    /// An event that follows another so often. Every event but the first of a subject is the end of one arc.
    void addArc(String from, String to, long n) {
        node(to)[EVENTS] += n;
        arcs.merge(new Arc(from, to), n, Long::sum);
    }

    @Override
    public void merge(FlowPartial other) {
        other.nodes.forEach((name, counts) -> LongArrays.add(node(name), counts));
        other.arcs.forEach((arc, n) -> arcs.merge(arc, n, Long::sum));
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(nodes.size());
        nodes.forEach((name, counts) -> {
            out.putText(name);
            out.putLongs(counts);
        });
        out.putLong(arcs.size());
        arcs.forEach((arc, n) -> {
            out.putText(arc.from());
            out.putText(arc.to());
            out.putLong(n);
        });
    }

    static FlowPartial read(PartialReader in) {
        var partial = new FlowPartial();
        for (int left = in.takeCount(); left > 0; left--) {
            partial.nodes.put(in.takeText(), in.takeLongs(NODE_COUNTS));
        }
        for (int left = in.takeCount(); left > 0; left--) {
            partial.arcs.put(new Arc(in.takeText(), in.takeText()), in.takeLong());
        }
        return partial;
    }
}
