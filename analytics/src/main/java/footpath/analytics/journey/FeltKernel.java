package footpath.analytics.journey;

import footpath.analytics.Kernel;
import footpath.analytics.NumberColumn;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.StudentInterval;
import footpath.analytics.SubjectMask;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Puts answers to the steps they were given at, by the walk that measures the steps.
final class FeltKernel implements Kernel<FeltPartial, FeltAnswer> {
    private final FeltQuestion question;
    private final ResolvedJourney journey;
    private final List<EventMatcher> matchers;

    FeltKernel(FeltQuestion question, ResolvedJourney journey) {
        this.question = question;
        this.journey = journey;
        this.matchers = new ArrayList<>(journey.matchers);
        matchers.add(question.answers());
    }

    @Override
    public FeltPartial start() {
        return new FeltPartial(journey.stepCount);
    }

    @Override
    public void scan(Shard shard, FeltPartial partial) {
        var scan = new Scan(NumberColumn.of(question.property(), shard), partial);
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        StepHits hits = StepHits.of(shard, matchers, mask, journey.period);
        while (hits.next()) {
            scan.add(hits);
        }
    }

    /// One journey after another.
    private final class Scan {
        private final long answer = 1L << journey.stepCount;
        private final JourneyWalk walk = new JourneyWalk(journey);
        private final JourneyPath path = new JourneyPath(journey);
        private final NumberColumn scores;
        private final FeltPartial partial;
        private final double[] sums = new double[journey.stepCount];
        private final int[] counts = new int[journey.stepCount];

        Scan(NumberColumn scores, FeltPartial partial) {
            this.scores = scores;
            this.partial = partial;
        }

        void add(StepHits hits) {
            partial.entrants++;
            if ((hits.seen() & answer) == 0) {
                return;
            }
            walk.walk(hits);
            path.of(walk);
            Arrays.fill(counts, 0);
            Arrays.fill(sums, 0);
            long entry = walk.time[0];
            long end = journey.endOf(entry);
            for (int i = 0; i < hits.size(); i++) {
                long time = hits.times()[i];
                if ((hits.steps()[i] & answer) != 0 && time >= entry && time <= end) {
                    take(time, question.scale().feeling(scores.at(hits.events()[i])));
                }
            }
            for (int place = 0; place < counts.length; place++) {
                if (counts[place] > 0) {
                    partial.add(place, sums[place] / counts[place]);
                }
            }
        }

        private void take(long time, double feeling) {
            partial.answers++;
            if (Double.isNaN(feeling)) {
                partial.outside++;
                return;
            }
            int place = placeAt(time);
            sums[place] += feeling;
            counts[place]++;
        }

        /// Where the journey stood at a time from its entry on.
        private int placeAt(long time) {
            int at = path.length - 1;
            while (walk.time[journey.rankAt[path.places[at]]] > time) {
                at--;
            }
            return path.places[at];
        }
    }

    @Override
    public Outcome<FeltAnswer> finish(FeltPartial partial, Stopwatch stopwatch) {
        List<FeltAnswer.StepFeeling> steps = new ArrayList<>();
        for (int place = 0; place < journey.stepCount; place++) {
            steps.add(feeling(partial, place));
        }
        return new Outcome.Answered<>(new FeltAnswer(partial.entrants, steps, partial.answers, partial.outside));
    }

    private FeltAnswer.StepFeeling feeling(FeltPartial partial, int place) {
        String key = question.journey().steps().get(place).key();
        long n = partial.persons[place];
        if (n == 0) {
            return new FeltAnswer.StepFeeling(
                    key,
                    0,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        double mean = partial.sums[place] / FeltPartial.UNIT / n;
        double squares = partial.squares[place] / FeltPartial.UNIT / FeltPartial.UNIT;
        OptionalDouble margin = StudentInterval.margin(n, mean * n, squares);
        return new FeltAnswer.StepFeeling(
                key,
                n,
                OptionalDouble.of(mean),
                margin.stream().map(half -> Math.max(-2, mean - half)).findFirst(),
                margin.stream().map(half -> Math.min(2, mean + half)).findFirst(),
                StudentInterval.error(n, mean * n, squares));
    }

    @Override
    public FeltPartial read(PartialReader in) {
        return FeltPartial.read(journey.stepCount, in);
    }
}
