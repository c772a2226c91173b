package footpath.events;

import java.time.Instant;

/// A span of time, half open.
///
/// @param from       first instant inside
/// @param toExclusive first instant after; later than `from`
public record Period(Instant from, Instant toExclusive) {
    /// Every instant an event can have.
    public static final Period ALWAYS =
            new Period(Micros.toInstant(Micros.MIN), Micros.toInstant(Micros.MAX_EXCLUSIVE));

    public Period {
        if (!from.isBefore(toExclusive)) {
            throw new IllegalArgumentException(
                    "period: starts at " + from + " and ends at " + toExclusive + "; the end must be later");
        }
    }

    /// First microsecond inside.
    public long fromMicros() {
        return Micros.of(from);
    }

    /// First microsecond after.
    public long toMicrosExclusive() {
        return Micros.of(toExclusive);
    }
}
