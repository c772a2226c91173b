package footpath.events.filter;

/// What a condition looks at.
public sealed interface Field {

    /// A property of the event.
    record Property(String name) implements Field {}

    /// The channel of the event.
    record Channel() implements Field {}

    /// A trait of the person.
    record Trait(String name) implements Field {}
}
