/// What sets one group of persons apart from another: traits, events and values of properties, by how much the
/// groups differ in them. Enter through [DriversQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.drivers;

import org.jspecify.annotations.NullMarked;
