package footpath.analytics;

import footpath.index.GapClass;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// First round: one histogram a measure, and while they are few every duration.
final class DurationOverview extends DurationTally {
    private final int measures;
    private final DurationHistograms histograms;

    /// For each measure its durations, while every one is kept.
    private LongList[] values = {};

    private final int mostKept;
    private boolean keeps;
    private int kept;

    /// @param mostKept up to so many durations are kept one by one, which spares the rounds after
    DurationOverview(int measures, int mostKept) {
        this.measures = measures;
        this.histograms = new DurationHistograms(measures);
        this.mostKept = mostKept;
        this.keeps = mostKept > 0;
        if (keeps) {
            this.values = new LongList[measures];
            Arrays.setAll(values, measure -> new LongList());
        }
    }

    @Override
    void count(int[] measuresOf, long[] micros, int count) {
        histograms.count(measuresOf, micros, count);
        if (keeps) {
            kept += count;
            keepNoMoreThan(kept);
        }
        for (int i = 0; i < count && keeps; i++) {
            if (measuresOf[i] < measures) {
                values[measuresOf[i]].add(micros[i]);
            }
        }
    }

    /// Counts durations without keeping them, and finds those of some classes.
    ///
    /// @param isWanted by measure and class, as [DurationHistograms#marked] has it
    /// @param places   receives where they stand
    /// @return how many they are
    int countAndFind(int[] measuresOf, long[] micros, int count, byte[] isWanted, int[] places) {
        return histograms.countAndFind(measuresOf, micros, count, isWanted, places);
    }

    @Override
    public boolean countsClasses() {
        return !keeps;
    }

    @Override
    public void addClass(int measure, int gapClass, long n) {
        histograms.add(measure, gapClass, n);
    }

    @Override
    public Consumer<ClassedDurations> classed(int[] measureOfKind) {
        return keeps ? super.classed(measureOfKind) : durations -> histograms.count(durations, measureOfKind);
    }

    private void keepNoMoreThan(int number) {
        if (number > mostKept) {
            keeps = false;
            values = new LongList[0];
        }
    }

    /// An overview of some of the measures, without the durations themselves.
    DurationOverview only(int[] chosen) {
        var some = new DurationOverview(chosen.length, 0);
        for (int measure = 0; measure < chosen.length; measure++) {
            some.histograms.add(measure, histogram(chosen[measure]));
        }
        return some;
    }

    int measures() {
        return measures;
    }

    /// How many durations of each measure there are.
    long[] counts() {
        return IntStream.range(0, measures)
                .parallel()
                .mapToLong(measure -> Arrays.stream(histogram(measure)).sum())
                .toArray();
    }

    /// Whether every duration was kept.
    boolean isWhole() {
        return keeps;
    }

    /// The durations of a measure in no order, if every one was kept.
    LongList values(int measure) {
        return values[measure];
    }

    /// How many durations of a measure lie in each class.
    long[] histogram(int measure) {
        return histograms.of(measure);
    }

    @Override
    void take(DurationTally other) {
        var overview = (DurationOverview) other;
        histograms.add(overview.histograms);
        kept += overview.kept;
        keepNoMoreThan(keeps && overview.keeps ? kept : Integer.MAX_VALUE);
        for (int measure = 0; measure < values.length; measure++) {
            values[measure].addAll(overview.values[measure]);
        }
    }

    @Override
    void put(PartialWriter out) {
        out.putLong(keeps ? 1 : 0);
        for (int measure = 0; measure < measures; measure++) {
            long[] histogram = histogram(measure);
            boolean isEmpty = Arrays.stream(histogram).allMatch(count -> count == 0);
            out.putLongs(isEmpty ? LongArrays.EMPTY : histogram);
        }
        for (LongList durations : values) {
            out.putLongs(durations.toArray());
        }
    }

    @Override
    public void read(PartialReader in) {
        keepNoMoreThan(in.takeLong() == 1 ? 0 : Integer.MAX_VALUE);
        for (int measure = 0; measure < measures; measure++) {
            long[] histogram = in.takeLongs();
            in.require(histogram.length == 0 || histogram.length == GapClass.COUNT, "has a histogram of another shape");
            histograms.add(measure, histogram);
        }
        for (int measure = 0; measure < values.length; measure++) {
            long[] durations = in.takeLongs();
            values[measure].addAll(durations);
            kept += durations.length;
            long counted = Arrays.stream(histogram(measure)).sum();
            in.require(counted == durations.length, "keeps other durations than it counts");
        }
    }
}
