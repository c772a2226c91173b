package footpath.analytics.frequency;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Persons by number of events.
///
/// @param rule    the rule by which was counted, in words
/// @param n       persons with at least one event
/// @param events  how many events they have together
/// @param bars    ascending, without gap from 1 event on, up to the largest number that occurs or the last
///     bar asked for; empty if there is no event
/// @param summary of the number of events of a person; empty if there is none
/// @param took    how long answering took
public record FrequencyAnswer(
        String rule, long n, long events, List<Bar> bars, Optional<Summary> summary, Duration took) {

    public FrequencyAnswer {
        bars = List.copyOf(bars);
    }

    /// @param events  how many events
    /// @param orMore  whether persons with more are in it too: the last bar, if anyone has more
    /// @param persons how many persons
    public record Bar(long events, boolean orMore, long persons) {}

    /// Events of a person. Median and p90 are exact: the value at rank `q * (n - 1)` of the sorted numbers,
    /// with linear interpolation between neighbours (as SQL's `percentile_cont`).
    ///
    /// @param mean   events by persons
    /// @param median half have at most this
    /// @param p90    nine of ten have at most this
    /// @param most   the largest number
    public record Summary(double mean, double median, double p90, long most) {}
}
