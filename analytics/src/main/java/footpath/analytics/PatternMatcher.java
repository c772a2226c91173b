package footpath.analytics;

/// Matches the events of one subject after another with a pattern. Confined to one thread; allocates nothing once its
/// array has grown.
public final class PatternMatcher {
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
    private static final int MOST_TABLED = 8;

    private final EventPattern pattern;
    private final long free;
    private final long[] atLeastMicros;
    private final long[] atMostMicros;

    /// For each timed term, the first event that its cursor has not passed.
    private final int[] cursors;

    /// For each timed term, the last event passed that ends a chain of the terms before; -1 if none.
    private final int[] latest;

    /// The bits after each event.
    private long[] reached = new long[64];

    /// Whether any term must come some time after the one before, so that the latest event for that is not always the
    /// best.
    private final boolean waits;

    /// For each term, when the last chain of events up to it ended; of use only once it was reached.
    private final long[] latestMicros;

    /// The terms that an event may fill, by the conditions it fulfils, if these are among the first few.
    private final long[] fitsOf;

    private long before;
    private long seen;
    private long[] copiedTimes = LongArrays.EMPTY;
    private long[] copiedConditions = LongArrays.EMPTY;

    private long[] times = LongArrays.EMPTY;
    private long[] conditions = LongArrays.EMPTY;
    private int size;

    /// The event at which the current match ends.
    private int end;

    /// A matcher of one pattern.
    public PatternMatcher(EventPattern pattern) {
        int terms = pattern.terms.size();
        this.pattern = pattern;
        this.free = ~(pattern.adjacent | pattern.timed);
        this.atLeastMicros =
                pattern.terms.stream().mapToLong(PatternTerm::atLeastMicros).toArray();
        this.atMostMicros =
                pattern.terms.stream().mapToLong(PatternTerm::atMostMicros).toArray();
        this.waits = pattern.terms.stream().anyMatch(term -> term.timed() && term.atLeastMicros() > 0);
        this.latestMicros = new long[terms];
        this.fitsOf = fitsOf(pattern);
        this.cursors = new int[terms];
        this.latest = new int[terms];
    }

    private static long[] fitsOf(EventPattern pattern) {
        long[] fitsOf = new long[1 << Math.min(MOST_TABLED, pattern.termsOfCondition.length)];
        for (int fulfilled = 0; fulfilled < fitsOf.length; fulfilled++) {
            fitsOf[fulfilled] = pattern.anyEvent;
            for (int condition = 0; 1 << condition <= fulfilled; condition++) {
                fitsOf[fulfilled] |= ((fulfilled >>> condition) & 1) * pattern.termsOfCondition[condition];
            }
        }
        return fitsOf;
    }

    /// Turns to the events of a subject.
    ///
    /// @param newTimes      of the events, ascending
    /// @param newConditions of the events, a bit for each that is fulfilled
    /// @param newSize       how many events
    public void read(long[] newTimes, long[] newConditions, int newSize) {
        times = newTimes;
        conditions = newConditions;
        size = newSize;
        end = -1;
    }

    /// Turns to the events of a subject, which lie at places `from` to before `to` of longer arrays. They are copied.
    public void read(long[] allTimes, long[] allConditions, int from, int to) {
        int newSize = to - from;
        if (copiedTimes.length < newSize) {
            copiedTimes = new long[2 * newSize];
            copiedConditions = new long[2 * newSize];
        }
        System.arraycopy(allTimes, from, copiedTimes, 0, newSize);
        System.arraycopy(allConditions, from, copiedConditions, 0, newSize);
        read(copiedTimes, copiedConditions, newSize);
    }

    /// Whether there is any match among the events at places `from` to before `to` of longer arrays.
    public boolean isIn(long[] allTimes, long[] allConditions, int from, int to) {
        if (waits) {
            read(allTimes, allConditions, from, to);
            return next();
        }
        long last = pattern.last();
        long timed = pattern.timed;
        long adjacent = pattern.adjacent;
        long ends = 0;
        long reachedSoFar = 0;
        for (int event = from; event < to; event++) {
            long micros = allTimes[event];
            long fits = fits(allConditions[event]);
            long open = 1 | ((ends << 1) & adjacent) | ((reachedSoFar << 1) & free);
            for (long left = fits & (reachedSoFar << 1) & timed; left != 0; left &= left - 1) {
                int term = Long.numberOfTrailingZeros(left);
                open |= micros - latestMicros[term - 1] <= atMostMicros[term] ? Long.lowestOneBit(left) : 0;
            }
            ends = fits & open;
            reachedSoFar |= ends;
            if ((ends & last) != 0) {
                return true;
            }
            for (long left = ends & (timed >>> 1); left != 0; left &= left - 1) {
                latestMicros[Long.numberOfTrailingZeros(left)] = micros;
            }
        }
        return false;
    }

    /// The terms that an event may fill.
    private long fits(long fulfilled) {
        if (fulfilled < fitsOf.length) {
            return fitsOf[(int) fulfilled];
        }
        long fits = pattern.anyEvent;
        for (long left = fulfilled; left != 0; left &= left - 1) {
            fits |= pattern.termsOfCondition[Long.numberOfTrailingZeros(left)];
        }
        return fits;
    }

    /// Moves to the next match: of those that begin after the end of the current one, the one that ends first.
    ///
    /// @return false if there is none
    public boolean next() {
        int event = end + 1;
        begin(event);
        while (event < size && (step(event) & pattern.last()) == 0) {
            event++;
        }
        end = event;
        return event < size;
    }

    /// The event at which the current match ends.
    public int last() {
        return end;
    }

    /// The event at which the current match begins; if it could begin at several, the latest of them.
    public int first() {
        // The later a term is filled, the later the one before can be: so each takes the latest place it can.
        int event = end;
        for (int term = pattern.terms.size() - 1; term > 0; term--) {
            event = before(term, event);
        }
        return event;
    }

    private int before(int term, int event) {
        int before = event - 1;
        boolean adjacent = ((pattern.adjacent >>> term) & 1) != 0;
        while (!adjacent
                && (((reached[before] >>> (term - 1)) & 1) == 0
                        || times[event] - times[before] < atLeastMicros[term])) {
            before--;
        }
        return before;
    }

    /// How many of the first terms the longest chain of events fills.
    public int longest() {
        begin(0);
        for (int event = 0; event < size && (seen & pattern.last()) == 0; event++) {
            step(event);
        }
        return Long.SIZE - Long.numberOfLeadingZeros(seen);
    }

    private void begin(int event) {
        if (reached.length < size) {
            reached = new long[Math.max(size, 2 * reached.length)];
        }
        before = 0;
        seen = 0;
        for (long left = pattern.timed; left != 0; left &= left - 1) {
            int term = Long.numberOfTrailingZeros(left);
            cursors[term] = event;
            latest[term] = -1;
        }
    }

    private long step(int event) {
        long fits = fits(conditions[event]);
        long open = 1 | ((before << 1) & pattern.adjacent) | ((seen << 1) & free);
        for (long left = fits & (seen << 1) & pattern.timed; left != 0; left &= left - 1) {
            if (isInTime(Long.numberOfTrailingZeros(left), event)) {
                open |= Long.lowestOneBit(left);
            }
        }
        before = fits & open;
        seen |= before;
        reached[event] = before;
        return before;
    }

    private boolean isInTime(int term, int event) {
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
