package footpath.events.identity;

import footpath.events.Micros;

/// What is known of each pair of identities, and which pairs an identity is in.
///
/// Takes some 30 bytes a pair, 30 more if a decision was taken on it, and 4 bytes an identity. Confined to
/// one thread.
final class Pairs {
    /*
     * A pair is a row, numbered in order of arrival.
     * `seen` holds for each the earliest time at which both were seen, shifted by one; the lowest bit tells that there are
     * decisions, which stand as three longs each in `decisions`.
     * A row has two ends, 2 * row at its lower identity and 2 * row + 1 at its higher one. The ends at one identity are a
     * list: `firstEnd` by identity, `nextEnd` by end, both plus 1.
     */
    private static final long NEVER_SEEN = Micros.MAX_EXCLUSIVE;

    /// Forced links come before all that are only seen: all times are less than this.
    private static final long FORCED_FIRST = 1L << 60;

    /// Stands for the place of a pair that is not linked.
    static final long UNLINKED = Long.MAX_VALUE;

    private final Numbering rows = new Numbering();
    private final LongColumn seen = new LongColumn();
    private final Numbering decidedRows = new Numbering();
    private final LongColumn decisions = new LongColumn();
    private final IntColumn firstEnd = new IntColumn();
    private final IntColumn nextEnd = new IntColumn();

    /// What new evidence changes.
    enum Effect {
        NOTHING,
        /// The pair is linked, where it was not before, or only later or less firmly.
        LINKED,
        UNLINKED
    }

    /// Takes evidence in. Looks up one pair, and writes nothing if it says nothing new.
    Effect add(Evidence evidence) {
        int row = row(evidence.pair());
        return switch (evidence) {
            case Evidence.Link link ->
                switch (link.strength()) {
                    case SEEN -> seen(row, link.timeMicros());
                    case FORCED -> decide(row, decisions(row).forced(link.timeMicros()));
                };
            case Evidence.Cut cut -> decide(row, decisions(row).cut(cut.timeMicros()));
        };
    }

    /// Whether evidence says something that is not known yet, be it without effect. Writes nothing.
    boolean isNews(Evidence evidence) {
        int row = rows.find(evidence.pair().key());
        if (row < 0) {
            return true;
        }
        var known = decisions(row);
        return switch (evidence) {
            case Evidence.Link link ->
                switch (link.strength()) {
                    case SEEN -> link.timeMicros() < seen.get(row) >> 1;
                    case FORCED -> !known.forced(link.timeMicros()).equals(known);
                };
            case Evidence.Cut cut -> !known.cut(cut.timeMicros()).equals(known);
        };
    }

    private int row(IdentityPair pair) {
        int known = rows.size();
        int row = rows.add(pair.key());
        if (row == known) {
            seen.set(row, NEVER_SEEN << 1);
            addEnd(pair.lower(), 2 * row);
            addEnd(pair.higher(), 2 * row + 1);
        }
        return row;
    }

    private void addEnd(int identity, int end) {
        nextEnd.set(end, firstEnd.get(identity));
        firstEnd.set(identity, end + 1);
    }

    private Effect seen(int row, long timeMicros) {
        long stamp = seen.get(row);
        if (timeMicros >= stamp >> 1) {
            return Effect.NOTHING;
        }
        seen.set(row, (timeMicros << 1) | (stamp & 1));
        return isDecided(row) ? Effect.NOTHING : Effect.LINKED;
    }

    private Effect decide(int row, Decisions next) {
        if (next.equals(decisions(row))) {
            return Effect.NOTHING;
        }
        boolean wasLinked = isLinked(row);
        write(row, next);
        return isLinked(row) ? Effect.LINKED : wasLinked ? Effect.UNLINKED : Effect.NOTHING;
    }

    private void write(int row, Decisions next) {
        int place = 3 * decidedRows.add(row);
        decisions.set(place, next.firstForcedMicros());
        decisions.set(place + 1, next.lastForcedMicros());
        decisions.set(place + 2, next.cutMicros());
        seen.set(row, seen.get(row) | 1);
    }

    Decisions decisions(int row) {
        if (!isDecided(row)) {
            return Decisions.NONE;
        }
        int place = 3 * decidedRows.find(row);
        return new Decisions(decisions.get(place), decisions.get(place + 1), decisions.get(place + 2));
    }

    private boolean isDecided(int row) {
        return (seen.get(row) & 1) != 0;
    }

    boolean isLinked(int row) {
        return place(row) != UNLINKED;
    }

    /// Orders links, but for ties: forced ones first, then by time. [#UNLINKED] if the pair is not linked.
    long place(int row) {
        if (!isDecided(row)) {
            return seen.get(row) >> 1;
        }
        var decided = decisions(row);
        return decided.isForced() ? decided.forcedMicros() - FORCED_FIRST : UNLINKED;
    }

    static boolean isForced(long place) {
        return place < Micros.MIN;
    }

    static long timeMicros(long place) {
        return isForced(place) ? place + FORCED_FIRST : place;
    }

    /// The row of a pair, -1 if nothing is known of it.
    int find(int one, int other) {
        return rows.find(IdentityPair.of(one, other).key());
    }

    IdentityPair pair(int row) {
        return IdentityPair.ofKey(rows.key(row));
    }

    int lower(int row) {
        return (int) (rows.key(row) >>> 32);
    }

    int higher(int row) {
        return (int) rows.key(row);
    }

    /// The first row an identity is in, as one of its ends; -1 if there is none.
    int firstEnd(int identity) {
        return firstEnd.get(identity) - 1;
    }

    int nextEnd(int end) {
        return nextEnd.get(end) - 1;
    }

    static int row(int end) {
        return end >> 1;
    }

    /// The identity at the other end of a row.
    int opposite(int end) {
        return (end & 1) == 0 ? higher(row(end)) : lower(row(end));
    }
}
