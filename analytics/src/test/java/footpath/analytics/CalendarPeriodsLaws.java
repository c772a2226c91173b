package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Micros;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarPeriodsLaws {
    /// Clocks turn by an hour, by half an hour and not at all; one zone has left out a whole day.
    private static final List<String> ZONES =
            List.of("Europe/Vienna", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC");

    @Test
    void findsThePeriodThatLookingAtAllOfThemFinds() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            CalendarUnit unit = RandomFilters.one(random, List.of(CalendarUnit.values()));
            CalendarPeriods periods = periods(random, unit);
            long first = periods.startMicros(0);
            long length = periods.startMicros(periods.count()) - first;
            for (int i = 0; i < 200; i++) {
                long border = periods.startMicros(random.nextInt(periods.count() + 1));
                long micros = i < 100 ? border + i % 3 - 1 : first + random.nextLong(2 * length) - length / 2;
                assertThat(periods.periodOf(micros))
                        .as("seed %d: %s at %d", seed, unit, micros)
                        .isEqualTo(lookedFor(periods, micros));
            }
            assertThat(periods.periodOf(Long.MIN_VALUE)).isEqualTo(-1);
            assertThat(periods.periodOf(Long.MAX_VALUE)).isEqualTo(periods.count() - 1);
        }
    }

    private static CalendarPeriods periods(Random random, CalendarUnit unit) {
        ZonedDateTime from = Instant.parse("2011-12-01T00:00:00Z")
                .plusSeconds(random.nextInt(40 * 24) * 3_600L)
                .atZone(ZoneId.of(RandomFilters.one(random, ZONES)));
        Instant to = from.toInstant().plus(unit.rolling().multipliedBy(random.nextInt(400)));
        return CalendarPeriods.from("unit", unit.startOf(from, DayOfWeek.FRIDAY), to, unit, 500);
    }

    private static int lookedFor(CalendarPeriods periods, long micros) {
        int found = -1;
        for (int period = 0; period < periods.count(); period++) {
            found = Micros.of(periods.start(period).toInstant()) <= micros ? period : found;
        }
        return found;
    }
}
