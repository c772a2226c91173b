package footpath.analytics.variant;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/// How long each journey lasts, while there are few enough to keep them all: sixteen bytes each. Confined to one
/// thread.
final class JourneyTimes {
    /// As many as are kept.
    static final int MOST = 4_000_000;

    private static final int BLOCK = 1 << 14;
    private static final int FIRST_BLOCK = 64;

    private final int most;
    private final List<Block> blocks = new ArrayList<>();

    /// The one being filled, the last of all.
    private Block block = new Block(FIRST_BLOCK);

    private int size;
    private boolean isWhole = true;

    /// Some journeys. Blocks do not grow, so nothing is copied when there are more.
    private static final class Block {
        final long[] variants;
        final long[] micros;
        int size;

        Block(int room) {
            this.variants = new long[room];
            this.micros = new long[room];
        }
    }

    /// @param most so many are kept
    JourneyTimes(int most) {
        this.most = most;
        blocks.add(block);
    }

    /// Receives journeys.
    interface Sink {
        void accept(long variant, long micros);
    }

    /// Whether every journey was kept.
    boolean isWhole() {
        return isWhole;
    }

    void add(long variant, long journeyMicros) {
        if (size == most) {
            giveUp();
        }
        if (isWhole) {
            if (block.size == block.variants.length) {
                block = new Block(Math.min(BLOCK, 2 * block.size));
                blocks.add(block);
            }
            block.variants[block.size] = variant;
            block.micros[block.size++] = journeyMicros;
            size++;
        }
    }

    /// Takes over those of other shards; theirs must not be used afterwards.
    ///
    /// @param own gives ours for each variant of theirs
    void merge(JourneyTimes other, LongUnaryOperator own) {
        if (!other.isWhole || other.size > most - size) {
            giveUp();
        }
        if (isWhole) {
            for (Block taken : other.blocks) {
                for (int i = 0; i < taken.size; i++) {
                    taken.variants[i] = own.applyAsLong(taken.variants[i]);
                }
            }
            // In front, so that the last one is still the one being filled.
            blocks.addAll(0, other.blocks);
            size += other.size;
        }
    }

    private void giveUp() {
        isWhole = false;
        size = 0;
        blocks.clear();
    }

    void forEach(Sink sink) {
        forEach(0, 1, sink);
    }

    /// Gives one of several parts, all about as large.
    void forEach(int part, int parts, Sink sink) {
        int from = (int) ((long) blocks.size() * part / parts);
        int to = (int) (blocks.size() * (part + 1L) / parts);
        for (Block one : blocks.subList(from, to)) {
            for (int i = 0; i < one.size; i++) {
                sink.accept(one.variants[i], one.micros[i]);
            }
        }
    }

    /// @param number of a variant in the binary form
    void write(PartialWriter out, LongUnaryOperator number) {
        out.putLong(isWhole ? 1 : 0);
        out.putLong(size);
        forEach((variant, micros) -> out.putLong(number.applyAsLong(variant)));
        out.putLong(size);
        forEach((variant, micros) -> out.putLong(micros));
    }

    /// Fills this from a binary form.
    ///
    /// @param numbered the variants by their numbers in the binary form
    void read(PartialReader in, long[] numbered) {
        boolean wasWhole = in.takeLong() == 1;
        long[] variants = in.takeLongs();
        long[] micros = in.takeLongs(variants.length);
        for (int i = 0; i < variants.length; i++) {
            in.require(
                    variants[i] >= 0 && variants[i] < numbered.length && micros[i] >= 0,
                    "has a journey of an unknown variant or a negative time");
            add(numbered[(int) variants[i]], micros[i]);
        }
        if (!wasWhole) {
            giveUp();
        }
    }
}
