package footpath.analytics.session;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.SessionReader;
import footpath.analytics.TopValues;
import footpath.index.Shard;
import java.util.Optional;
import java.util.function.Function;

/// Finds the values of a breakdown that stand alone: those with most sessions. Time O(events).
final class SessionTop {
    private SessionTop() {}

    /// Goes on at once where nothing is split.
    ///
    /// @param next the round that counts, once the groups are known
    static <A> Kernel<?, A> round(ResolvedSession session, Function<BreakdownGroups, Kernel<?, A>> next) {
        Optional<Breakdown> breakdown = session.question.breakdown();
        return breakdown.isEmpty()
                ? next.apply(BreakdownGroups.NO_BREAKDOWN)
                : new TopValues<>(
                        (shard, counts) -> count(session, shard, counts),
                        counts -> next.apply(BreakdownGroups.of(counts, breakdown)));
    }

    private static void count(ResolvedSession session, Shard shard, BreakdownCounts counts) {
        BreakdownColumn column = session.column(shard).orElseThrow();
        long[] totals = new long[column.codeCount()];
        SessionReader reader = session.read(shard);
        while (reader.next()) {
            totals[column.codeOf(reader.subject(), reader.event(0))]++;
        }
        counts.addFirst(totals, column::valueOf);
    }
}
