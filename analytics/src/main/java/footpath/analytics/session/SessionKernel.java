package footpath.analytics.session;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.SessionReader;
import footpath.analytics.Stopwatch;
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

    SessionKernel(ResolvedSession session, BreakdownGroups groups) {
        this.session = session;
        this.groups = groups;
        this.search = DurationSearch.start(groups.count(), false);
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

    /// The sessions of a block, in arrays: the group of each, when it begins and how long it lasts.
    private final class Sessions {
        private final SessionReader reader;
        private final Optional<BreakdownColumn> column;
        private final int[] ofCode;
        private int[] groupOf = new int[0];
        private long[] starts = new long[0];
        private long[] lasts = new long[0];

        Sessions(Shard shard) {
            this.reader = session.read(shard);
            this.column = session.column(shard);
            this.ofCode = column.map(groups::ofCodes).orElse(new int[0]);
        }

        boolean next() {
            if (!reader.nextBlock()) {
                return false;
            }
            int count = reader.count();
            if (starts.length < count) {
                groupOf = new int[count + count / 2];
                starts = new long[groupOf.length];
                lasts = new long[groupOf.length];
            }
            long[] times = reader.times();
            int from = 0;
            for (int i = 0; i < count; i++) {
                int end = reader.ends()[i];
                starts[i] = times[from];
                lasts[i] = times[end - 1] - times[from];
                from = end;
            }
            column.ifPresent(this::group);
            return true;
        }

        private void group(BreakdownColumn known) {
            int from = 0;
            for (int i = 0; i < reader.count(); i++) {
                groupOf[i] = ofCode[known.codeOf(reader.subjects()[i], reader.events()[from])];
                from = reader.ends()[i];
            }
        }
    }

    private final class Counter {
        private final SessionPartial partial;

        /// The subject counted last, in each cell and in each group: the sessions of one come one after another.
        private final int[] lastOfCell;

        private final int[] lastOfGroup;

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
            int[] names = sessions.reader.names();
            int[] ends = sessions.reader.ends();
            int[] subjects = sessions.reader.subjects();
            int periods = session.periods.count();
            int from = 0;
            for (int i = 0; i < sessions.reader.count(); i++) {
                int to = ends[i];
                int group = sessions.groupOf[i];
                int cell = group * periods + session.periods.periodOf(sessions.starts[i]);
                partial.sessions[cell]++;
                partial.events[cell] += to - from;
                partial.bounces[cell] += to - from == 1 ? 1 : 0;
                partial.persons[cell] += lastOfCell[cell] == subjects[i] ? 0 : 1;
                partial.allPersons[group] += lastOfGroup[group] == subjects[i] ? 0 : 1;
                lastOfCell[cell] = subjects[i];
                lastOfGroup[group] = subjects[i];
                begin[names[from] * groups.count() + group]++;
                end[names[to - 1] * groups.count() + group]++;
                from = to;
            }
            partial.durations.addAll(sessions.groupOf, sessions.lasts, sessions.reader.count());
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
            durations.addAll(sessions.groupOf, sessions.lasts, sessions.reader.count());
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
