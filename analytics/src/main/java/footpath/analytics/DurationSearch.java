package footpath.analytics;

import java.util.Optional;

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
     *    Where a sample was looked at before, the round is a Guess: it gathers what lies where that says, at once.
     * 2. Collection: the values inside the intervals are gathered: the targets are found. If they are too many to
     *    gather (many equal values, say), a Refinement cuts each interval into 256 first, as often as needed. An interval of
     *    one microsecond needs no gathering.
     */
    private static final int MOST_GATHERED = 8_000_000;
    private static final int MOST_KEPT = 2_000_000;

    enum Stage {
        OVERVIEW,
        GUESS,
        REFINEMENT,
        COLLECTION,
        DONE
    }

    private final Stage stage;
    private final boolean withBins;
    private final int mostKept;
    private final DurationTargets targets;

    /// For each measure, the bins of its histogram once they are known.
    private final DurationBins bins;

    private DurationSearch(Stage stage, boolean withBins, int mostKept, DurationTargets targets, DurationBins bins) {
        this.stage = stage;
        this.withBins = withBins;
        this.mostKept = mostKept;
        this.targets = targets;
        this.bins = bins;
    }

    /// The beginning of a search.
    ///
    /// @param measures how many different durations are measured
    /// @param withBins whether histograms are wanted beside the quantiles
    public static DurationSearch start(int measures, boolean withBins) {
        return start(measures, withBins, withBins ? MOST_KEPT : 0);
    }

    /// @param mostKept up to so many durations are kept by the first round
    static DurationSearch start(int measures, boolean withBins, int mostKept) {
        return new DurationSearch(
                Stage.OVERVIEW, withBins, mostKept, DurationTargets.unknown(measures), DurationBins.none(measures));
    }

    /// A search without histograms whose first round has tallied more measures than are wanted in the end.
    ///
    /// @param overview of all measures, by a tally of such a search
    /// @param chosen   the measures that are looked for; the place of each is its measure from now on
    public static DurationSearch afterFirstRound(DurationTally overview, int[] chosen) {
        overview.settle();
        return start(chosen.length, false).afterOverview(((DurationOverview) overview).only(chosen));
    }

    /// A search without histograms that knows from a sample where the quantiles probably lie.
    ///
    /// @param sample tally of a search without histograms: the durations of some subjects
    public static DurationSearch guessing(DurationTally sample) {
        sample.settle();
        var overview = (DurationOverview) sample;
        DurationTargets guessed = DurationGuess.targets(overview);
        return new DurationSearch(Stage.GUESS, false, 0, guessed, DurationBins.none(guessed.measures));
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
            case OVERVIEW -> new DurationOverview(targets.measures, mostKept);
            case GUESS -> new DurationGuess(targets, MOST_GATHERED);
            case REFINEMENT -> new DurationRefinement(bins, targets.intervals());
            case COLLECTION -> new DurationCollection(bins, targets.intervals());
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
            case DurationGuess guess -> afterGuess(guess);
            case DurationRefinement refinement -> afterRefinement(refinement);
            case DurationCollection collection -> afterCollection(collection);
        };
    }

    /// The durations of one measure; empty if there were none.
    public Optional<Durations> durations(int measure) {
        if (!isDone()) {
            throw new IllegalStateException("the search is not done; scan another round");
        }
        return targets.counts[measure] == 0
                ? Optional.empty()
                : Optional.of(new Durations(
                        targets.counts[measure],
                        targets.seconds(measure, 0),
                        targets.seconds(measure, 1),
                        bins.result(measure)));
    }

    private DurationSearch afterOverview(DurationOverview overview) {
        DurationTargets found = DurationTargets.in(overview, targets.measures);
        DurationBins fitting = withBins ? DurationBins.fitting(overview, targets.measures) : bins;
        return overview.isWhole() ? whole(overview, found, fitting) : stage(found, fitting);
    }

    /// The end of a search whose first round kept every duration.
    private DurationSearch whole(DurationOverview overview, DurationTargets found, DurationBins fitting) {
        DurationBins counting = fitting.counting();
        for (int measure = 0; measure < targets.measures && withBins; measure++) {
            for (long micros : overview.values(measure).toArray()) {
                counting.add(measure, micros);
            }
        }
        found.forEachTarget((measure, target) -> {
            int at = measure * DurationTargets.EACH + target;
            LongList values = overview.values(measure);
            int place = found.place(measure, target);
            if (!found.isFound(at)) {
                found.found(at, values.atRank(found.low[at], found.high[at], (int) found.inside[at], place));
            }
        });
        return done(found, counting.counted());
    }

    private DurationSearch afterGuess(DurationGuess guess) {
        DurationTargets found = DurationTargets.in(guess.overview(), targets.measures);
        if (!guess.gathers() || !found.liesWithin(targets)) {
            return stage(found, bins);
        }
        DurationTargets guessed = guess.counted(targets, found.counts);
        collect(guess.collection(), guessed, found);
        return done(found, bins);
    }

    private DurationSearch afterRefinement(DurationRefinement refinement) {
        DurationIntervals old = targets.intervals();
        DurationTargets found = targets.copy();
        found.forEachTarget((measure, target) -> {
            int at = measure * DurationTargets.EACH + target;
            if (targets.isFound(at)) {
                return;
            }
            int interval = old.indexOf(measure, targets.low[at]);
            long[] cells = refinement.cells(interval);
            int cell = RankSelection.bucketOfRank(cells, targets.rank(measure, target) - targets.below[at]);
            found.set(at, old.cellFrom(interval, cell), Math.min(old.cellFrom(interval, cell + 1), targets.high[at]));
            found.below[at] += LongArrays.sum(cells, 0, cell);
            found.inside[at] = cells[cell];
        });
        return stage(found, refinement.bins());
    }

    private DurationSearch afterCollection(DurationCollection collection) {
        DurationTargets found = targets.copy();
        collect(collection, targets, found);
        return done(found, collection.bins());
    }

    /// Finds the targets of which values were gathered.
    ///
    /// @param gathered the intervals in which they were
    private static void collect(DurationCollection collection, DurationTargets gathered, DurationTargets found) {
        DurationIntervals intervals = gathered.intervals();
        DurationCollection.Found values = collection.found();
        found.forEachTarget((measure, target) -> {
            int at = measure * DurationTargets.EACH + target;
            if (!gathered.isFound(at)) {
                found.found(at, gathered.find(values, intervals, measure, target));
            }
        });
    }

    private DurationSearch done(DurationTargets found, DurationBins counted) {
        return new DurationSearch(Stage.DONE, withBins, mostKept, found, counted);
    }

    private DurationSearch stage(DurationTargets found, DurationBins newBins) {
        long open = found.open();
        boolean binsOpen = withBins && !newBins.isCounted();
        Stage next = open > MOST_GATHERED ? Stage.REFINEMENT : open > 0 || binsOpen ? Stage.COLLECTION : Stage.DONE;
        return new DurationSearch(next, withBins, mostKept, found, newBins);
    }
}
