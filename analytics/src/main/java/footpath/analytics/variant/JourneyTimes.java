package footpath.analytics.variant;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;

/// How long each journey lasts, while there are few enough to keep them all: twelve bytes each. Confined to one thread.
final class JourneyTimes {
    /// As many as are kept.
    static final int MOST = 4_000_000;

    private final int most;
    private int[] variants = new int[64];
    private long[] micros = new long[64];
    private int size;
    private boolean isWhole = true;

    /// @param most so many are kept
    JourneyTimes(int most) {
        this.most = most;
    }

    /// Receives journeys.
    interface Sink {
        void accept(int variant, long micros);
    }

    /// Whether every journey was kept.
    boolean isWhole() {
        return isWhole;
    }

    void add(int variant, long journeyMicros) {
        if (size == most) {
            giveUp();
        }
        if (isWhole) {
            makeRoom(size + 1);
            variants[size] = variant;
            micros[size++] = journeyMicros;
        }
    }

    /// Adds those of other shards.
    ///
    /// @param own for each variant of theirs, ours
    void merge(JourneyTimes other, int[] own) {
        if (!other.isWhole || other.size > most - size) {
            giveUp();
        }
        if (isWhole) {
            makeRoom(size + other.size);
            for (int i = 0; i < other.size; i++) {
                variants[size] = own[other.variants[i]];
                micros[size++] = other.micros[i];
            }
        }
    }

    private void giveUp() {
        isWhole = false;
        size = 0;
        variants = new int[0];
        micros = new long[0];
    }

    private void makeRoom(int needed) {
        if (needed > variants.length) {
            int room = Math.max(needed, size + size / 2);
            variants = Arrays.copyOf(variants, room);
            micros = Arrays.copyOf(micros, room);
        }
    }

    void forEach(Sink sink) {
        for (int i = 0; i < size; i++) {
            sink.accept(variants[i], micros[i]);
        }
    }

    void write(PartialWriter out) {
        out.putLong(isWhole ? 1 : 0);
        out.putLongs(Arrays.stream(variants, 0, size).asLongStream().toArray());
        out.putLongs(Arrays.copyOf(micros, size));
    }

    /// Fills this from a binary form.
    ///
    /// @param variantCount how many variants there are
    void read(PartialReader in, int variantCount) {
        boolean wasWhole = in.takeLong() == 1;
        long[] readVariants = in.takeLongs();
        long[] readMicros = in.takeLongs(readVariants.length);
        for (int i = 0; i < readVariants.length; i++) {
            in.require(
                    readVariants[i] >= 0 && readVariants[i] < variantCount && readMicros[i] >= 0,
                    "has a journey of an unknown variant or a negative time");
            add((int) readVariants[i], readMicros[i]);
        }
        if (!wasWhole) {
            giveUp();
        }
    }
}
