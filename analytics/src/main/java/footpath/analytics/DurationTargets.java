package footpath.analytics;

import footpath.index.GapClass;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// What is known of the values beside the quantiles of many measures. Filled by one thread for each measure, then
/// left as it is.
///
/// The median and the 90th percentile of n sorted values lie between the ranks floor(q (n - 1)) and the rank after it:
/// four targets a measure. Of each an interval is known that holds it, and how many values lie below.
final class DurationTargets {
    static final int EACH = 4;
    static final double[] QUANTILES = {0.5, 0.9};

    final int measures;

    /// For each measure: how many values.
    final long[] counts;

    /// For each measure and target: its interval, and how many values of the measure lie below it and in it.
    final long[] low;

    final long[] high;
    final long[] below;
    final long[] inside;

    private DurationTargets(int measures, long[] counts, long[] low, long[] high, long[] below, long[] inside) {
        this.measures = measures;
        this.counts = counts;
        this.low = low;
        this.high = high;
        this.below = below;
        this.inside = inside;
    }

    /// Targets of which nothing is known.
    static DurationTargets unknown(int measures) {
        int targets = measures * EACH;
        return new DurationTargets(
                measures,
                new long[measures],
                new long[targets],
                new long[targets],
                new long[targets],
                new long[targets]);
    }

    /// The targets of one measure of which all values are there.
    ///
    /// @param values the first `count` entries; may be moved
    static DurationTargets of(long[] values, int count) {
        DurationTargets targets = unknown(1);
        targets.counts[0] = count;
        int[] places = IntStream.range(0, EACH)
                .map(target -> (int) targets.rank(0, target))
                .toArray();
        long[] found = RankSelection.selectEach(values, count, places);
        for (int target = 0; target < EACH; target++) {
            targets.found(target, found[target]);
        }
        return targets;
    }

    /// The classes that hold them.
    static DurationTargets in(DurationOverview overview, int measures) {
        DurationTargets targets = unknown(measures);
        targets.forEach(measure -> {
            long[] histogram = overview.histogram(measure);
            targets.counts[measure] = Arrays.stream(histogram).sum();
            for (int target = 0; target < EACH && targets.counts[measure] > 0; target++) {
                int bucket = RankSelection.bucketOfRank(histogram, targets.rank(measure, target));
                int at = measure * EACH + target;
                targets.set(at, GapClass.from(bucket), GapClass.from(bucket + 1));
                targets.below[at] = LongArrays.sum(histogram, 0, bucket);
                targets.inside[at] = histogram[bucket];
            }
        });
        return targets;
    }

    DurationTargets copy() {
        return new DurationTargets(measures, counts.clone(), low.clone(), high.clone(), below.clone(), inside.clone());
    }

    /// Does something for each measure; each has places of its own.
    void forEach(IntConsumer action) {
        IntStream.range(0, measures).parallel().forEach(action);
    }

    /// Does something for each target whose measure has values.
    void forEachTarget(TargetAction action) {
        IntStream.range(0, measures)
                .parallel()
                .filter(measure -> counts[measure] > 0)
                .forEach(measure -> IntStream.range(0, EACH).forEach(target -> action.accept(measure, target)));
    }

    interface TargetAction {
        /// @param target from 0 to before [#EACH]
        void accept(int measure, int target);
    }

    /// At which place the target would stand if all values were sorted.
    long rank(int measure, int target) {
        long floor = (long) Math.floor(QUANTILES[target / 2] * (counts[measure] - 1));
        return Math.min(counts[measure] - 1, floor + target % 2);
    }

    /// The same among those in its interval.
    int place(int measure, int target) {
        return Math.toIntExact(rank(measure, target) - below[measure * EACH + target]);
    }

    void set(int at, long from, long to) {
        low[at] = from;
        high[at] = to;
    }

    /// Notes the value of a target.
    void found(int at, long value) {
        set(at, value, value + 1);
    }

    boolean isFound(int at) {
        return high[at] - low[at] <= 1;
    }

    /// Whether each target is found or known to lie in the interval that another has for it.
    boolean liesWithin(DurationTargets other) {
        return IntStream.range(0, low.length)
                .allMatch(at -> isFound(at) || (other.low[at] <= low[at] && high[at] <= other.high[at]));
    }

    /// How many values lie in intervals, those that are found left out.
    long open() {
        long open = 0;
        for (int at = 0; at < low.length; at++) {
            boolean repeated = at % EACH > 0 && low[at] == low[at - 1];
            open += repeated || isFound(at) ? 0 : inside[at];
        }
        return open;
    }

    DurationIntervals intervals() {
        return DurationIntervals.of(measures, low, high);
    }

    /// The value of a target among those that lie in its interval.
    long find(DurationCollection.Found values, DurationIntervals intervals, int measure, int target) {
        int at = measure * EACH + target;
        int interval = intervals.indexOf(measure, low[at]);
        int place = place(measure, target);
        boolean isNext = target % 2 == 1
                && low[at] == low[at - 1]
                && place > 0
                && rank(measure, target) > rank(measure, target - 1);
        return isNext ? values.after(interval, place - 1) : values.atRank(interval, place);
    }

    /// A quantile by linear interpolation between its two targets, once they are found.
    double seconds(int measure, int quantile) {
        double rank = QUANTILES[quantile] * (counts[measure] - 1);
        double fraction = rank - Math.floor(rank);
        int target = measure * EACH + 2 * quantile;
        return (low[target] + (low[target + 1] - low[target]) * fraction) / 1e6;
    }
}
