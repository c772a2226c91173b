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

    /// For each stretch of 2^`stretchBits` microseconds since the first period, the period in which it begins. No
    /// period is shorter, so at most one more begins in a stretch.
    private final int[] periodOfStretch;

    private final int stretchBits;

    private CalendarPeriods(List<ZonedDateTime> starts) {
        this.starts = List.copyOf(starts);
        this.startMicros =
                starts.stream().mapToLong(start -> Micros.of(start.toInstant())).toArray();
        this.stretchBits = Long.SIZE - 1 - Long.numberOfLeadingZeros(shortest(startMicros));
        this.periodOfStretch = periodOfStretch(startMicros, stretchBits);
    }

    private static long shortest(long[] startMicros) {
        long shortest = Long.MAX_VALUE;
        for (int period = 1; period < startMicros.length; period++) {
            shortest = Math.min(shortest, startMicros[period] - startMicros[period - 1]);
        }
        return shortest;
    }

    private static int[] periodOfStretch(long[] startMicros, int stretchBits) {
        long micros = startMicros[startMicros.length - 1] - startMicros[0];
        int[] periodOfStretch = new int[(int) (micros >> stretchBits) + 1];
        int period = 0;
        for (int stretch = 0; stretch < periodOfStretch.length; stretch++) {
            long start = startMicros[0] + ((long) stretch << stretchBits);
            period += period + 1 < startMicros.length - 1 && startMicros[period + 1] <= start ? 1 : 0;
            periodOfStretch[stretch] = period;
        }
        return periodOfStretch;
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

    /// The period that an instant lies in: -1 before the first, the last one for anything later. Takes no longer for
    /// many periods than for few, and has no branch that times in no order could make hard to foresee.
    public int periodOf(long micros) {
        if (micros < startMicros[0]) {
            return -1;
        }
        if (micros >= startMicros[count()]) {
            return count() - 1;
        }
        int period = periodOfStretch[(int) ((micros - startMicros[0]) >> stretchBits)];
        // One further if the next has begun too.
        return period + (int) ((startMicros[period + 1] - 1 - micros) >>> (Long.SIZE - 1));
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
