package footpath.analytics.flow;

import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.DirectlyFollows;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Counts which event follows which, and how long after, in one round over the shards: where names are few, there is
/// room for a histogram of every pair of them. The counts of arcs are those of their times.
///
/// Time O(events) a round; memory O(names squared).
final class TimedFlowKernel implements Kernel<TimedFlowPartial, FlowAnswer> {
    /// Up to so many names the histograms of all pairs take at most 2 MB.
    static final int MOST_NAMES = 64;

    private final ResolvedFlow flow;

    /// Every pair of names; the place is the measure.
    private final List<FlowPartial.Arc> pairs = new ArrayList<>();

    private final Map<List<String>, ArcMeasures> measuresOfNames = new ConcurrentHashMap<>();

    /// @param names all there are, at most [#MOST_NAMES]
    TimedFlowKernel(ResolvedFlow flow, List<String> names) {
        this.flow = flow;
        for (String from : names) {
            for (String to : names) {
                pairs.add(new FlowPartial.Arc(from, to));
            }
        }
    }

    @Override
    public TimedFlowPartial start() {
        return new TimedFlowPartial(
                new FlowPartial(), DurationSearch.start(pairs.size(), false).tally());
    }

    @Override
    public void scan(Shard shard, TimedFlowPartial partial) {
        ArcMeasures measures =
                measuresOfNames.computeIfAbsent(shard.nameDictionary(), names -> new ArcMeasures(names, pairs));
        Optional<DirectlyFollows> follows = flow.counted(shard);
        if (follows.isPresent()) {
            var counted = new CountedFlow(shard, follows.get());
            counted.nameNodes(partial.counted());
            counted.addTimes(measures, partial.times());
            return;
        }
        var counter = new Counter(shard.nameDictionary().size(), measures, partial.times());
        new FlowSteps(flow, shard, true).run(counter);
        counter.nodes.name(shard.nameDictionary(), partial.counted());
    }

    private static final class Counter implements FlowSteps.Sink {
        final NodeCounts nodes;
        private final ArcMeasures measures;
        private final DurationTally times;

        Counter(int names, ArcMeasures measures, DurationTally times) {
            this.nodes = new NodeCounts(names);
            this.measures = measures;
            this.times = times;
        }

        @Override
        public void first(int subject, int name) {
            nodes.first(subject, name);
        }

        @Override
        public void next(int subject, int from, int to, long betweenMicros) {
            nodes.see(subject, to);
            times.add(measures.of(from, to), betweenMicros);
        }

        @Override
        public void last(int name) {
            nodes.last(name);
        }
    }

    @Override
    public Outcome<FlowAnswer> finish(TimedFlowPartial partial, Stopwatch stopwatch) {
        Map<FlowPartial.Arc, Integer> measures = new HashMap<>();
        long[] counts = DurationSearch.counts(partial.times());
        for (int measure = 0; measure < counts.length; measure++) {
            if (counts[measure] > 0) {
                FlowPartial.Arc arc = pairs.get(measure);
                partial.counted().addArc(arc.from(), arc.to(), counts[measure]);
                measures.put(arc, measure);
            }
        }
        return new FlowAnswers(flow, partial.counted()).outcome(stopwatch, partial.times(), measures);
    }

    @Override
    public TimedFlowPartial read(PartialReader in) {
        TimedFlowPartial partial = new TimedFlowPartial(FlowPartial.read(in), start().times());
        partial.times().read(in);
        return partial;
    }
}
