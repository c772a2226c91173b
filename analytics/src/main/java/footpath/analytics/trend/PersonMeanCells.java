package footpath.analytics.trend;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;
import java.util.OptionalDouble;

/// The mean over persons of their own means: a window holds the mean of each person with a number in it,
/// once.
///
/// Time O(windows × numbers of the person in them) a person.
final class PersonMeanCells extends TrendCells {
    private final ExactSums means;

    /// What is known of the current subject, in order of time.
    private int subject = -1;

    private int size;
    private int[] groupOf = new int[16];
    private int[] periodOf = new int[16];
    private double[] numbers = new double[16];

    PersonMeanCells(int groups, int periods, int rolling) {
        super(periods, rolling);
        this.means = new ExactSums(Math.multiplyExact(groups, periods));
    }

    @Override
    void add(int ofSubject, int group, int period, double number) {
        if (ofSubject != subject) {
            leave();
            subject = ofSubject;
        }
        if (size == numbers.length) {
            groupOf = Arrays.copyOf(groupOf, 2 * size);
            periodOf = Arrays.copyOf(periodOf, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        groupOf[size] = group;
        periodOf[size] = period;
        numbers[size++] = number;
    }

    @Override
    void leave() {
        for (int i = 0; i < size; i++) {
            if (isFirstOfGroup(i)) {
                addWindows(i);
            }
        }
        subject = -1;
        size = 0;
    }

    private boolean isFirstOfGroup(int place) {
        for (int i = 0; i < place; i++) {
            if (groupOf[i] == groupOf[place]) {
                return false;
            }
        }
        return true;
    }

    /// Adds the person's mean to every window it has a number of the group in.
    private void addWindows(int first) {
        int group = groupOf[first];
        int next = periodOf[first];
        for (int i = first; i < size; i++) {
            if (groupOf[i] == group) {
                int end = Math.min(periods, periodOf[i] + rolling);
                for (next = Math.max(next, periodOf[i]); next < end; next++) {
                    means.add(cell(group, next), mean(group, first, next));
                }
            }
        }
    }

    private double mean(int group, int first, int period) {
        var sum = new ExactSum();
        int n = 0;
        for (int i = first; i < size && periodOf[i] <= period; i++) {
            if (groupOf[i] == group && periodOf[i] > period - rolling) {
                sum.add(numbers[i]);
                n++;
            }
        }
        return sum.value() / n;
    }

    @Override
    void merge(TrendCells other) {
        means.merge(((PersonMeanCells) other).means);
    }

    @Override
    long n(int group, int period) {
        return means.counts[cell(group, period)];
    }

    @Override
    OptionalDouble value(int group, int period) {
        int cell = cell(group, period);
        return finite(means.sum(cell, cell) / means.counts[cell]);
    }

    @Override
    void write(PartialWriter out) {
        means.write(out);
    }

    @Override
    void read(PartialReader in) {
        means.read(in);
    }
}
