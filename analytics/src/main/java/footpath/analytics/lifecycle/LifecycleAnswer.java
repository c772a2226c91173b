package footpath.analytics.lifecycle;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/// Who is new, returns, comes back and stays away, over time.
///
/// @param rule    the rule by which was counted, in words
/// @param periods in order of time
/// @param took    how long answering took
public record LifecycleAnswer(String rule, List<PeriodAnswer> periods, Duration took) {
    public LifecycleAnswer {
        periods = List.copyOf(periods);
    }

    /// Persons by what they are in one period; the first three together are all active persons.
    ///
    /// @param start        first instant of the calendar period
    /// @param complete     false if the period ends beyond what is known; the dormant may still become active
    ///     then
    /// @param newPersons   active for the first time ever
    /// @param returning    active now and in the period before
    /// @param resurrecting active now and at some time before, but not in the period before
    /// @param dormant      active in the period before and not now; 0 or more
    public record PeriodAnswer(
            ZonedDateTime start, boolean complete, long newPersons, long returning, long resurrecting, long dormant) {
        /// How many persons are active in the period.
        public long active() {
            return newPersons + returning + resurrecting;
        }
    }
}
