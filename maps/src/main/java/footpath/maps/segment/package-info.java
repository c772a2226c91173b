/// Segments kept under a name: [SavedSegment] is one, [SegmentStore] the port to where they are.
///
/// Knows a definition as text alone; what it means is read where questions are.
@NullMarked
package footpath.maps.segment;

import org.jspecify.annotations.NullMarked;
