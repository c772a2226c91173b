package footpath.benchmarks.question;

import footpath.analytics.Scope;
import footpath.benchmarks.Dialect;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.filter.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Calendar weeks as numbers: 0 is the week of the first event, and its Monday is day 0.
final class Weeks {
    static final long WEEK = Micros.of(Duration.ofDays(7));
    static final long DAY = Micros.of(Duration.ofDays(1));

    /// The Monday before the first event.
    static final long MONDAY = Micros.of(Instant.parse("2025-12-29T00:00:00Z"));

    /// How many weeks 90 days touch.
    static final int COUNT = 14;

    /// Everything, in so many weeks even where fewer events end sooner.
    static final Scope ALL = new Scope(
            new Period(Micros.toInstant(MONDAY), Micros.toInstant(MONDAY + COUNT * WEEK)),
            Condition.ALWAYS,
            ZoneOffset.UTC);

    private Weeks() {}

    /// The week that a time lies in.
    static long of(ZonedDateTime time) {
        return (Micros.of(time.toInstant()) - MONDAY) / WEEK;
    }

    /// The same in SQL, of the column `t`.
    static String week(Dialect dialect) {
        return since(dialect, WEEK);
    }

    /// The day that `t` lies in, in SQL.
    static String day(Dialect dialect) {
        return since(dialect, DAY);
    }

    private static String since(Dialect dialect, long length) {
        String number = switch (dialect) {
            case CLICKHOUSE -> "intDiv(t - %d, %d)";
            case DUCKDB -> "((t - %d) // %d)";
            case SPARK -> "((t - %d) div %d)";
        };
        return number.formatted(MONDAY, length);
    }
}
