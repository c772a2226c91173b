package footpath.analytics.trend;

import footpath.analytics.BreakdownValue;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Counts over time.
///
/// @param rule    the rule by which was counted, in words
/// @param n       how many events match, in all periods together
/// @param periods in order of time
/// @param series  without a breakdown a single one; else one per value, most events or persons first, then by
///     value; "other" and "(none)" last
/// @param took    how long answering took
public record TrendAnswer(String rule, long n, List<PeriodAnswer> periods, List<SeriesAnswer> series, Duration took) {

    public TrendAnswer {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
    }

    /// @param start    first instant of the calendar period
    /// @param complete false if the question's period cuts it, or it lasts beyond the present
    public record PeriodAnswer(ZonedDateTime start, boolean complete) {}

    /// @param value  of the breakdown; empty without one
    /// @param counts one per period
    public record SeriesAnswer(Optional<BreakdownValue> value, List<Long> counts) {
        public SeriesAnswer {
            counts = List.copyOf(counts);
        }
    }
}
