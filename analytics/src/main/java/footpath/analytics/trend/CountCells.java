package footpath.analytics.trend;

import footpath.analytics.LongArrays;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.OptionalDouble;

/// Counts events.
final class CountCells extends TrendCells {
    private final long[] counts;

    CountCells(int groups, int periods, int rolling) {
        super(periods, rolling);
        this.counts = new long[Math.multiplyExact(groups, periods)];
    }

    @Override
    void add(int subject, int group, int period, double number) {
        counts[cell(group, period)]++;
    }

    @Override
    void addAll(TrendBlock block) {
        for (int i = 0; i < block.count; i++) {
            counts[cell(block.groups[i], block.periods[i])]++;
        }
    }

    @Override
    void merge(TrendCells other) {
        LongArrays.add(counts, ((CountCells) other).counts);
    }

    @Override
    long n(int group, int period) {
        return sum(counts, group, period);
    }

    @Override
    OptionalDouble value(int group, int period) {
        return OptionalDouble.of((double) n(group, period));
    }

    @Override
    void write(PartialWriter out) {
        out.putLongs(counts);
    }

    @Override
    void read(PartialReader in) {
        LongArrays.add(counts, in.takeLongs(counts.length));
    }
}
