package footpath.analytics.flow;

import java.util.Arrays;

/// Counts pairs of codes: in a square while there are few names, else in a hash table of the pairs that occur.
/// Confined to one thread.
final class PairCounts {
    /// Up to so many names the square takes at most 8 MB.
    static final int MOST_IN_SQUARE = 1024;

    private final int names;
    private final boolean square;
    private long[] counts;
    private long[] keys = {};
    private int used;

    PairCounts(int names) {
        this.names = names;
        this.square = names <= MOST_IN_SQUARE;
        this.counts = new long[square ? names * names : 1024];
        if (!square) {
            keys = new long[counts.length];
            Arrays.fill(keys, -1);
        }
    }

    void add(int from, int to) {
        if (square) {
            counts[from * names + to]++;
        } else {
            counts[slot((long) from * names + to)]++;
        }
    }

    /// Receives pairs that occur.
    interface Sink {
        void accept(int from, int to, long n);
    }

    void forEach(Sink sink) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                long pair = square ? i : keys[i];
                sink.accept((int) (pair / names), (int) (pair % names), counts[i]);
            }
        }
    }

    private int slot(long pair) {
        int slot = find(pair);
        if (keys[slot] < 0) {
            if (2 * used > keys.length) {
                grow();
                slot = find(pair);
            }
            keys[slot] = pair;
            used++;
        }
        return slot;
    }

    private int find(long pair) {
        int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[slot] >= 0 && keys[slot] != pair) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new long[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
