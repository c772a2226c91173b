package footpath.analytics.flow;

import footpath.analytics.DurationTally;
import footpath.index.DirectlyFollows;
import footpath.index.Shard;
import java.util.List;

/// Reads the flow of a shard of which all counts from what the index has counted. Confined to one thread.
final class CountedFlow {
    private final Shard shard;
    private final DirectlyFollows follows;

    CountedFlow(Shard shard, DirectlyFollows follows) {
        this.shard = shard;
        this.follows = follows;
    }

    /// Adds what stands at the nodes: a subject ends with each event that none follows, and starts with each that
    /// follows none.
    void nameNodes(FlowPartial partial) {
        List<String> names = shard.nameDictionary();
        long[] starts = new long[names.size()];
        long[] ends = new long[names.size()];
        for (int name = 0; name < starts.length; name++) {
            starts[name] = shard.postings(name).size();
            ends[name] = starts[name];
        }
        for (int arc = 0; arc < follows.arcCount(); arc++) {
            starts[follows.to(arc)] -= follows.count(arc);
            ends[follows.from(arc)] -= follows.count(arc);
        }
        for (int name = 0; name < starts.length; name++) {
            partial.addNode(names.get(name), shard.postings(name).subjectCount(), starts[name], ends[name]);
        }
    }

    /// Adds how often each arc occurs.
    void nameArcs(FlowPartial partial) {
        List<String> names = shard.nameDictionary();
        for (int arc = 0; arc < follows.arcCount(); arc++) {
            partial.addArc(names.get(follows.from(arc)), names.get(follows.to(arc)), follows.count(arc));
        }
    }

    /// Adds the times of the arcs that are measured, as far as histograms tell them.
    void addTimes(ArcMeasures measures, DurationTally times) {
        for (int arc = 0; arc < follows.arcCount(); arc++) {
            int measure = measures.of(follows.from(arc), follows.to(arc));
            follows.times(arc, (gapClass, n) -> times.addClass(measure, gapClass, n));
        }
    }
}
