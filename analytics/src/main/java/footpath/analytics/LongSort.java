package footpath.analytics;

import java.util.Arrays;

/// Sorts many numbers by their highest digits, and compares only what those do not tell apart.
///
/// Time O(numbers) if they are spread at all evenly, never more than by comparing; memory as much again.
public final class LongSort {
    /*
     * By the lower of two digits first (Knuth, "The Art of Computer Programming" 3, 5.2.5). They tell four million
     * places apart, so few numbers share one. Comparing foresees every other branch wrongly, which costs a million
     * numbers several times as long.
     */
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    /// Fewer are sorted by comparing.
    static final int FEWEST = 4096;

    private LongSort() {}

    /// Sorts in ascending order.
    public static void sort(long[] values) {
        if (values.length < FEWEST) {
            Arrays.sort(values);
            return;
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int shift = Math.max(0, bits - 2 * DIGIT_BITS);
        long[] spare = new long[values.length];
        byDigit(values, spare, least, shift);
        byDigit(spare, values, least, shift + DIGIT_BITS);
        compare(values, least, shift);
    }

    /// Keeps the order of numbers with the same digit.
    private static void byDigit(long[] from, long[] to, long least, int shift) {
        int[] places = new int[DIGITS + 1];
        for (long value : from) {
            places[digit(value - least, shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            places[digit + 1] += places[digit];
        }
        for (long value : from) {
            to[places[digit(value - least, shift)]++] = value;
        }
    }

    /// Sorts what shares both digits and is out of order.
    private static void compare(long[] values, long least, int shift) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                long place = (values[i] - least) >>> shift;
                int first = i - 1;
                while (first > 0 && (values[first - 1] - least) >>> shift == place) {
                    first--;
                }
                while (i < values.length && (values[i] - least) >>> shift == place) {
                    i++;
                }
                Arrays.sort(values, first, i);
            }
        }
    }

    private static int digit(long value, int shift) {
        return (int) (value >>> shift) & (DIGITS - 1);
    }
}
