package footpath.analytics.next;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Share;
import java.time.Duration;
import java.util.List;

/// What comes next.
///
/// @param rule    the rule by which was matched and counted, in words
/// @param persons how many persons have a match
/// @param nothing how many matches have nothing next to them, of all matches
/// @param next    the most frequent first, then "other" and "(none)", where there are any
/// @param took    how long answering took
public record NextAnswer(String rule, long persons, Share nothing, List<Next> next, Duration took) {
    public NextAnswer {
        next = List.copyOf(next);
    }

    /// @param value         name of the event that comes next, or the value of its field
    /// @param share         how often, of all matches
    /// @param persons       how many persons have it at least once
    /// @param medianSeconds time between the match and it: half took at most this
    /// @param p90Seconds    nine of ten took at most this
    public record Next(BreakdownValue value, Share share, long persons, double medianSeconds, double p90Seconds) {}
}
