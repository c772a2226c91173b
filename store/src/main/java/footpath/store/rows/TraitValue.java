package footpath.store.rows;

import footpath.events.PropertyValue;
import footpath.events.identity.Identity;

/// What a trait was said to be at a time. Immutable.
///
/// @param trait      its name
/// @param timeMicros from when on, in microseconds since 1970
/// @param isFirst    whether it was to hold only if nothing did before
/// @param identity   under which it came
/// @param isCurrent  whether it is what holds now
public record TraitValue(
        String trait, PropertyValue value, long timeMicros, boolean isFirst, Identity identity, boolean isCurrent) {}
