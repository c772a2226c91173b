/// How many persons are in each of several segments, and how many in two of them at once. Enter through
/// [SegmentQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.segment;

import org.jspecify.annotations.NullMarked;
