/// How many persons are in each of several segments, how many in two of them at once, and how many were at
/// earlier times. Enter through [SegmentQuestion], [SegmentListQuestion] for the persons, and
/// [SegmentValuesQuestion] for the traits and channels they have.
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.segment;

import org.jspecify.annotations.NullMarked;
