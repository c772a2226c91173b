package footpath.analytics;

import java.time.DayOfWeek;

/// What is usual in a product for questions that only cut time into calendar periods: the defaults of a
/// question asked by its rules.
public enum CalendarProfile {
    /// Ours: weeks begin on Monday.
    FOOTPATH(DayOfWeek.MONDAY),

    /// PostHog: weeks begin on Sunday.
    POSTHOG(DayOfWeek.SUNDAY);

    private final DayOfWeek weekStart;

    CalendarProfile(DayOfWeek weekStart) {
        this.weekStart = weekStart;
    }

    /// First day of a calendar week.
    public DayOfWeek weekStart() {
        return weekStart;
    }
}
