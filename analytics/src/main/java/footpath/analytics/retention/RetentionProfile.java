package footpath.analytics.retention;

import java.time.DayOfWeek;

/// What is usual for retention in a product: the defaults of a question asked by its rules. What its
/// documents do not speak of is as in [#FOOTPATH].
public enum RetentionProfile {
    /// Ours.
    FOOTPATH(DayOfWeek.MONDAY, RetentionClock.CALENDAR, RetentionReturn.ON, RetentionEntry.FIRST_TIME),

    /// As the function `retention`: a condition counts only if the first is fulfilled, anywhere and in any
    /// order. With the days as conditions, as its documents have them, everyone active on a day is in its
    /// cohort.
    CLICKHOUSE(DayOfWeek.MONDAY, RetentionClock.CALENDAR, RetentionReturn.ON, RetentionEntry.RECURRING),

    /// As the retention insight of PostHog; weeks begin on Sunday.
    POSTHOG(DayOfWeek.SUNDAY, RetentionClock.CALENDAR, RetentionReturn.ON, RetentionEntry.FIRST_TIME),

    /// As the retention report of Mixpanel: who comes back in a period or later, days being 24 hours.
    MIXPANEL(DayOfWeek.MONDAY, RetentionClock.ROLLING, RetentionReturn.ON_OR_AFTER, RetentionEntry.FIRST_TIME),

    /// As the retention chart of Amplitude: 24 hours a day, from the full hour.
    AMPLITUDE(DayOfWeek.MONDAY, RetentionClock.ROLLING_FROM_HOUR, RetentionReturn.ON, RetentionEntry.FIRST_TIME);

    private final DayOfWeek weekStart;
    private final RetentionClock clock;
    private final RetentionReturn counted;
    private final RetentionEntry entry;

    RetentionProfile(DayOfWeek weekStart, RetentionClock clock, RetentionReturn counted, RetentionEntry entry) {
        this.weekStart = weekStart;
        this.clock = clock;
        this.counted = counted;
        this.entry = entry;
    }

    /// First day of a calendar week.
    public DayOfWeek weekStart() {
        return weekStart;
    }

    /// How the time to a return is counted.
    public RetentionClock clock() {
        return clock;
    }

    /// When a person counts as returned.
    public RetentionReturn counted() {
        return counted;
    }

    /// Which starts put a person into a cohort.
    public RetentionEntry entry() {
        return entry;
    }
}
