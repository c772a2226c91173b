package footpath.analytics.drivers;

import footpath.analytics.BreakdownColumn;
import footpath.index.Shard;

/// Counts who has which value of a column by any event, where all events count and values are few.
///
/// Time O(events); memory that of a block. Confined to one thread.
final class WholeDrivers {
    /*
     * 1. The values of a subject are the bits of one number, so that it does not matter how often it has each.
     * 2. For each group such numbers are added up bit by bit at once: the lowest digits of all 64 sums are one number, the
     *    digits above another, and so on.
     */

    /// A block ends after so many events, but has one subject at least.
    private static final int EVENTS = 4096;

    private static final int DIGITS = 31;

    private final Shard shard;
    private final GroupedSubjects groups;
    private final BreakdownColumn column;

    /// Digits of the sums of the target, of the base and of all others.
    private final long[][] digits = new long[3][DIGITS];

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
            add(digits[groups.of(subject) == GroupedSubjects.NONE ? 2 : groups.of(subject)], seen);
        }
        return firstSubject + subjects;
    }

    private static void add(long[] sums, long seen) {
        long carried = seen;
        for (int digit = 0; carried != 0; digit++) {
            long both = sums[digit] & carried;
            sums[digit] ^= carried;
            carried = both;
        }
    }

    private long[] sums() {
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
