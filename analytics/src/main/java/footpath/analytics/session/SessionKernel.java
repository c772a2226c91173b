package footpath.analytics.session;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.DurationRound;
import footpath.analytics.DurationSample;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;

/// Counts sessions by group and period, once the groups are known, and finds the quantiles of their lengths
/// in the rounds after. Time O(events) a round.
final class SessionKernel implements Kernel<SessionPartial, SessionAnswer> {
    private final ResolvedSession session;
    private final BreakdownGroups groups;
    private final DurationSearch search;

    /// A kernel that looks for the lengths from the beginning.
    SessionKernel(ResolvedSession session, BreakdownGroups groups) {
        this(session, groups, DurationSearch.start(groups.count(), false));
    }

    /// A kernel that goes on looking for the lengths.
    SessionKernel(ResolvedSession session, BreakdownGroups groups, DurationSearch search) {
        this.session = session;
        this.groups = groups;
        this.search = search;
    }

    /// The kernel, after a round that tells nearly how long the sessions last.
    static Kernel<?, SessionAnswer> of(ResolvedSession session, BreakdownGroups groups, IndexSnapshot snapshot) {
        var lengths = new SessionKernel(session, groups);
        if (!session.isMostlyKnown(snapshot)) {
            return DurationSample.before(
                    groups.count(), snapshot, lengths::time, search -> new SessionKernel(session, groups, search));
        }
        return groups.count() == 1 ? new KnownLengths(session, groups) : lengths;
    }

    @Override
    public SessionPartial start() {
        return new SessionPartial(groups.count(), session.periods.count(), search.tally());
    }

    @Override
    public void scan(Shard shard, SessionPartial partial) {
        var sessions = new GroupedSessions(session, groups, shard);
        var counter = new SessionCounter(
                partial, groups.count(), shard.nameDictionary().size());
        var lengths = sessions.lengths(partial.durations);
        boolean areNamesKnown = sessions.known().isPresent();
        boolean areLengthsKnown = areNamesKnown && partial.durations.countsClasses();
        while (sessions.next()) {
            counter.count(sessions);
            if (!areNamesKnown) {
                counter.countNames(sessions);
            }
            if (!areLengthsKnown) {
                lengths.run();
            }
        }
        sessions.known().ifPresent(counter::takeNames);
        sessions.known().filter(_ -> areLengthsKnown).ifPresent(known -> KnownLengths.add(known, partial.durations));
        counter.settle(shard.nameDictionary());
    }

    /// Adds the lengths alone, in a round after the first.
    private void time(Shard shard, DurationTally durations) {
        new GroupedSessions(session, groups, shard).addLengths(durations);
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
