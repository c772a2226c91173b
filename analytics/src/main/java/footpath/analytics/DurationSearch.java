package footpath.analytics;

import footpath.index.GapClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds exact quantiles of many measures at once, in a few rounds over the shards and in bounded memory.
///
/// Each round a kernel adds the same durations to a [DurationTally]; [#next] tells from all of them what to look
/// for in the round after, until [#isDone]. Two rounds are the rule. Immutable.
public final class DurationSearch {
    /*
     * The median and the 90th percentile of n sorted values lie between the ranks floor(q (n - 1)) and the rank after it:
     * four targets a measure. For each target the search keeps an interval known to hold it, and how many values lie below.
     * 1. Overview: one histogram a measure, over the classes of GapClass. Gives each target the interval of a class.
     *    While there are few durations and histograms are wanted too, it keeps them all: the search ends here.
     * 2. Collection: the values inside the intervals are gathered: the targets are found. If they are too many to
     *    gather (many equal values, say), a Refinement cuts each interval into 256 first, as often as needed. An interval of
     *    one microsecond needs no gathering.
     */
    private static final int TARGETS = 4;
    private static final double[] QUANTILES = {0.5, 0.9};
    private static final long MOST_GATHERED = 8_000_000;
    private static final int MOST_KEPT = 2_000_000;

    enum Stage {
        OVERVIEW,
        REFINEMENT,
        COLLECTION,
        DONE
    }

    private final Stage stage;
    private final int measures;
    private final boolean withBins;
    private final int mostKept;

    /// For each measure: how many values.
    private final long[] counts;

    /// For each measure and target: its interval, and how many values of the measure lie below it and in it.
    private final long[] low;

    private final long[] high;
    private final long[] below;
    private final long[] inside;

    /// For each measure, the bins of its histogram once they are known.
    private final DurationBins bins;

    private DurationSearch(
            Stage stage,
            int measures,
            boolean withBins,
            int mostKept,
            long[] counts,
            long[][] intervals,
            DurationBins bins) {
        this.stage = stage;
        this.measures = measures;
        this.withBins = withBins;
        this.mostKept = mostKept;
        this.counts = counts;
        this.low = intervals[0];
        this.high = intervals[1];
        this.below = intervals[2];
        this.inside = intervals[3];
        this.bins = bins;
    }

    /// The beginning of a search.
    ///
    /// @param measures how many different durations are measured
    /// @param withBins whether histograms are wanted beside the quantiles
    public static DurationSearch start(int measures, boolean withBins) {
        return start(measures, withBins, withBins ? MOST_KEPT : 0);
    }

    /// A search without histograms that keeps every duration, so that one round is enough.
    ///
    /// @param measures how many different durations are measured
    public static DurationSearch ofAll(int measures) {
        return start(measures, false, Integer.MAX_VALUE);
    }

    /// @param mostKept up to so many durations are kept by the first round
    static DurationSearch start(int measures, boolean withBins, int mostKept) {
        int targets = measures * TARGETS;
        long[] high = new long[targets];
        Arrays.fill(high, Long.MAX_VALUE);
        return new DurationSearch(
                Stage.OVERVIEW,
                measures,
                withBins,
                mostKept,
                new long[measures],
                new long[][] {new long[targets], high, new long[targets], new long[targets]},
                DurationBins.none(measures));
    }

    /// A search without histograms whose first round has tallied more measures than are wanted in the end.
    ///
    /// @param overview of all measures, by a tally of such a search
    /// @param chosen   the measures that are looked for; the place of each is its measure from now on
    public static DurationSearch afterFirstRound(DurationTally overview, int[] chosen) {
        overview.settle();
        return start(chosen.length, false).afterOverview(((DurationOverview) overview).only(chosen));
    }

    /// How many durations of each measure the tally of a first round holds.
    public static long[] counts(DurationTally overview) {
        overview.settle();
        return ((DurationOverview) overview).counts();
    }

    /// Whether the quantiles are found and no further round is needed.
    public boolean isDone() {
        return stage == Stage.DONE;
    }

    /// An empty tally of what this round looks for.
    public DurationTally tally() {
        return switch (stage) {
            case OVERVIEW -> new DurationOverview(measures, mostKept);
            case REFINEMENT -> new DurationRefinement(bins, intervals());
            case COLLECTION -> new DurationCollection(bins, intervals());
            case DONE -> throw new IllegalStateException("the search is done; there is nothing left to tally");
        };
    }

    /// What is known after a round.
    ///
    /// @param tally of all shards
    public DurationSearch next(DurationTally tally) {
        tally.settle();
        return switch (tally) {
            case DurationOverview overview -> afterOverview(overview);
            case DurationRefinement refinement -> afterRefinement(refinement);
            case DurationCollection collection -> afterCollection(collection);
        };
    }

    /// The durations of one measure; empty if there were none.
    public Optional<Durations> durations(int measure) {
        if (!isDone()) {
            throw new IllegalStateException("the search is not done; scan another round");
        }
        return counts[measure] == 0
                ? Optional.empty()
                : Optional.of(
                        new Durations(counts[measure], seconds(measure, 0), seconds(measure, 1), bins.result(measure)));
    }

    private double seconds(int measure, int quantile) {
        double rank = QUANTILES[quantile] * (counts[measure] - 1);
        double fraction = rank - Math.floor(rank);
        int target = measure * TARGETS + 2 * quantile;
        return (low[target] + (low[target + 1] - low[target]) * fraction) / 1e6;
    }

    private static long rank(long count, int target) {
        long floor = (long) Math.floor(QUANTILES[target / 2] * (count - 1));
        return Math.min(count - 1, floor + target % 2);
    }

    private DurationIntervals intervals() {
        return DurationIntervals.of(measures, low, high);
    }

    private DurationSearch afterOverview(DurationOverview overview) {
        long[] newCounts = new long[measures];
        long[][] found = copies();
        // Each measure has a histogram and places of its own.
        IntStream.range(0, measures).parallel().forEach(measure -> {
            long[] histogram = overview.histogram(measure);
            newCounts[measure] = Arrays.stream(histogram).sum();
            for (int target = 0; target < TARGETS && newCounts[measure] > 0; target++) {
                long rank = rank(newCounts[measure], target);
                int bucket = RankSelection.bucketOfRank(histogram, rank);
                long sumBelow = sum(histogram, 0, bucket);
                set(found, measure, target, GapClass.from(bucket), GapClass.from(bucket + 1), sumBelow);
                found[3][measure * TARGETS + target] = histogram[bucket];
            }
        });
        DurationBins fitting = withBins ? DurationBins.fitting(overview, measures) : bins;
        return overview.isWhole() ? whole(overview, newCounts, found, fitting) : stage(newCounts, found, fitting);
    }

    /// The end of a search whose first round kept every duration.
    private DurationSearch whole(DurationOverview overview, long[] newCounts, long[][] found, DurationBins fitting) {
        DurationBins counting = fitting.counting();
        for (int measure = 0; measure < measures && withBins; measure++) {
            for (long micros : overview.values(measure).toArray()) {
                counting.add(measure, micros);
            }
        }
        // Each measure has values and places of its own.
        IntStream.range(0, measures)
                .parallel()
                .filter(measure -> newCounts[measure] > 0)
                .forEach(measure -> {
                    for (int target = 0; target < TARGETS; target++) {
                        long value = find(overview.values(measure), found, measure, target, newCounts[measure]);
                        set(found, measure, target, value, value + 1, 0);
                    }
                });
        return new DurationSearch(Stage.DONE, measures, withBins, mostKept, newCounts, found, counting.counted());
    }

    /// The value of a target among all values, by the class that is known to hold it.
    private static long find(LongList values, long[][] found, int measure, int target, long count) {
        int at = measure * TARGETS + target;
        long from = found[0][at];
        long to = found[1][at];
        return to - from == 1
                ? from
                : values.atRank(from, to, (int) found[3][at], (int) (rank(count, target) - found[2][at]));
    }

    private DurationSearch afterRefinement(DurationRefinement refinement) {
        DurationIntervals old = intervals();
        long[][] found = copies();
        for (int measure = 0; measure < measures; measure++) {
            for (int target = 0; target < TARGETS && counts[measure] > 0; target++) {
                int at = measure * TARGETS + target;
                int interval = old.indexOf(measure, low[at]);
                long[] cells = refinement.cells(interval);
                int cell = RankSelection.bucketOfRank(cells, rank(counts[measure], target) - below[at]);
                long from = old.cellFrom(interval, cell);
                long to = Math.min(old.cellFrom(interval, cell + 1), high[at]);
                set(found, measure, target, from, to, below[at] + sum(cells, 0, cell));
                found[3][at] = cells[cell];
            }
        }
        return stage(counts, found, refinement.bins());
    }

    private DurationSearch afterCollection(DurationCollection collection) {
        DurationIntervals old = intervals();
        DurationCollection.Found values = collection.found();
        long[][] found = copies();
        // Each measure has values and places of its own.
        IntStream.range(0, measures)
                .parallel()
                .filter(measure -> counts[measure] > 0)
                .forEach(measure -> {
                    for (int target = 0; target < TARGETS; target++) {
                        int at = measure * TARGETS + target;
                        if (high[at] - low[at] > 1) {
                            long value = find(values, old.indexOf(measure, low[at]), measure, target);
                            set(found, measure, target, value, value + 1, below[at]);
                        }
                    }
                });
        return new DurationSearch(Stage.DONE, measures, withBins, mostKept, counts, found, collection.bins());
    }

    /// The value of a target among those in its interval.
    private long find(DurationCollection.Found values, int interval, int measure, int target) {
        int at = measure * TARGETS + target;
        long rank = rank(counts[measure], target);
        int place = Math.toIntExact(rank - below[at]);
        boolean isNext =
                target % 2 == 1 && low[at] == low[at - 1] && place > 0 && rank > rank(counts[measure], target - 1);
        return isNext ? values.after(interval, place - 1) : values.atRank(interval, place);
    }

    private long[][] copies() {
        return new long[][] {low.clone(), high.clone(), below.clone(), inside.clone()};
    }

    private static void set(long[][] found, int measure, int target, long from, long to, long sumBelow) {
        int at = measure * TARGETS + target;
        found[0][at] = from;
        found[1][at] = to;
        found[2][at] = sumBelow;
    }

    private DurationSearch stage(long[] newCounts, long[][] found, DurationBins newBins) {
        long open = 0;
        for (int at = 0; at < found[0].length; at++) {
            boolean repeated = at % TARGETS > 0 && found[0][at] == found[0][at - 1];
            open += repeated || found[1][at] - found[0][at] <= 1 ? 0 : found[3][at];
        }
        boolean binsOpen = withBins && !newBins.isCounted();
        Stage next = open > MOST_GATHERED ? Stage.REFINEMENT : open > 0 || binsOpen ? Stage.COLLECTION : Stage.DONE;
        return new DurationSearch(next, measures, withBins, mostKept, newCounts, found, newBins);
    }

    private static long sum(long[] histogram, int from, int toExclusive) {
        long sum = 0;
        for (int bucket = from; bucket < toExclusive; bucket++) {
            sum += histogram[bucket];
        }
        return sum;
    }
}
