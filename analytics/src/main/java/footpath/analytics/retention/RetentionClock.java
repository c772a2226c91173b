package footpath.analytics.retention;

/// How the time between start and return is counted.
public enum RetentionClock {
    /// In calendar periods of the scope's zone: the period of the start is number 0, the next one number 1,
    /// however late in its period the start was. A day of daylight saving counts as one day. As PostHog and
    /// GA4 count.
    CALENDAR,

    /// In absolute durations since the start event: number k is from k units after it, inclusive, to k + 1
    /// units after it, exclusive; a day is 24 hours, a week 7 days, a month 30 days. As Mixpanel counts.
    ROLLING,

    /// As [#ROLLING], of times cut down to the full hour, by the hours of UTC: a start at 10:50 and a return
    /// at 10:10 the day after are one day apart. As Amplitude counts.
    ROLLING_FROM_HOUR
}
