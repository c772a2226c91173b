package footpath.analytics.lifecycle;

import footpath.analytics.CalendarPeriods;
import footpath.analytics.Horizon;
import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import java.time.ZonedDateTime;

/// A lifecycle question in numbers: the calendar periods as microseconds.
final class ResolvedLifecycle {
    private static final int MOST_PERIODS = 20_000;

    /// Any time before the period before the first, which is -1.
    static final int LONG_BEFORE = -2;

    final LifecycleQuestion question;
    final CalendarPeriods periods;
    final TimeCut read;
    private final long justBeforeMicros;
    private final Horizon horizon;

    ResolvedLifecycle(LifecycleQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.periods = CalendarPeriods.of(
                "lifecycle.unit", question.scope(), question.unit(), question.weekStart(), MOST_PERIODS, snapshot);
        this.read = TimeCut.of(
                new Period(Period.ALWAYS.from(), question.scope().period().toExclusive()), snapshot);
        ZonedDateTime before = periods.start(0).minusNanos(1_000);
        this.justBeforeMicros =
                Micros.of(question.unit().startOf(before, question.weekStart()).toInstant());
        this.horizon = Horizon.of(question.scope(), question.unit(), question.asOf(), snapshot);
    }

    /// The period of an instant.
    int periodOf(long micros) {
        int period = periods.periodOf(micros);
        return period >= 0 || micros >= justBeforeMicros ? period : LONG_BEFORE;
    }

    boolean isComplete(int period) {
        return horizon.covers(periods.startMicros(period + 1));
    }
}
