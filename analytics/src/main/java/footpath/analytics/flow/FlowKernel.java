package footpath.analytics.flow;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

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
        int names = shard.nameDictionary().size();
        if (flow.isPlain() && names <= PairCounts.MOST_IN_SQUARE) {
            var plain = new PlainFlow(names);
            plain.run(shard, SubjectMask.of(shard, flow.question.scope().segment()));
            plain.name(shard.nameDictionary(), partial);
            return;
        }
        var counter = new Counter(names);
        new FlowSteps(flow, shard, false).run(counter);
        counter.name(shard.nameDictionary(), partial);
    }

    /// Counts by the codes of one shard.
    private static final class Counter implements FlowSteps.Sink {
        private final PairCounts arcs;
        private final long[] persons;
        private final long[] starts;
        private final long[] ends;
        private final int[] lastSubject;

        Counter(int names) {
            this.arcs = new PairCounts(names);
            this.persons = new long[names];
            this.starts = new long[names];
            this.ends = new long[names];
            this.lastSubject = new int[names];
            Arrays.fill(lastSubject, -1);
        }

        @Override
        public void first(int subject, int name) {
            starts[name]++;
            see(subject, name);
        }

        @Override
        public void next(int subject, int from, int to, long betweenMicros) {
            arcs.add(from, to);
            see(subject, to);
        }

        @Override
        public void last(int name) {
            ends[name]++;
        }

        private void see(int subject, int name) {
            if (lastSubject[name] != subject) {
                lastSubject[name] = subject;
                persons[name]++;
            }
        }

        void name(List<String> names, FlowPartial partial) {
            for (int name = 0; name < persons.length; name++) {
                if (persons[name] > 0) {
                    long[] counts = partial.node(names.get(name));
                    counts[FlowPartial.EVENTS] += starts[name];
                    counts[FlowPartial.PERSONS] += persons[name];
                    counts[FlowPartial.STARTS] += starts[name];
                    counts[FlowPartial.ENDS] += ends[name];
                }
            }
            // Every event but the first of a subject is the end of one arc.
            arcs.forEach((from, to, n) -> {
                partial.node(names.get(to))[FlowPartial.EVENTS] += n;
                partial.arcs.merge(new FlowPartial.Arc(names.get(from), names.get(to)), n, Long::sum);
            });
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
