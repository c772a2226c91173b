package footpath.analytics.attribution;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;

/// Makes the paths and deals out the credit, once the values that stand alone are known.
///
/// Time O(events, and models times the touches on paths), memory O(groups times models) and a count for
/// each transition between states if a Markov model is asked.
final class AttributionKernel implements Kernel<AttributionPartial, AttributionAnswer> {
    private final ResolvedAttribution attribution;
    private final TouchGroups groups;

    AttributionKernel(ResolvedAttribution attribution, TouchGroups groups) {
        this.attribution = attribution;
        this.groups = groups;
    }

    @Override
    public AttributionPartial start() {
        int models = attribution.question.models().size();
        return new AttributionPartial(groups.count(), models, attribution.markovOrder);
    }

    @Override
    public void scan(Shard shard, AttributionPartial partial) {
        var counter = new PathCounter(attribution, groups, shard, partial);
        if (!WholePaths.count(attribution, groups, shard, counter)) {
            new PathFinder(attribution, groups, shard, counter).run();
        }
    }

    @Override
    public Outcome<AttributionAnswer> finish(AttributionPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(new AttributionAnswers(attribution.question, groups, partial).answer(stopwatch));
    }

    @Override
    public AttributionPartial read(PartialReader in) {
        AttributionPartial partial = start();
        partial.read(in);
        return partial;
    }
}
