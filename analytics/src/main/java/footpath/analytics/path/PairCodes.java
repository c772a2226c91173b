package footpath.analytics.path;

import java.util.Arrays;

/// A code for each pair of codes that occurs, in a hash table. Confined to one thread.
final class PairCodes {
    static final int ABSENT = Integer.MIN_VALUE;

    private static final long FREE = -1;

    private long[] keys = new long[256];
    private int[] codes = new int[256];
    private int used;

    PairCodes() {
        Arrays.fill(keys, FREE);
    }

    /// The code of a pair; [#ABSENT] if it has none yet.
    int get(int left, int right) {
        int slot = slot(pair(left, right));
        return keys[slot] == FREE ? ABSENT : codes[slot];
    }

    /// Gives a code to a pair that has none.
    void put(int left, int right, int code) {
        if (2 * used >= keys.length) {
            grow();
        }
        int slot = slot(pair(left, right));
        keys[slot] = pair(left, right);
        codes[slot] = code;
        used++;
    }

    /// Both are at least 0, so no pair is [#FREE].
    private static long pair(int left, int right) {
        return ((long) left << 32) | right;
    }

    private int slot(long pair) {
        int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != pair) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[2 * oldKeys.length];
        codes = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }
}
