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

    void count(int measure, long micros) {
        bins.add(measure, micros);
        int interval = intervals.indexOf(measure, micros);
        if (interval >= 0) {
            cells[interval][intervals.cellOf(interval, micros)]++;
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
    public void merge(DurationTally other) {
        var refinement = (DurationRefinement) other;
        bins.merge(refinement.bins);
        for (int interval = 0; interval < cells.length; interval++) {
            LongArrays.add(cells[interval], refinement.cells[interval]);
        }
    }

    @Override
    public void write(PartialWriter out) {
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
