package footpath.analytics.drivers;

/// Of what something compared is a value.
public sealed interface DriverSource {
    /// A trait.
    record Trait(String name) implements DriverSource {}

    /// The names of events.
    record Events() implements DriverSource {}

    /// A property of chosen events.
    record Property(DriversProperty property) implements DriverSource {}
}
