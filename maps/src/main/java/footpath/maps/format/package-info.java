/// Maps and measured maps as JSON. Enter through [MapJson], [FilterJson] and `MeasuredMapJson`; [MapSchema] publishes
/// and applies the JSON Schema.
///
/// Leans on the records of maps and of maps.measure, on Jackson and on a JSON Schema validator; nothing but this
/// package sees them.
@NullMarked
package footpath.maps.format;

import org.jspecify.annotations.NullMarked;
