package footpath.events.filter;

import footpath.events.PropertyValue;
import java.util.Optional;

/// Gives the values a condition is tested on: those of one event, or the traits of one person.
@FunctionalInterface
public interface FieldReader {
    /// The value of a field; empty if it is absent.
    Optional<PropertyValue> valueOf(Field field);
}
