package footpath.index;

import java.util.Arrays;

/// The subjects of one shard whose timelines a newer shard holds. Built by one thread, then read by many.
final class Superseded {
    private static final long[] NONE = {};

    private long[] words = NONE;
    private int size;

    Superseded() {}

    /// A copy, to which more may be added.
    Superseded(Superseded other) {
        words = other.words.clone();
        size = other.size;
    }

    boolean contains(int subject) {
        int word = subject >>> 6;
        return word < words.length && (words[word] & 1L << subject) != 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(int subject) {
        int word = subject >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
        }
        long bit = 1L << subject;
        size += (words[word] & bit) == 0 ? 1 : 0;
        words[word] |= bit;
    }
}
