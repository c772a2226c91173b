package footpath.analytics.trend;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.CalendarPeriods;
import footpath.analytics.NumberColumn;
import org.jspecify.annotations.Nullable;

/// Some events that a series may count, with all that its cells ask for. Overwritten by the next; confined to
/// one thread.
final class TrendBlock {
    int[] subjects = {};
    int[] groups = {};
    int[] periods = {};

    /// What each event holds of the property; anything where a series has none.
    double[] numbers = {};

    int count;

    private int[] codes = {};

    /// Takes events to hand.
    ///
    /// @param column of the breakdown, whose codes have groups
    void fill(
            int[] newSubjects,
            int[] events,
            long[] times,
            int newCount,
            CalendarPeriods calendar,
            @Nullable BreakdownColumn column,
            int[] groupOfCode) {
        makeRoom(newCount);
        count = newCount;
        System.arraycopy(newSubjects, 0, subjects, 0, count);
        for (int i = 0; i < count; i++) {
            periods[i] = calendar.periodOf(times[i]);
        }
        for (int i = 0; i < count && column != null; i++) {
            groups[i] = groupOfCode[column.codeOf(subjects[i], events[i])];
        }
    }

    /// Takes the events of another block to hand that have a number.
    void fillNumbered(TrendBlock all, int[] events, NumberColumn column) {
        makeRoom(all.count);
        column.copyTo(events, all.count, codes, numbers);
        int kept = 0;
        for (int i = 0; i < all.count; i++) {
            double number = numbers[i];
            subjects[kept] = all.subjects[i];
            groups[kept] = all.groups[i];
            periods[kept] = all.periods[i];
            numbers[kept] = number;
            kept += Double.isNaN(number) ? 0 : 1;
        }
        count = kept;
    }

    private void makeRoom(int wanted) {
        if (subjects.length < wanted) {
            subjects = new int[2 * wanted];
            groups = new int[subjects.length];
            periods = new int[subjects.length];
            numbers = new double[subjects.length];
            codes = new int[subjects.length];
        }
    }
}
