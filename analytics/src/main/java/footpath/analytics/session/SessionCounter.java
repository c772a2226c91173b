package footpath.analytics.session;

import footpath.analytics.SessionSpans;
import footpath.index.SessionColumns;
import java.util.Arrays;
import java.util.List;

/// Counts the sessions of a shard by group and period. Confined to one thread.
final class SessionCounter {
    private static final int NOBODY = -1;
    private static final int LANES = 4;

    private final int groups;
    private final SessionPartial partial;

    /// The subject counted last, in each cell and in each group: the sessions of one come one after another.
    private final int[] lastOfCell;

    private final int[] lastOfGroup;

    /// Where there is one group: of each cell events and sessions, then persons and bounces, two to a long,
    /// since a shard has fewer events than half a long can count; and the same again for every other session,
    /// since neighbours are often of one cell and would wait for each other.
    private final long[] alike;

    /// The cell counted last.
    private int lastCell = NOBODY;

    /// By name and group: sessions that begin with it, and those that end with it.
    private final long[] begin;

    private final long[] end;

    /// @param names how many names the shard's dictionary has
    SessionCounter(SessionPartial partial, int groups, int names) {
        this.groups = groups;
        this.partial = partial;
        int cells = partial.sessions.length;
        this.lastOfCell = new int[cells];
        this.lastOfGroup = new int[groups];
        this.alike = new long[groups == 1 ? LANES * cells : 0];
        this.begin = new long[names * groups];
        this.end = new long[begin.length];
        Arrays.fill(lastOfCell, NOBODY);
        Arrays.fill(lastOfGroup, NOBODY);
    }

    void count(GroupedSessions sessions) {
        if (groups == 1) {
            countAlike(sessions.spans, sessions.cells());
        } else {
            countSplit(sessions, sessions.cells());
        }
    }

    /// Where there is one group: a subject never comes back to a period it has left.
    private void countAlike(SessionSpans spans, int[] cells) {
        int[] newSubjects = spans.newSubjects();
        int[] sizes = spans.sizes();
        long[] sums = alike;
        int cellBefore = lastCell;
        int count = spans.count();
        for (int i = 0; i < count; i++) {
            int cell = cells[i];
            int isBounce = (sizes[i] - 2) >>> 31;
            long isPerson = newSubjects[i] | isNonZero(cellBefore ^ cell);
            int lane = LANES * cell + 2 * (i & 1);
            sums[lane] += ((long) sizes[i] << 32) + 1;
            sums[lane + 1] += (isPerson << 32) + isBounce;
            cellBefore = cell;
        }
        lastCell = cellBefore;
        int others = 0;
        for (int i = 0; i < spans.count(); i++) {
            others += newSubjects[i];
        }
        partial.allPersons[0] += others;
    }

    private void settleAlike() {
        for (int lane = 0; lane < alike.length; lane += 2) {
            int cell = lane / LANES;
            partial.sessions[cell] += (int) alike[lane];
            partial.events[cell] += alike[lane] >>> 32;
            partial.bounces[cell] += (int) alike[lane + 1];
            partial.persons[cell] += alike[lane + 1] >>> 32;
        }
    }

    private void countSplit(GroupedSessions sessions, int[] cells) {
        int[] subjects = sessions.spans.subjects();
        int[] sizes = sessions.spans.sizes();
        int[] groupOf = sessions.groupOf;
        for (int i = 0; i < sessions.spans.count(); i++) {
            int group = groupOf[i];
            int cell = cells[i];
            int subject = subjects[i];
            partial.sessions[cell]++;
            partial.events[cell] += sizes[i];
            partial.bounces[cell] += 1 - isNonZero(sizes[i] - 1);
            partial.persons[cell] += isNonZero(lastOfCell[cell] ^ subject);
            partial.allPersons[group] += isNonZero(lastOfGroup[group] ^ subject);
            lastOfCell[cell] = subject;
            lastOfGroup[group] = subject;
        }
    }

    /// 1 or 0 without a branch, which would be foreseen wrongly every other time.
    private static int isNonZero(int value) {
        return (value | -value) >>> 31;
    }

    void countNames(GroupedSessions sessions) {
        countNames(sessions.spans.firstNames(), sessions, begin);
        countNames(sessions.spans.lastNames(), sessions, end);
    }

    private void countNames(int[] names, GroupedSessions sessions, long[] counts) {
        int stride = groups;
        for (int i = 0; i < sessions.spans.count(); i++) {
            counts[names[i] * stride + sessions.groupOf[i]]++;
        }
    }

    /// Takes over what is known by name, where there is one group.
    void takeNames(SessionColumns known) {
        for (int name = 0; name < begin.length; name++) {
            begin[name] = known.beginningWith(name);
            end[name] = known.endingWith(name);
        }
    }

    /// Ends the shard.
    ///
    /// @param names its dictionary
    void settle(List<String> names) {
        settleAlike();
        for (int place = 0; place < begin.length; place++) {
            if (begin[place] + end[place] > 0) {
                long[] counts = partial.ends(names.get(place / groups));
                int group = place % groups;
                counts[group] += begin[place];
                counts[groups + group] += end[place];
            }
        }
    }
}
