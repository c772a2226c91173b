package footpath.analytics.session;

import footpath.analytics.BreakdownValue;
import footpath.analytics.Durations;
import footpath.analytics.Share;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Sessions.
///
/// @param rule   the rule by which was counted, in words
/// @param groups without a breakdown a single one; else one per value, most sessions first, then by value; "other"
///     and "(none)" last
/// @param took   how long answering took
public record SessionAnswer(String rule, List<GroupAnswer> groups, Duration took) {
    public SessionAnswer {
        groups = List.copyOf(groups);
    }

    /// @param value   of the breakdown; empty without one
    /// @param all     all periods together; a person counts once
    /// @param lasts   how long sessions last; empty if there is none
    /// @param periods in order of time, empty ones included
    /// @param first   the events at which most sessions begin, most first, then by name
    /// @param last    the events at which most sessions end, most first, then by name
    public record GroupAnswer(
            Optional<BreakdownValue> value,
            Counts all,
            Optional<Durations> lasts,
            List<PeriodAnswer> periods,
            List<EventAnswer> first,
            List<EventAnswer> last) {
        public GroupAnswer {
            periods = List.copyOf(periods);
            first = List.copyOf(first);
            last = List.copyOf(last);
        }
    }

    /// @param sessions how many
    /// @param persons  how many persons have one
    /// @param events   how many events they have together
    /// @param bounces  how many have one event only
    public record Counts(long sessions, long persons, long events, long bounces) {}

    /// @param start    first instant of the calendar period
    /// @param complete false if the question's period cuts it, or it ends beyond what is known
    public record PeriodAnswer(ZonedDateTime start, boolean complete, Counts counts) {}

    /// @param name  of the event
    /// @param share how many sessions, of all of the group
    public record EventAnswer(String name, Share share) {}
}
