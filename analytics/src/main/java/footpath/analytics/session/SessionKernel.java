package footpath.analytics.session;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.DurationRound;
import footpath.analytics.DurationSample;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.SessionSpans;
import footpath.analytics.Stopwatch;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Counts sessions by group and period, once the groups are known, and finds the quantiles of their lengths in the
/// rounds after. Time O(events) a round.
final class SessionKernel implements Kernel<SessionPartial, SessionAnswer> {
    private static final int NOBODY = -1;

    private final ResolvedSession session;
    private final BreakdownGroups groups;
    private final DurationSearch search;

    /// A kernel that looks for the lengths from the beginning.
    SessionKernel(ResolvedSession session, BreakdownGroups groups) {
        this(session, groups, DurationSearch.start(groups.count(), false));
    }

    private SessionKernel(ResolvedSession session, BreakdownGroups groups, DurationSearch search) {
        this.session = session;
        this.groups = groups;
        this.search = search;
    }

    /// The kernel, after a look at some sessions where there are many.
    static Kernel<?, SessionAnswer> of(ResolvedSession session, BreakdownGroups groups, IndexSnapshot snapshot) {
        var lengths = new SessionKernel(session, groups);
        return DurationSample.before(
                groups.count(), snapshot, lengths::time, search -> new SessionKernel(session, groups, search));
    }

    @Override
    public SessionPartial start() {
        return new SessionPartial(groups.count(), session.periods.count(), search.tally());
    }

    @Override
    public void scan(Shard shard, SessionPartial partial) {
        var counter = new Counter(shard, partial);
        var sessions = new Sessions(shard);
        while (sessions.next()) {
            counter.count(sessions);
        }
        counter.name(shard.nameDictionary());
    }

    /// The sessions of a shard, and the group of each.
    private final class Sessions {
        private final SessionSpans spans;
        private final Optional<BreakdownColumn> column;
        private final int[] ofCode;
        private int[] groupOf = new int[0];
        private int[] cells = new int[0];

        Sessions(Shard shard) {
            this.spans = session.spans(shard);
            this.column = session.column(shard);
            this.ofCode = column.map(groups::ofCodes).orElse(new int[0]);
        }

        boolean next() {
            if (!spans.next()) {
                return false;
            }
            if (groupOf.length < spans.count()) {
                groupOf = new int[spans.count() + spans.count() / 2];
                cells = new int[groupOf.length];
            }
            column.ifPresent(this::group);
            return true;
        }

        /// The cell of each.
        int[] cells() {
            int periods = session.periods.count();
            long[] starts = spans.starts();
            for (int i = 0; i < spans.count(); i++) {
                cells[i] = groupOf[i] * periods + session.periods.periodOf(starts[i]);
            }
            return cells;
        }

        private void group(BreakdownColumn known) {
            int[] firsts = spans.firsts();
            for (int i = 0; i < spans.count(); i++) {
                groupOf[i] = ofCode[known.codeOf(spans.subjects()[i], firsts[i])];
            }
        }
    }

    private final class Counter {
        private final SessionPartial partial;

        /// The subject counted last, in each cell and in each group: the sessions of one come one after another.
        private final int[] lastOfCell;

        private final int[] lastOfGroup;

        /// The cell counted last.
        private int lastCell = NOBODY;

        /// By name and group: sessions that begin with it, and those that end with it.
        private final long[] begin;

        private final long[] end;

        Counter(Shard shard, SessionPartial partial) {
            this.partial = partial;
            this.lastOfCell = new int[partial.sessions.length];
            this.lastOfGroup = new int[groups.count()];
            this.begin = new long[shard.nameDictionary().size() * groups.count()];
            this.end = new long[begin.length];
            Arrays.fill(lastOfCell, NOBODY);
            Arrays.fill(lastOfGroup, NOBODY);
        }

        void count(Sessions sessions) {
            int[] cells = sessions.cells();
            if (groups.count() == 1) {
                countAlike(sessions.spans, cells);
            } else {
                countSplit(sessions, cells);
            }
            countNames(sessions.spans.firstNames(), sessions, begin);
            countNames(sessions.spans.lastNames(), sessions, end);
            partial.durations.addAll(sessions.groupOf, sessions.spans.lengths(), sessions.spans.count());
        }

        /// Where there is one group: a subject never comes back to a period it has left.
        private void countAlike(SessionSpans spans, int[] cells) {
            int[] subjects = spans.subjects();
            int[] sizes = spans.sizes();
            int lastSubject = lastOfGroup[0];
            int cellBefore = lastCell;
            long others = 0;
            for (int i = 0; i < spans.count(); i++) {
                int cell = cells[i];
                int isOther = isNonZero(lastSubject ^ subjects[i]);
                partial.sessions[cell]++;
                partial.events[cell] += sizes[i];
                partial.bounces[cell] += 1 - isNonZero(sizes[i] - 1);
                partial.persons[cell] += isOther | isNonZero(cellBefore ^ cell);
                others += isOther;
                lastSubject = subjects[i];
                cellBefore = cell;
            }
            lastOfGroup[0] = lastSubject;
            lastCell = cellBefore;
            partial.allPersons[0] += others;
        }

        private void countSplit(Sessions sessions, int[] cells) {
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

        private void countNames(int[] names, Sessions sessions, long[] counts) {
            int stride = groups.count();
            for (int i = 0; i < sessions.spans.count(); i++) {
                counts[names[i] * stride + sessions.groupOf[i]]++;
            }
        }

        /// Adds the counts by name.
        void name(List<String> names) {
            for (int place = 0; place < begin.length; place++) {
                if (begin[place] + end[place] > 0) {
                    long[] counts = partial.ends(names.get(place / groups.count()));
                    int group = place % groups.count();
                    counts[group] += begin[place];
                    counts[groups.count() + group] += end[place];
                }
            }
        }
    }

    /// Adds the lengths alone, in a round after the first.
    private void time(Shard shard, DurationTally durations) {
        var sessions = new Sessions(shard);
        while (sessions.next()) {
            durations.addAll(sessions.groupOf, sessions.spans.lengths(), sessions.spans.count());
        }
    }

    @Override
    public Outcome<SessionAnswer> finish(SessionPartial partial, Stopwatch stopwatch) {
        var answers = new SessionAnswers(session, groups, partial);
        return DurationRound.orAnswer(search.next(partial.durations), stopwatch, this::time, answers::answer);
    }

    @Override
    public SessionPartial read(PartialReader in) {
        SessionPartial partial = start();
        partial.read(in);
        return partial;
    }
}
