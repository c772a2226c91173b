package footpath.analytics.session;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.CalendarPeriods;
import footpath.analytics.Horizon;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.SessionReader;
import footpath.analytics.SessionSpans;
import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.Optional;

/// A session question in numbers: the calendar periods as microseconds.
final class ResolvedSession {
    private static final int MOST_PERIODS = 20_000;
    private static final long MOST_CELLS = 1_000_000;

    final SessionQuestion question;
    final CalendarPeriods periods;
    private final TimeCut period;
    private final Horizon horizon;

    ResolvedSession(SessionQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.periods = CalendarPeriods.of(
                "session.unit", question.scope(), question.unit(), question.weekStart(), MOST_PERIODS, snapshot);
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.horizon = Horizon.of(question.scope(), question.unit(), question.asOf(), snapshot);
        requireFewCells();
    }

    private void requireFewCells() {
        // The groups beside the top ones are "other" and "(none)".
        long groups = question.breakdown().map(breakdown -> breakdown.top() + 2).orElse(1);
        long cells = groups * periods.count();
        if (cells > MOST_CELLS) {
            throw new InvalidQuestion(
                    "session.breakdown",
                    "would need " + cells + " cells, at most " + MOST_CELLS
                            + " are allowed; take fewer values, a longer unit or a shorter time");
        }
    }

    SessionReader read(Shard shard) {
        return new SessionReader(
                shard, question.scope(), period, question.events(), question.timeout(), question.longest());
    }

    /// The sessions of a shard, by where they begin and end.
    SessionSpans spans(Shard shard) {
        return SessionSpans.of(
                shard, question.scope(), period, question.events(), question.timeout(), question.longest());
    }

    /// Whether the index knows most of the sessions: those of shards of whole timelines where everything
    /// counts.
    boolean isMostlyKnown(IndexSnapshot snapshot) {
        long known = snapshot.shards().stream()
                .filter(shard -> shard.whole() == shard)
                .filter(shard -> SessionSpans.isOfAll(shard, question.scope(), period, question.events()))
                .mapToLong(Shard::eventCount)
                .sum();
        return 2 * known > snapshot.eventCount();
    }

    /// The breakdown's column in a shard, if there is a breakdown.
    Optional<BreakdownColumn> column(Shard shard) {
        return question.breakdown().map(Breakdown::field).map(field -> BreakdownColumn.of(field, shard));
    }

    boolean isComplete(int number) {
        return periods.startMicros(number) >= question.scope().period().fromMicros()
                && horizon.covers(periods.startMicros(number + 1));
    }
}
