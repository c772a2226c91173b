package footpath.analytics.variant;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/// Some journeys, sorted into parts by a hash of their variant: a variant and microseconds each. Safe for several
/// threads but for [#renumber].
final class JourneyChunk {
    /// 2 to the power of this are the parts of packed variants. Those that are not packed, which are below 0, have one
    /// more for themselves.
    static final int PART_BITS = 6;

    static final int PARTS = 1 << PART_BITS;
    private static final int UNPACKED = PARTS;

    /// Variant and microseconds by turns.
    private final long[] pairs;

    /// Where the pairs of each part begin, and the end of the last.
    private final int[] starts;

    private JourneyChunk(long[] pairs, int[] starts) {
        this.pairs = pairs;
        this.starts = starts;
    }

    /// Receives journeys.
    interface Sink {
        void accept(long variant, long micros);
    }

    /// The part of a variant.
    static int partOf(long variant) {
        return variant < 0 ? UNPACKED : NumberCounts.part(variant, PART_BITS);
    }

    /// Sorts journeys into parts, in the order they come.
    ///
    /// @param unsorted variant and microseconds by turns, the first `size` entries
    static JourneyChunk of(long[] unsorted, int size) {
        byte[] parts = new byte[size / 2];
        int[] starts = new int[PARTS + 2];
        for (int journey = 0; journey < parts.length; journey++) {
            parts[journey] = (byte) partOf(unsorted[2 * journey]);
            starts[parts[journey] + 1] += 2;
        }
        for (int part = 0; part <= PARTS; part++) {
            starts[part + 1] += starts[part];
        }
        int[] next = Arrays.copyOf(starts, PARTS + 1);
        long[] pairs = new long[size];
        for (int journey = 0; journey < parts.length; journey++) {
            int at = next[parts[journey]];
            next[parts[journey]] = at + 2;
            pairs[at] = unsorted[2 * journey];
            pairs[at + 1] = unsorted[2 * journey + 1];
        }
        return new JourneyChunk(pairs, starts);
    }

    /// Counts each journey of a part of packed variants once.
    void count(int part, NumberCounts table) {
        table.addEverySecond(pairs, starts[part], starts[part + 1]);
    }

    void forEach(Sink sink) {
        for (int at = 0; at < pairs.length; at += 2) {
            sink.accept(pairs[at], pairs[at + 1]);
        }
    }

    /// Changes the variants that are not packed.
    ///
    /// @param own gives the new one for each
    void renumber(LongUnaryOperator own) {
        for (int at = starts[UNPACKED]; at < pairs.length; at += 2) {
            pairs[at] = own.applyAsLong(pairs[at]);
        }
    }

    /// Writes the times of a variant's journeys, and whatever into the entry after them.
    ///
    /// @param from where they belong
    ///
    /// @return the place after the last
    int times(long variant, long[] times, int from) {
        int part = partOf(variant);
        int written = from;
        for (int at = starts[part]; at < starts[part + 1]; at += 2) {
            times[written] = pairs[at + 1];
            long different = pairs[at] ^ variant;
            written += (int) (((different | -different) >>> 63) ^ 1);
        }
        return written;
    }
}
