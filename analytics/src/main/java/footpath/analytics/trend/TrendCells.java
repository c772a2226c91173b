package footpath.analytics.trend;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.OptionalDouble;

/// What one series has counted in one span: a cell for each period of each group. Confined to one thread.
///
/// Events of a shard are added subject by subject, each subject's in order of time.
abstract sealed class TrendCells permits CountCells, PersonCells, SumCells, ExtremeCells, ValueCells, PersonMeanCells {
    final int periods;
    final int rolling;

    TrendCells(int periods, int rolling) {
        this.periods = periods;
        this.rolling = rolling;
    }

    /// Empty cells for a measure.
    static TrendCells of(TrendMeasure measure, int groups, int periods, int rolling) {
        return switch (measure.counted()) {
            case EVENTS -> new CountCells(groups, periods, rolling);
            case PERSONS -> new PersonCells(groups, periods, rolling);
            case SUM -> new SumCells(groups, periods, rolling, false);
            case AVERAGE -> new SumCells(groups, periods, rolling, true);
            case MEDIAN, PERCENTILE -> new ValueCells(groups, periods, rolling, measure.quantile());
            case MIN -> new ExtremeCells(groups, periods, rolling, -1);
            case MAX -> new ExtremeCells(groups, periods, rolling, 1);
            case PERSONS_AVERAGE -> new PersonMeanCells(groups, periods, rolling);
        };
    }

    /// A new shard begins: subjects are numbered anew.
    void enter() {}

    /// Adds an event.
    ///
    /// @param number what the event holds of the property; a number, never NaN
    abstract void add(int subject, int group, int period, double number);

    /// Adds events, as [#add(int, int, int, double)] does one by one.
    void addAll(TrendBlock block) {
        for (int i = 0; i < block.count; i++) {
            add(block.subjects[i], block.groups[i], block.periods[i], block.numbers[i]);
        }
    }

    /// The shard ends.
    void leave() {}

    /// Takes in what another partial's cells hold.
    abstract void merge(TrendCells other);

    /// Everything is merged: values may be asked for.
    void settle() {}

    /// How many events, or persons if it counts those, are in the window that ends with a period.
    abstract long n(int group, int period);

    /// The value of the window that ends with a period; empty if it has none.
    abstract OptionalDouble value(int group, int period);

    abstract void write(PartialWriter out);

    /// Adds what a binary form holds.
    abstract void read(PartialReader in);

    final int cell(int group, int period) {
        return group * periods + period;
    }

    /// The first period of the window that ends with a period.
    final int firstOf(int period) {
        return Math.max(0, period - rolling + 1);
    }

    /// The sum of a window.
    final long sum(long[] counts, int group, int period) {
        long sum = 0;
        for (int at = cell(group, firstOf(period)); at <= cell(group, period); at++) {
            sum += counts[at];
        }
        return sum;
    }

    static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
