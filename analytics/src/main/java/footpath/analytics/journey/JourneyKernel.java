package footpath.analytics.journey;

import footpath.analytics.DurationSearch;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;

/// Counts journeys in one round over the shards and finds the quantiles of their times in the rounds after.
///
/// Time O(events of the steps) a round, memory O(steps squared) for any number of events.
final class JourneyKernel implements Kernel<JourneyPartial, JourneyAnswer> {
    private final ResolvedJourney journey;
    private final DurationSearch search;

    JourneyKernel(ResolvedJourney journey) {
        this.journey = journey;
        this.search = DurationSearch.start(journey.stepCount * (journey.stepCount + 1), true);
    }

    /// Where the durations from one step straight to another stand; those before a step stand at its place.
    static int arcMeasure(int steps, int from, int to) {
        return steps + from * steps + to;
    }

    @Override
    public JourneyPartial start() {
        return new JourneyPartial(journey.stepCount, journey.question.segments().size(), search.tally());
    }

    @Override
    public void scan(Shard shard, JourneyPartial partial) {
        new JourneyScan(journey, shard, partial).count();
    }

    @Override
    public Outcome<JourneyAnswer> finish(JourneyPartial partial, Stopwatch stopwatch) {
        return JourneyAnswers.after(journey, partial, search.next(partial.durations), stopwatch);
    }

    @Override
    public JourneyPartial read(PartialReader in) {
        JourneyPartial partial = start();
        partial.read(in);
        return partial;
    }
}
