package footpath.analytics.drivers;

import footpath.analytics.BreakdownValue;

/// Something that persons of both groups may have.
///
/// @param source of what it is a value
/// @param value  the value, or the name of the event
public record DriversHaving(DriverSource source, BreakdownValue value) {}
