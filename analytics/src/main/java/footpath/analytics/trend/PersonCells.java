package footpath.analytics.trend;

import footpath.analytics.LongArrays;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Counts persons, each once in a window. Time O(1) an event, however long the windows are.
final class PersonCells extends TrendCells {
    /*
     * An event in period p puts its person into the windows that end with p to p + rolling - 1. Those of them that the
     * person's last event has not put it into already are one run, since events come in order of time. A run is counted
     * by its two ends: one more from its first window on, one less after its last. The sums from the left are the counts.
     */
    private final long[] changes;
    private final int[] lastSubject;
    private final int[] lastPeriod;

    PersonCells(int groups, int periods, int rolling) {
        super(periods, rolling);
        this.changes = new long[Math.multiplyExact(groups, periods)];
        this.lastSubject = new int[groups];
        this.lastPeriod = new int[groups];
    }

    @Override
    void enter() {
        Arrays.fill(lastSubject, -1);
    }

    @Override
    void add(int subject, int group, int period, double number) {
        int first = lastSubject[group] == subject ? Math.max(period, lastPeriod[group] + rolling) : period;
        int end = period + rolling;
        if (first < Math.min(end, periods)) {
            changes[cell(group, first)]++;
            if (end < periods) {
                changes[cell(group, end)]--;
            }
        }
        lastSubject[group] = subject;
        lastPeriod[group] = period;
    }

    @Override
    void addAll(TrendBlock block) {
        for (int i = 0; i < block.count; i++) {
            add(block.subjects[i], block.groups[i], block.periods[i], 1);
        }
    }

    @Override
    void merge(TrendCells other) {
        LongArrays.add(changes, ((PersonCells) other).changes);
    }

    @Override
    void settle() {
        for (int at = 0; at < changes.length; at++) {
            changes[at] += at % periods == 0 ? 0 : changes[at - 1];
        }
    }

    @Override
    long n(int group, int period) {
        return changes[cell(group, period)];
    }

    @Override
    OptionalDouble value(int group, int period) {
        return OptionalDouble.of((double) n(group, period));
    }

    @Override
    void write(PartialWriter out) {
        out.putLongs(changes);
    }

    @Override
    void read(PartialReader in) {
        LongArrays.add(changes, in.takeLongs(changes.length));
    }
}
