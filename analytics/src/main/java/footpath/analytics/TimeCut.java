package footpath.analytics;

import footpath.events.Period;
import footpath.index.IndexSnapshot;
import footpath.index.TimeColumn;

/// A period in microseconds, and whether it cuts anything off at all.
///
/// @param fromMicros        first microsecond inside
/// @param toMicrosExclusive first microsecond after
/// @param everything        whether every event of the index lies inside, so that times need not be compared
public record TimeCut(long fromMicros, long toMicrosExclusive, boolean everything) {

    /// The cut that a period makes through an index.
    public static TimeCut of(Period period, IndexSnapshot snapshot) {
        long from = period.fromMicros();
        long to = period.toMicrosExclusive();
        return new TimeCut(from, to, from <= snapshot.firstTimeMicros() && to > snapshot.lastTimeMicros());
    }

    /// Whether an instant lies inside.
    public boolean has(long micros) {
        return micros >= fromMicros && micros < toMicrosExclusive;
    }

    /// The first of one subject's events, from `first` to `endExclusive`, that lies inside or after.
    public int first(TimeColumn times, int first, int endExclusive) {
        return everything ? first : firstAtOrAfter(times, first, endExclusive, fromMicros);
    }

    /// The first of one subject's events, from `first` to `endExclusive`, that lies after.
    public int end(TimeColumn times, int first, int endExclusive) {
        return everything ? endExclusive : firstAtOrAfter(times, first, endExclusive, toMicrosExclusive);
    }

    private static int firstAtOrAfter(TimeColumn times, int first, int endExclusive, long micros) {
        int low = first;
        int high = endExclusive;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.microsAt(middle) < micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
