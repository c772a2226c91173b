package footpath.analytics.attribution;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;

/// How often each state of a Markov chain was followed by each touch, by conversion or by loss: exact.
///
/// A state is a number of up to four bytes, the latest touch lowest, each byte a group plus one; 0 before
/// the first touch. A key is a state, and in the byte below it what followed. No key is 0, which marks an
/// empty place.
final class TransitionCounts {
    /// What follows the last touch of a path to a conversion.
    static final int CONVERTED = 254;

    /// What follows the last touch of any other path.
    static final int LOST = 255;

    /// Receives each key and its count.
    interface Sink {
        void accept(long key, long count);
    }

    /// The counts of the lowest keys, which are all there are of one touch a state.
    private final long[] low;

    private long[] keys = new long[64];
    private long[] counts = new long[64];
    private int size;

    /// @param groups how many groups touches have
    TransitionCounts(int groups) {
        this.low = new long[(groups + 1) << 8];
    }

    /// The bits of the last touches that make a state of an order.
    static long stateBits(int order) {
        return (1L << (8 * order)) - 1;
    }

    /// Counts the transitions of a path of at least one touch.
    void add(TouchPath path, int order, int end) {
        long state = 0;
        long bits = stateBits(order);
        int length = path.length();
        for (int i = 0; i < length; i++) {
            long next = path.group(i) + 1L;
            add(state << 8 | next, 1);
            state = (state << 8 | next) & bits;
        }
        add(state << 8 | end, 1);
    }

    void add(long key, long count) {
        if (key < low.length) {
            low[(int) key] += count;
        } else {
            addHigh(key, count);
        }
    }

    private void addHigh(long key, long count) {
        int place = place(key);
        if (counts[place] == 0) {
            keys[place] = key;
            if (2 * ++size > keys.length) {
                counts[place] = count;
                grow();
                return;
            }
        }
        counts[place] += count;
    }

    private int place(long key) {
        int place = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & (keys.length - 1);
        while (keys[place] != key && keys[place] != 0) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new long[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
            }
        }
    }

    void forEach(Sink sink) {
        for (int key = 0; key < low.length; key++) {
            if (low[key] != 0) {
                sink.accept(key, low[key]);
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                sink.accept(keys[i], counts[i]);
            }
        }
    }

    void merge(TransitionCounts other) {
        other.forEach(this::add);
    }

    void write(PartialWriter out) {
        out.putLong(size + Arrays.stream(low).filter(count -> count != 0).count());
        forEach((key, count) -> {
            out.putLong(key);
            out.putLong(count);
        });
    }

    /// Adds what a binary form holds.
    void read(PartialReader in, int order, int groups) {
        for (int left = in.takeCount(); left > 0; left--) {
            long key = in.takeLong();
            long count = in.takeLong();
            in.require(isKey(key, order, groups) && count > 0, "has a transition that cannot be");
            add(key, count);
        }
    }

    /// Whether a key speaks of so many touches and groups only.
    private static boolean isKey(long key, int order, int groups) {
        int next = (int) (key & 0xff);
        boolean known = next == CONVERTED || next == LOST || (next >= 1 && next <= groups);
        long state = key >>> 8;
        known &= (state & ~stateBits(order)) == 0;
        for (; state != 0; state >>>= 8) {
            long touch = state & 0xff;
            known &= touch >= 1 && touch <= groups;
        }
        return known;
    }
}
