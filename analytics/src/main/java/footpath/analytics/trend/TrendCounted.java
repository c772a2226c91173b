package footpath.analytics.trend;

/// What a trend counts.
public enum TrendCounted {
    /// Every event.
    EVENTS,

    /// Each person once in each period and group it has an event in.
    PERSONS
}
