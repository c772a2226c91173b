package footpath.analytics.drivers;

import footpath.analytics.BreakdownColumn;
import footpath.index.Shard;
import java.util.Arrays;

/// Counts who has which value of a column by any event, where all events count and values are few.
///
/// Time O(events); memory that of a block. Confined to one thread.
final class WholeDrivers {
    /*
     * 1. The values of a subject are the bits of one number, so that it does not matter how often it has
     *    each.
     * 2. For each group such numbers are added up bit by bit at once: the lowest digits of all 64 sums are
     *    one number, the digits above another, and so on. Eight are added together, so that few digits change
     *    ("carry-save adder").
     */

    /// A block ends after so many events, but has one subject at least.
    private static final int EVENTS = 4096;

    private static final int DIGITS = 32;
    private static final int TOGETHER = 8;
    private static final int OTHERS = 2;

    private final Shard shard;
    private final GroupedSubjects groups;
    private final BreakdownColumn column;

    /// Digits of the sums of the target, of the base and of all others.
    private final long[][] digits = new long[3][DIGITS];

    /// For each group, numbers that wait until they are eight.
    private final long[][] waiting = new long[3][TOGETHER];

    private final int[] waits = new int[3];
    private byte[] codes = {};

    private WholeDrivers(Shard shard, GroupedSubjects groups, BreakdownColumn column) {
        this.shard = shard;
        this.groups = groups;
        this.column = column;
    }

    /// Whether it can count the values of a column.
    static boolean fits(BreakdownColumn column, GroupedSubjects groups) {
        return column.isNarrow() && column.codeCount() <= Long.SIZE && groups.seesAll();
    }

    /// How many of the target and of the base have each value: by code, first the target.
    static long[] count(Shard shard, GroupedSubjects groups, BreakdownColumn column) {
        var drivers = new WholeDrivers(shard, groups, column);
        int subject = 0;
        while (subject < shard.subjectCount()) {
            subject = drivers.block(subject);
        }
        return drivers.sums();
    }

    /// @return the first subject after the block
    private int block(int firstSubject) {
        int first = shard.firstEvent(firstSubject);
        int end = shard.endEvent(firstSubject);
        int subjects = 1;
        while (firstSubject + subjects < shard.subjectCount() && end - first < EVENTS) {
            end = shard.endEvent(firstSubject + subjects++);
        }
        if (codes.length < end - first) {
            codes = new byte[2 * (end - first)];
        }
        column.copyNarrow(first, end - first, codes);
        int event = 0;
        for (int subject = firstSubject; subject < firstSubject + subjects; subject++) {
            int to = shard.endEvent(subject) - first;
            long seen = 0;
            for (; event < to; event++) {
                seen |= 1L << codes[event];
            }
            int group = groups.of(subject) == GroupedSubjects.NONE ? OTHERS : groups.of(subject);
            waiting[group][waits[group]] = seen;
            if (++waits[group] == TOGETHER) {
                settle(group);
            }
        }
        return firstSubject + subjects;
    }

    /// Adds what waits; zeros in place of what is missing.
    private void settle(int group) {
        long[] sums = digits[group];
        long[] eight = waiting[group];
        Arrays.fill(eight, waits[group], TOGETHER, 0);
        waits[group] = 0;
        long fours = carry(sums, 1, carry(sums, 0, eight[0], eight[1]), carry(sums, 0, eight[2], eight[3]));
        long moreFours = carry(sums, 1, carry(sums, 0, eight[4], eight[5]), carry(sums, 0, eight[6], eight[7]));
        long carried = carry(sums, 2, fours, moreFours);
        for (int digit = 3; carried != 0; digit++) {
            long both = sums[digit] & carried;
            sums[digit] ^= carried;
            carried = both;
        }
    }

    /// Adds two numbers at a digit.
    ///
    /// @return what is carried to the digit above
    private static long carry(long[] sums, int digit, long one, long other) {
        long sum = sums[digit] ^ one;
        long carried = (sums[digit] & one) | (sum & other);
        sums[digit] = sum ^ other;
        return carried;
    }

    private long[] sums() {
        for (int group = 0; group < waits.length; group++) {
            settle(group);
        }
        long[] sums = new long[2 * column.codeCount()];
        for (int code = 0; code < column.codeCount(); code++) {
            sums[2 * code + DriversPartial.TARGET] = sum(digits[DriversPartial.TARGET], code);
            sums[2 * code + DriversPartial.BASE] = sum(digits[DriversPartial.BASE], code);
        }
        return sums;
    }

    private static long sum(long[] digits, int code) {
        long sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            sum |= (digits[digit] >>> code & 1) << digit;
        }
        return sum;
    }
}
