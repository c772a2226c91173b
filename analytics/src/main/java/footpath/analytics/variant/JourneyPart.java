package footpath.analytics.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/// Journeys of some variants: a variant and microseconds each, in pieces that do not grow once they are full, so that
/// those of another are taken over without copying. Confined to one thread.
final class JourneyPart {
    private static final int FEW = 32;
    private static final int PIECE = 1 << 12;

    /// Variant and microseconds by turns.
    private static final class Piece {
        final long[] pairs;
        final int used;

        Piece(long[] pairs, int used) {
            this.pairs = pairs;
            this.used = used;
        }
    }

    private final List<Piece> full = new ArrayList<>();
    private long[] pairs = new long[2 * FEW];
    private int used;

    void add(long variant, long micros) {
        if (used == pairs.length) {
            close(Math.min(2 * PIECE, 2 * pairs.length));
        }
        pairs[used] = variant;
        pairs[used + 1] = micros;
        used += 2;
    }

    private void close(int room) {
        full.add(new Piece(pairs, used));
        pairs = new long[room];
        used = 0;
    }

    /// Takes over the journeys of another, which must not be used afterwards.
    ///
    /// @param own gives ours for each variant of theirs that is not packed
    void take(JourneyPart other, LongUnaryOperator own) {
        other.close(0);
        for (Piece piece : other.full) {
            for (int at = 0; at < piece.used; at += 2) {
                if (piece.pairs[at] < 0) {
                    piece.pairs[at] = own.applyAsLong(piece.pairs[at]);
                }
            }
        }
        full.addAll(other.full);
    }

    void clear() {
        full.clear();
        pairs = new long[2 * FEW];
        used = 0;
    }

    /// Counts each journey of a packed variant once.
    void count(NumberCounts table) {
        full.forEach(piece -> table.addEverySecond(piece.pairs, piece.used));
        table.addEverySecond(pairs, used);
    }

    void forEach(JourneyCounts.Sink sink) {
        full.forEach(piece -> forEach(piece, sink));
        forEach(new Piece(pairs, used), sink);
    }

    private static void forEach(Piece piece, JourneyCounts.Sink sink) {
        for (int at = 0; at < piece.used; at += 2) {
            sink.accept(piece.pairs[at], piece.pairs[at + 1]);
        }
    }

    /// The times of a variant's journeys.
    ///
    /// @param count how many they are
    long[] times(long variant, int count) {
        // One more, since what is of another variant is written too and then overwritten.
        long[] times = new long[count + 1];
        int written = 0;
        for (Piece piece : full) {
            written = times(piece, variant, times, written);
        }
        times(new Piece(pairs, used), variant, times, written);
        return Arrays.copyOf(times, count);
    }

    private static int times(Piece piece, long variant, long[] times, int from) {
        int written = from;
        for (int at = 0; at < piece.used; at += 2) {
            times[written] = piece.pairs[at + 1];
            long different = piece.pairs[at] ^ variant;
            written += (int) (((different | -different) >>> 63) ^ 1);
        }
        return written;
    }
}
