package footpath.analytics.attribution;

/// What of a touch gets the credit.
public sealed interface TouchField {
    /// The channel it happened on.
    record Channel() implements TouchField {}

    /// A property of it, as its campaign.
    ///
    /// @param name of the property
    record Property(String name) implements TouchField {}

    /// The touchpoint: its event name.
    record Name() implements TouchField {}
}
