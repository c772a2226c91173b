package footpath.analytics.journey;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the ways walked, by the walk that measures the steps. Time O(events of the steps) and O(steps) a journey.
final class WalkedKernel implements Kernel<WalkedPartial, WalkedAnswer> {
    private final ResolvedJourney journey;

    WalkedKernel(ResolvedJourney journey) {
        this.journey = journey;
    }

    @Override
    public WalkedPartial start() {
        return new WalkedPartial();
    }

    @Override
    public void scan(Shard shard, WalkedPartial partial) {
        var walk = new JourneyWalk(journey);
        var path = new JourneyPath(journey);
        var way = new char[journey.stepCount];
        SubjectMask mask = SubjectMask.of(shard, journey.question.scope().segment());
        StepHits hits = StepHits.of(shard, journey.matchers, mask, journey.period);
        Map<String, Long> counts = new HashMap<>();
        while (hits.next()) {
            walk.walk(hits);
            path.of(walk);
            for (int at = 0; at < path.length; at++) {
                way[at] = (char) path.places[at];
            }
            counts.merge(new String(way, 0, path.length), 1L, Long::sum);
        }
        counts.forEach(partial::add);
    }

    @Override
    public Outcome<WalkedAnswer> finish(WalkedPartial partial, Stopwatch stopwatch) {
        // The sort is stable, and the ways come in order of the document.
        List<WalkedAnswer.Way> ways = partial.ways.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new WalkedAnswer.Way(keys(entry.getKey()), entry.getValue()))
                .toList();
        long entrants = ways.stream().mapToLong(WalkedAnswer.Way::n).sum();
        return new Outcome.Answered<>(new WalkedAnswer(entrants, ways));
    }

    private List<String> keys(String way) {
        return way.chars()
                .mapToObj(place -> journey.question.steps().get(place).key())
                .toList();
    }

    @Override
    public WalkedPartial read(PartialReader in) {
        return WalkedPartial.read(in);
    }
}
