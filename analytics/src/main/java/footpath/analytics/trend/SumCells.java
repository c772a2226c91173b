package footpath.analytics.trend;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.OptionalDouble;

/// Sums numbers, or takes their mean.
final class SumCells extends TrendCells {
    private final ExactSums sums;
    private final boolean mean;

    SumCells(int groups, int periods, int rolling, boolean mean) {
        super(periods, rolling);
        this.sums = new ExactSums(Math.multiplyExact(groups, periods));
        this.mean = mean;
    }

    @Override
    void add(int subject, int group, int period, double number) {
        sums.add(cell(group, period), number);
    }

    @Override
    void merge(TrendCells other) {
        sums.merge(((SumCells) other).sums);
    }

    @Override
    long n(int group, int period) {
        return sum(sums.counts, group, period);
    }

    @Override
    OptionalDouble value(int group, int period) {
        double sum = sums.sum(cell(group, firstOf(period)), cell(group, period));
        return finite(mean ? sum / n(group, period) : sum);
    }

    @Override
    void write(PartialWriter out) {
        sums.write(out);
    }

    @Override
    void read(PartialReader in) {
        sums.read(in);
    }
}
