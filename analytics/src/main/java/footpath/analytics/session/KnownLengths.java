package footpath.analytics.session;

import footpath.analytics.BreakdownGroups;
import footpath.analytics.DurationPartial;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.GapClass;
import footpath.index.SessionColumns;
import footpath.index.Shard;

/// A round before the sessions of one group are counted: takes over how long they last, as far as the index
/// knows, so that the next round gathers the lengths beside the quantiles while it counts.
///
/// Takes next to no time where the index knows; other shards are read.
final class KnownLengths implements Kernel<DurationPartial, SessionAnswer> {
    private final ResolvedSession session;
    private final BreakdownGroups groups;
    private final DurationSearch search;

    KnownLengths(ResolvedSession session, BreakdownGroups groups) {
        this.session = session;
        this.groups = groups;
        this.search = DurationSearch.start(groups.count(), false);
    }

    /// Adds what the index knows of the lengths of all sessions of a shard.
    ///
    /// @param durations a tally that counts classes
    static void add(SessionColumns known, DurationTally durations) {
        for (int gapClass = 0; gapClass < GapClass.COUNT; gapClass++) {
            durations.addClass(0, gapClass, known.lengthCount(gapClass));
        }
    }

    @Override
    public DurationPartial start() {
        return new DurationPartial(search.tally());
    }

    @Override
    public void scan(Shard shard, DurationPartial partial) {
        var sessions = new GroupedSessions(session, groups, shard);
        sessions.known()
                .ifPresentOrElse(
                        known -> add(known, partial.durations()), () -> sessions.addLengths(partial.durations()));
    }

    @Override
    public Outcome<SessionAnswer> finish(DurationPartial partial, Stopwatch stopwatch) {
        DurationSearch next = search.next(partial.durations());
        // Where that was enough, there is nothing to gather; the round counts them once more then.
        return new Outcome.Another<>(
                next.isDone() ? new SessionKernel(session, groups) : new SessionKernel(session, groups, next));
    }

    @Override
    public DurationPartial read(PartialReader in) {
        DurationPartial partial = start();
        partial.durations().read(in);
        return partial;
    }
}
