package footpath.analytics;

import footpath.index.GapClass;
import java.util.Arrays;

/// A first round that has a guess where the quantiles lie: it counts as the overview does, and gathers at once what
/// lies there. If the guess was right, there is nothing left to look for.
final class DurationGuess extends DurationTally {
    /*
     * A guess is the classes of the ranks beside a quantile in a sample: so many standard deviations of the rank away, as
     * if the sample were of single values (order statistics: the rank is binomial). It is of whole subjects, whose values
     * resemble each other; so more than the usual three.
     */
    private static final double DEVIATIONS = 6;

    /// A guess of more classes would gather too much.
    private static final int MOST_CLASSES = 6;

    private final DurationOverview overview;
    private final DurationCollection collection;
    private final int most;

    /// 1 for each class of each measure where the guess is, else 0.
    private final byte[] isGuessed;

    /// Of durations where the guess is.
    private int[] places = {};

    private boolean gathers = true;

    /// @param targets where they probably lie
    /// @param most    values that are gathered
    DurationGuess(DurationTargets targets, int most) {
        this.overview = new DurationOverview(targets.measures, 0);
        this.collection = new DurationCollection(DurationBins.none(targets.measures), targets.intervals());
        this.isGuessed = DurationHistograms.marked(targets.measures, targets.low, targets.high);
        this.most = most;
    }

    /// Where the targets probably lie; nowhere if that is hard to tell.
    ///
    /// @param sample of the durations
    static DurationTargets targets(DurationOverview sample) {
        DurationTargets targets = DurationTargets.unknown(sample.measures());
        for (int measure = 0; measure < targets.measures; measure++) {
            guess(sample.histogram(measure), targets, measure);
        }
        return targets;
    }

    private static void guess(long[] histogram, DurationTargets targets, int measure) {
        if (Arrays.stream(histogram).allMatch(count -> count == 0)) {
            return;
        }
        int at = measure * DurationTargets.EACH;
        int[] median = classes(histogram, DurationTargets.QUANTILES[0]);
        int[] tail = classes(histogram, DurationTargets.QUANTILES[1]);
        if (tail[0] <= median[1]) {
            // Intervals must not overlap.
            set(targets, at, at + DurationTargets.EACH, median[0], tail[1]);
        } else {
            set(targets, at, at + 2, median[0], median[1]);
            set(targets, at + 2, at + DurationTargets.EACH, tail[0], tail[1]);
        }
    }

    /// The first and the last class that may hold what lies beside a quantile.
    private static int[] classes(long[] histogram, double quantile) {
        long count = Arrays.stream(histogram).sum();
        double rank = quantile * (count - 1);
        double away = 1 + DEVIATIONS * Math.sqrt(quantile * (1 - quantile) * count);
        return new int[] {
            RankSelection.bucketOfRank(histogram, Math.max(0, (long) (rank - away))),
            RankSelection.bucketOfRank(histogram, Math.min(count - 1, (long) Math.ceil(rank + away)))
        };
    }

    private static void set(DurationTargets targets, int from, int toExclusive, int firstClass, int lastClass) {
        for (int at = from; at < toExclusive && lastClass - firstClass < MOST_CLASSES; at++) {
            targets.set(at, GapClass.from(firstClass), GapClass.from(lastClass + 1));
        }
    }

    /// The guess, with what the round has counted.
    DurationTargets counted(DurationTargets guessed, long[] counts) {
        DurationTargets counted = guessed.copy();
        System.arraycopy(counts, 0, counted.counts, 0, counts.length);
        for (int at = 0; at < counted.low.length; at++) {
            long[] histogram = overview.histogram(at / DurationTargets.EACH);
            counted.below[at] = LongArrays.sum(histogram, 0, GapClass.of(counted.low[at]));
        }
        return counted;
    }

    DurationOverview overview() {
        return overview;
    }

    /// What was gathered where the guess was; of use only if [#gathers].
    DurationCollection collection() {
        return collection;
    }

    /// Whether all that lies where the guess was is gathered; not if it became too much.
    boolean gathers() {
        return gathers;
    }

    private void requireFew() {
        if (collection.size() > most) {
            collection.clear();
            gathers = false;
        }
    }

    @Override
    void count(int[] measures, long[] micros, int count) {
        if (places.length <= count) {
            places = new int[count + 1];
        }
        int hits = overview.countAndFind(measures, micros, count, isGuessed, places);
        if (gathers) {
            collection.addAt(places, hits, measures, micros);
            requireFew();
        }
    }

    @Override
    void take(DurationTally other) {
        var guess = (DurationGuess) other;
        overview.take(guess.overview);
        gathers &= guess.gathers;
        collection.take(guess.collection);
        requireFew();
    }

    @Override
    void put(PartialWriter out) {
        overview.put(out);
        out.putLong(gathers ? 1 : 0);
        collection.put(out);
    }

    @Override
    public void read(PartialReader in) {
        overview.read(in);
        gathers = in.takeLong() == 1;
        collection.read(in);
    }
}
