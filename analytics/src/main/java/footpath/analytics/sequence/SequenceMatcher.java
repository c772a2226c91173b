package footpath.analytics.sequence;

/// Matches the events of one subject after another with a pattern. Confined to one thread; allocates nothing once its
/// array has grown.
final class SequenceMatcher {
    /*
     * An automaton whose states are the terms, one bit each: after an event, bit j is set if a chain of events for the
     * terms 0 to j ends with this very event.
     * 1. Adjacent terms look at the bits after the event before, free ones at all bits since the start (the shift-and
     *    method [1], with two words in place of one).
     * 2. A timed term j needs some event with bit j-1 whose time lies in [t - atMost, t - atLeast]. Both ends only move
     *    forward, as times do. So a cursor passes each event once, when it falls below the upper end, and remembers the
     *    last with bit j-1: if that one lies above the lower end, there is one; if not, there is none.
     * Hence each event is looked at once by the automaton and at most once by each timed term, whatever the pattern.
     *
     * [1] R. Baeza-Yates, G. Gonnet, A new approach to text searching, Communications of the ACM 35(10), 1992
     */
    private final ResolvedSequence sequence;
    private final long free;
    private final long[] atLeastMicros;
    private final long[] atMostMicros;

    /// For each timed term, the first event that its cursor has not passed.
    private final int[] cursors;

    /// For each timed term, the last event passed that ends a chain of the terms before; -1 if none.
    private final int[] latest;

    /// The bits after each event.
    private long[] reached = new long[64];

    private long before;
    private long seen;

    SequenceMatcher(ResolvedSequence sequence) {
        int terms = sequence.terms.size();
        this.sequence = sequence;
        this.free = ~(sequence.adjacent | sequence.timed);
        this.atLeastMicros =
                sequence.terms.stream().mapToLong(SequenceTerm::atLeastMicros).toArray();
        this.atMostMicros =
                sequence.terms.stream().mapToLong(SequenceTerm::atMostMicros).toArray();
        this.cursors = new int[terms];
        this.latest = new int[terms];
    }

    /// How many matches there are that share no event; counting stops at `most`.
    ///
    /// @param times      of the events, ascending
    /// @param conditions of the events, a bit for each that is fulfilled
    /// @param size       how many events
    int count(long[] times, long[] conditions, int size, int most) {
        int found = 0;
        begin(0, size);
        for (int event = 0; event < size; event++) {
            if ((step(times, conditions[event], event) & sequence.last()) != 0) {
                if (++found == most) {
                    break;
                }
                begin(event + 1, size);
            }
        }
        return found;
    }

    /// How many of the first terms the longest chain fills.
    int longest(long[] times, long[] conditions, int size) {
        begin(0, size);
        for (int event = 0; event < size && (seen & sequence.last()) == 0; event++) {
            step(times, conditions[event], event);
        }
        return Long.SIZE - Long.numberOfLeadingZeros(seen);
    }

    private void begin(int event, int size) {
        if (reached.length < size) {
            reached = new long[Math.max(size, 2 * reached.length)];
        }
        before = 0;
        seen = 0;
        for (long left = sequence.timed; left != 0; left &= left - 1) {
            int term = Long.numberOfTrailingZeros(left);
            cursors[term] = event;
            latest[term] = -1;
        }
    }

    private long step(long[] times, long conditions, int event) {
        long fits = sequence.anyEvent;
        for (long left = conditions; left != 0; left &= left - 1) {
            fits |= sequence.termsOfCondition[Long.numberOfTrailingZeros(left)];
        }
        long open = 1 | ((before << 1) & sequence.adjacent) | ((seen << 1) & free);
        for (long left = fits & (seen << 1) & sequence.timed; left != 0; left &= left - 1) {
            if (isInTime(Long.numberOfTrailingZeros(left), times, event)) {
                open |= Long.lowestOneBit(left);
            }
        }
        before = fits & open;
        seen |= before;
        reached[event] = before;
        return before;
    }

    private boolean isInTime(int term, long[] times, int event) {
        int cursor = cursors[term];
        while (cursor < event && times[event] - times[cursor] >= atLeastMicros[term]) {
            if (((reached[cursor] >>> (term - 1)) & 1) != 0) {
                latest[term] = cursor;
            }
            cursor++;
        }
        cursors[term] = cursor;
        return latest[term] >= 0 && times[event] - times[latest[term]] <= atMostMicros[term];
    }
}
