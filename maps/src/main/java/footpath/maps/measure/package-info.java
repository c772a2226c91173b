/// Measuring a map: its beliefs beside what happened. Enter through `MapMeasurer`; the answer is a `MeasuredMap`.
///
/// A map is measured by asking the question its bindings make, and has no other way to numbers.
@NullMarked
package footpath.maps.measure;

import org.jspecify.annotations.NullMarked;
