package footpath.analytics.trend;

/// What a series of a trend tells of each period and group.
public enum TrendCounted {
    /// How many events.
    EVENTS,

    /// How many persons with an event: each counts once in each period and group it has an event in.
    PERSONS,

    /// The sum of a property; 0 of no events.
    SUM,

    /// The mean of a property.
    AVERAGE,

    /// The median of a property.
    MEDIAN,

    /// Any percentile of a property.
    PERCENTILE,

    /// The smallest value of a property.
    MIN,

    /// The largest value of a property.
    MAX,

    /// The mean over persons of each person's own mean of a property, so that every person weighs the same.
    PERSONS_AVERAGE;

    /// Whether it looks at a property; then only events count that hold a number in it.
    public boolean looksAtProperty() {
        return this != EVENTS && this != PERSONS;
    }
}
