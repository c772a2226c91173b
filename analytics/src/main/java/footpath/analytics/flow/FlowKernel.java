package footpath.analytics.flow;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.DirectlyFollows;
import footpath.index.Shard;
import java.util.List;
import java.util.Optional;

/// Counts which event follows which, in one round over the shards; the times of the arcs that the answer holds are
/// found in the rounds after.
///
/// Time O(events) a round; memory O(pairs of names that occur).
final class FlowKernel implements Kernel<FlowPartial, FlowAnswer> {
    private final ResolvedFlow flow;

    FlowKernel(ResolvedFlow flow) {
        this.flow = flow;
    }

    @Override
    public FlowPartial start() {
        return new FlowPartial();
    }

    @Override
    public void scan(Shard shard, FlowPartial partial) {
        Optional<DirectlyFollows> follows = flow.counted(shard);
        if (follows.isPresent()) {
            var counted = new CountedFlow(shard, follows.get());
            counted.nameNodes(partial);
            counted.nameArcs(partial);
            return;
        }
        var counter = new Counter(shard.nameDictionary().size());
        new FlowSteps(flow, shard, false).run(counter);
        counter.name(shard.nameDictionary(), partial);
    }

    /// Counts by the codes of one shard.
    private static final class Counter implements FlowSteps.Sink {
        private final PairCounts arcs;
        private final NodeCounts nodes;

        Counter(int names) {
            this.arcs = new PairCounts(names);
            this.nodes = new NodeCounts(names);
        }

        @Override
        public void first(int subject, int name) {
            nodes.first(subject, name);
        }

        @Override
        public void next(int subject, int from, int to, long betweenMicros) {
            arcs.add(from, to);
            nodes.see(subject, to);
        }

        @Override
        public void last(int name) {
            nodes.last(name);
        }

        void name(List<String> names, FlowPartial partial) {
            nodes.name(names, partial);
            arcs.forEach((from, to, n) -> partial.addArc(names.get(from), names.get(to), n));
        }
    }

    @Override
    public Outcome<FlowAnswer> finish(FlowPartial partial, Stopwatch stopwatch) {
        return new FlowAnswers(flow, partial).outcome(stopwatch);
    }

    @Override
    public FlowPartial read(PartialReader in) {
        return FlowPartial.read(in);
    }
}
