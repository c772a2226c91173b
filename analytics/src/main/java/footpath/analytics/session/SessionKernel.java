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
        SessionReader reader = session.read(shard);
        while (reader.next()) {
            counter.count(reader);
        }
        counter.name(shard.nameDictionary());
    }

    /// Into which group the sessions of one shard go.
    private final class Groups {
        private final Optional<BreakdownColumn> column;
        private final int[] ofCode;

        Groups(Shard shard) {
            this.column = session.column(shard);
            this.ofCode = column.map(groups::ofCodes).orElse(new int[0]);
        }

        int of(SessionReader reader) {
            return column.map(known -> ofCode[known.codeOf(reader.subject(), reader.event(0))])
                    .orElse(0);
        }
    }

    private final class Counter {
        private final SessionPartial partial;
        private final Groups groupOf;

        /// The subject counted last, in each cell and in each group: the sessions of one come one after another.
        private final int[] lastOfCell;

        private final int[] lastOfGroup;

        /// By name and group: sessions that begin with it, and those that end with it.
        private final long[] begin;

        private final long[] end;

        Counter(Shard shard, SessionPartial partial) {
            this.partial = partial;
            this.groupOf = new Groups(shard);
            this.lastOfCell = new int[partial.sessions.length];
            this.lastOfGroup = new int[groups.count()];
            this.begin = new long[shard.nameDictionary().size() * groups.count()];
            this.end = new long[begin.length];
            Arrays.fill(lastOfCell, NOBODY);
            Arrays.fill(lastOfGroup, NOBODY);
        }

        void count(SessionReader reader) {
            int group = groupOf.of(reader);
            int size = reader.size();
            int cell = group * session.periods.count() + session.periods.periodOf(reader.time(0));
            partial.sessions[cell]++;
            partial.events[cell] += size;
            partial.bounces[cell] += size == 1 ? 1 : 0;
            partial.persons[cell] += lastOfCell[cell] == reader.subject() ? 0 : 1;
            partial.allPersons[group] += lastOfGroup[group] == reader.subject() ? 0 : 1;
            lastOfCell[cell] = reader.subject();
            lastOfGroup[group] = reader.subject();
            begin[reader.name(0) * groups.count() + group]++;
            end[reader.name(size - 1) * groups.count() + group]++;
            partial.durations.add(group, micros(reader));
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

    private static long micros(SessionReader reader) {
        return reader.time(reader.size() - 1) - reader.time(0);
    }

    /// Adds the lengths alone, in a round after the first.
    private void time(Shard shard, DurationTally durations) {
        var groupOf = new Groups(shard);
        SessionReader reader = session.read(shard);
        while (reader.next()) {
            durations.add(groupOf.of(reader), micros(reader));
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
