/// The map document: what a team believes about a journey, and which events each belief is bound to.
///
/// Enter through [JourneyMap]. Every record validates itself; [InvalidMap] lists all violations at once. [MapStore] is
/// the port where maps are kept. Formats, measuring and text are packages below, which this one does not know.
@NullMarked
package footpath.maps;

import org.jspecify.annotations.NullMarked;
