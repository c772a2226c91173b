package footpath.analytics;

import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Calendar periods without gap, in order of time, cut in the zone of a scope. Immutable.
public final class CalendarPeriods {
    private final List<ZonedDateTime> starts;
    private final long[] startMicros;

    private CalendarPeriods(List<ZonedDateTime> starts) {
        this.starts = List.copyOf(starts);
        this.startMicros =
                starts.stream().mapToLong(start -> Micros.of(start.toInstant())).toArray();
    }

    /// The calendar periods that a scope touches. Where the scope has no beginning or no end, the first or
    /// the last event of the index takes its place; at least one period.
    ///
    /// @param part names the question's unit, as `trend.unit`
    /// @param most so many periods are allowed
    /// @throws InvalidQuestion if there would be more
    public static CalendarPeriods of(
            String part, Scope scope, CalendarUnit unit, DayOfWeek weekStart, int most, IndexSnapshot snapshot) {
        Period asked = narrowed(scope, snapshot);
        return from(part, unit.startOf(asked.from().atZone(scope.zone()), weekStart), asked.toExclusive(), unit, most);
    }

    /// The calendar periods from the start of one to the one that holds the last instant before `to`.
    ///
    /// @param part  names the question's unit, as `trend.unit`
    /// @param first start of the first one
    /// @param to    later than it, or there is one period only
    /// @param most  so many periods are allowed
    /// @throws InvalidQuestion if there would be more
    public static CalendarPeriods from(String part, ZonedDateTime first, Instant to, CalendarUnit unit, int most) {
        List<ZonedDateTime> starts = new ArrayList<>();
        ZonedDateTime start = first;
        do {
            if (starts.size() == most) {
                throw new InvalidQuestion(
                        part,
                        "cuts " + first.toInstant() + " to " + to + " into more than " + most
                                + " periods; take a longer unit or a shorter time");
            }
            starts.add(start);
            start = unit.after(start);
        } while (start.toInstant().isBefore(to));
        starts.add(start);
        return new CalendarPeriods(starts);
    }

    /// The period of a scope, with the first and the last event of the index in place of an open beginning or
    /// end; at least a microsecond long.
    public static Period narrowed(Scope scope, IndexSnapshot snapshot) {
        Instant from = beginning(scope, snapshot);
        Instant to = end(scope, snapshot);
        return new Period(from, to.isAfter(from) ? to : from.plusNanos(1_000));
    }

    private static Instant beginning(Scope scope, IndexSnapshot snapshot) {
        Instant from = scope.period().from();
        return from.equals(Period.ALWAYS.from()) ? Micros.toInstant(snapshot.firstTimeMicros()) : from;
    }

    private static Instant end(Scope scope, IndexSnapshot snapshot) {
        Instant to = scope.period().toExclusive();
        return to.equals(Period.ALWAYS.toExclusive()) ? Micros.toInstant(snapshot.lastTimeMicros() + 1) : to;
    }

    /// How many, at least 1.
    public int count() {
        return startMicros.length - 1;
    }

    /// The start of a period; of number [#count()], the end of the last.
    public ZonedDateTime start(int period) {
        return starts.get(period);
    }

    /// [#start] in microseconds.
    public long startMicros(int period) {
        return startMicros[period];
    }

    /// The period that an instant lies in: -1 before the first, the last one for anything later. O(log
    /// periods).
    public int periodOf(long micros) {
        int low = -1;
        int high = count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >> 1;
            if (startMicros[middle] <= micros) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The period that holds an instant.
    ///
    /// @param part names what tells the instant, as `lifecycle.period`
    /// @throws InvalidQuestion if none does
    public int require(String part, Instant instant) {
        long micros = Micros.of(instant);
        if (micros < startMicros[0] || micros >= startMicros[count()]) {
            throw new InvalidQuestion(
                    part,
                    "no period of the answer holds " + instant + "; they go from " + starts.getFirst() + " to before "
                            + starts.getLast());
        }
        return periodOf(micros);
    }

    /// [#periodOf(long)], in one step if it is the period guessed.
    ///
    /// @param guess from -1 to the last; best that of the subject's event before
    public int periodOf(long micros, int guess) {
        return guess >= 0 && micros >= startMicros[guess] && micros < startMicros[guess + 1] ? guess : periodOf(micros);
    }
}
