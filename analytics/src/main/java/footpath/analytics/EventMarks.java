package footpath.analytics;

import java.util.Arrays;

/// A bit for each of some neighbouring events, and which marked one lies before another. Confined to one thread.
final class EventMarks {
    /*
     * Marks of 64 neighbours are one number: so the marked one before an event is found by counting leading zeros, without
     * going through what lies between. One word of zeros stands in front.
     */
    private static final int NONE = -1;

    private long[] words = new long[2];

    /// Clears all marks and makes room for so many events.
    void clear(int events) {
        int needed = (events >> 6) + 2;
        if (words.length < needed) {
            words = new long[needed + needed / 2];
        } else {
            Arrays.fill(words, 0, needed, 0);
        }
    }

    /// Marks an event, or not.
    ///
    /// @param wanted 1 or 0
    void mark(int event, long wanted) {
        words[(event >> 6) + 1] |= wanted << event;
    }

    /// The 64 events before one, the nearest of them highest.
    long before(int event) {
        int word = event >> 6;
        return words[word + 1] << (63 - (event & 63)) << 1 | words[word] >>> event;
    }

    /// As [#last], but if there is none, anything below the first: quick where there often is one near.
    int nearest(int event, int first) {
        long near = before(event);
        int found = event - 1 - Long.numberOfLeadingZeros(near);
        return near == 0 && found >= first ? last(event, first) : found;
    }

    /// The last marked event before one, but not before a first; -1 if there is none.
    int last(int event, int first) {
        int to = event;
        long near = before(to);
        while (near == 0 && to - Long.SIZE > first) {
            to -= Long.SIZE;
            near = before(to);
        }
        int found = to - 1 - Long.numberOfLeadingZeros(near);
        return near == 0 || found < first ? NONE : found;
    }

    /// Marks the events of some names, and no others.
    void mark(NameBits bits, int firstEvent, int endEvent) {
        clear(endEvent - firstEvent);
        bits.read(firstEvent, endEvent, words, 1);
    }

    /// Marks events besides those that are marked.
    ///
    /// @param bits of the first `count` times 64 events
    void add(long[] bits, int count) {
        for (int word = 0; word < count; word++) {
            words[word + 1] |= bits[word];
        }
    }

    /// Marks what another has marked of the first `count` times 64 events.
    void add(EventMarks other, int count) {
        for (int word = 1; word <= count; word++) {
            words[word] |= other.words[word];
        }
    }

    /// Which of 64 events are marked.
    ///
    /// @param first a multiple of 64
    long among64(int first) {
        return words[(first >> 6) + 1];
    }

    /// How many of the first of 64 events are marked.
    ///
    /// @param first a multiple of 64
    /// @param count how many are looked at, at most 64
    int countAmong64(int first, int count) {
        long wanted = count == Long.SIZE ? -1L : (1L << count) - 1;
        return Long.bitCount(words[(first >> 6) + 1] & wanted);
    }

    /// As [#next], quick where there is one near.
    int first(int event, int end) {
        int word = (event >> 6) + 1;
        long near = words[word] >>> event | words[Math.min(word + 1, words.length - 1)] << 1 << (63 - (event & 63));
        return near == 0 ? next(event, end) : event + Long.numberOfTrailingZeros(near);
    }

    /// The first marked event from one on; if there is none, one that is not before the end.
    int next(int event, int end) {
        int word = (event >> 6) + 1;
        long bits = words[word] >>> event << event;
        while (bits == 0 && word << 6 < end) {
            bits = words[++word];
        }
        return bits == 0 ? end : ((word - 1) << 6) + Long.numberOfTrailingZeros(bits);
    }

    /// Which of 64 events come after some of them, of the same subject.
    ///
    /// @param carry 1 if the event before the first is one of them or comes after one, else 0
    /// @param inner those that do not begin a subject
    static long behind(long some, long carry, long inner) {
        /*
         * A sum finds them: one is added right above each, and carries through the ones of `inner` up to the start of
         * the next subject. Above the lowest the sum has ones only where others were added.
         */
        long added = (some << 1 | carry) & inner;
        return added | (inner & ~(inner + added));
    }
}
