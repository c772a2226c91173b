package footpath.events;

import java.time.Duration;
import java.time.Instant;

/// Instants and durations as microseconds since 1970-01-01T00:00Z, the unit of every time column.
public final class Micros {
    public static final long PER_SECOND = 1_000_000L;

    /// The first instant the platform accepts: 0001-01-01T00:00Z.
    public static final long MIN = of(Instant.parse("0001-01-01T00:00:00Z"));

    /// The first instant the platform no longer accepts: 9999-01-01T00:00Z.
    public static final long MAX_EXCLUSIVE = of(Instant.parse("9999-01-01T00:00:00Z"));

    private Micros() {}

    /// Microseconds of an instant, rounded down.
    public static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), Math.floorDiv(instant.getNano(), 1_000));
    }

    /// Microseconds of a duration, rounded down.
    public static long of(Duration duration) {
        return Math.addExact(
                Math.multiplyExact(duration.getSeconds(), PER_SECOND), Math.floorDiv(duration.getNano(), 1_000));
    }

    /// The instant of a number of microseconds.
    public static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }

    /// The duration of a number of microseconds.
    public static Duration toDuration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }

    /// The instant cut to the microsecond.
    ///
    /// @throws InvalidEvent if it lies outside the years 1 to 9998
    static Instant truncate(Instant instant) {
        long micros = of(instant);
        if (micros < MIN || micros >= MAX_EXCLUSIVE) {
            throw new InvalidEvent("event.time", instant + " lies outside the years 1 to 9998");
        }
        return toInstant(micros);
    }
}
