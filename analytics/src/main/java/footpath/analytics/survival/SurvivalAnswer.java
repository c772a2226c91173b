package footpath.analytics.survival;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the share without the event falls with time.
///
/// @param rule          the rule by which was counted, in words
/// @param entrants      how many persons entered
/// @param events        how many of them had the event
/// @param medianSeconds the earliest time at which at most half are left without it; empty if more are to
///     the end
/// @param points        in order of time, one for each time at which events happened, or as many as were
///     asked for
/// @param took          how long answering took
public record SurvivalAnswer(
        String rule,
        long entrants,
        long events,
        Optional<Double> medianSeconds,
        List<PointAnswer> points,
        Duration took) {

    public SurvivalAnswer {
        points = List.copyOf(points);
    }

    /// A step of the curve; its share holds until the next one.
    ///
    /// @param seconds       since entry
    /// @param atRisk        persons observed up to this time and without the event before it
    /// @param events        persons with the event up to this time, inclusive
    /// @param survival      share without the event after this time, 0 to 1
    /// @param standardError of the share, by Greenwood's formula; 0 if nobody is left
    /// @param interval      95 % interval of the share; empty if nobody is left
    public record PointAnswer(
            double seconds,
            long atRisk,
            long events,
            double survival,
            double standardError,
            Optional<IntervalAnswer> interval) {}

    /// @param low  lower end, above 0
    /// @param high upper end, below 1
    public record IntervalAnswer(double low, double high) {}
}
