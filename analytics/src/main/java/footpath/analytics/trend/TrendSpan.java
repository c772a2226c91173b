package footpath.analytics.trend;

import footpath.analytics.CalendarPeriods;
import footpath.analytics.CalendarUnit;
import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.time.ZonedDateTime;

/// A stretch of calendar periods that is counted: those told, and before them those that only windows reach.
///
/// @param periods all of them
/// @param first   number of the first one told
/// @param cut     which events are seen
/// @param told    which events lie in the time asked for
record TrendSpan(CalendarPeriods periods, int first, TimeCut cut, TimeCut told) {
    private static final int MOST_PERIODS = 20_000;

    /// @param asked which instants are asked for
    /// @param to    end of the periods
    static TrendSpan of(TrendQuestion question, Period asked, Instant from, Instant to, IndexSnapshot snapshot) {
        CalendarUnit unit = question.unit();
        ZonedDateTime told = unit.startOf(from.atZone(question.scope().zone()), question.weekStart());
        ZonedDateTime start = told;
        for (int before = 1; before < question.rolling(); before++) {
            start = unit.before(start, question.weekStart());
        }
        CalendarPeriods periods = CalendarPeriods.from("trend.unit", start, to, unit, MOST_PERIODS);
        TimeCut asIs = TimeCut.of(asked, snapshot);
        TimeCut seen = question.rolling() == 1
                ? asIs
                : TimeCut.of(new Period(start.toInstant(), asked.toExclusive()), snapshot);
        return new TrendSpan(periods, periods.periodOf(Micros.of(told.toInstant())), seen, asIs);
    }

    /// How many periods are told.
    int toldCount() {
        return periods.count() - first;
    }

    /// The start of a period told; of number [#toldCount()], the end of the last.
    ZonedDateTime start(int told) {
        return periods.start(first + told);
    }
}
