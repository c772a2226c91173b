package footpath.analytics.trend;

import footpath.analytics.BreakdownValue;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Counts over time.
///
/// @param rule    the rule by which was counted, in words
/// @param periods in order of time
/// @param series  as asked, formulas last; with a breakdown each once per value, most frequent value first,
///     then by value, "other" and "(none)" last
/// @param took    how long answering took
public record TrendAnswer(String rule, List<PeriodAnswer> periods, List<SeriesAnswer> series, Duration took) {

    public TrendAnswer {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
    }

    /// @param start        first instant of the calendar period
    /// @param complete     false if the question's period cuts it, or it lasts beyond the present
    /// @param comparedWith first instant of the period it is held against; empty without a comparison
    public record PeriodAnswer(ZonedDateTime start, boolean complete, Optional<ZonedDateTime> comparedWith) {}

    /// @param name     of the series or formula
    /// @param value    of the breakdown; empty without one
    /// @param n        one per period: how many events are behind its value, persons if those are counted;
    ///     empty for a formula
    /// @param values   one per period; empty where there is none, as the mean of no events
    /// @param compared what the values stand beside, one per period; empty without a comparison
    public record SeriesAnswer(
            String name,
            Optional<BreakdownValue> value,
            List<Long> n,
            List<Optional<Double>> values,
            List<Optional<Double>> compared) {
        public SeriesAnswer {
            n = List.copyOf(n);
            values = List.copyOf(values);
            compared = List.copyOf(compared);
        }
    }
}
