/// Saved segments: [Segments] keeps, finds and counts them; its routes are in [SegmentRoutes].
@NullMarked
package footpath.server.segment;

import org.jspecify.annotations.NullMarked;
