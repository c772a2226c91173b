package footpath.analytics;

/// A later round: each interval cut into cells.
final class DurationRefinement extends DurationTally {
    private final DurationBins bins;
    private final DurationIntervals intervals;
    private final long[][] cells;

    DurationRefinement(DurationBins bins, DurationIntervals intervals) {
        this.bins = bins.counting();
        this.intervals = intervals;
        this.cells = new long[intervals.count()][DurationIntervals.CELLS];
    }

    @Override
    void count(int[] measures, long[] micros, int count) {
        bins.add(measures, micros, count);
        for (int i = 0; i < count; i++) {
            int interval =
                    intervals.inWindow(measures[i], micros[i]) == 1 ? intervals.indexOf(measures[i], micros[i]) : -1;
            if (interval >= 0) {
                cells[interval][intervals.cellOf(interval, micros[i])]++;
            }
        }
    }

    /// How many values lie in each cell of an interval.
    long[] cells(int interval) {
        return cells[interval];
    }

    /// The bins, counted.
    DurationBins bins() {
        return bins.counted();
    }

    @Override
    void take(DurationTally other) {
        var refinement = (DurationRefinement) other;
        bins.merge(refinement.bins);
        for (int interval = 0; interval < cells.length; interval++) {
            LongArrays.add(cells[interval], refinement.cells[interval]);
        }
    }

    @Override
    void put(PartialWriter out) {
        bins.write(out);
        for (long[] row : cells) {
            out.putLongs(row);
        }
    }

    @Override
    public void read(PartialReader in) {
        bins.read(in);
        for (int interval = 0; interval < cells.length; interval++) {
            cells[interval] = in.takeLongs(DurationIntervals.CELLS);
        }
    }
}
