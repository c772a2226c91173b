/// Which ways do journeys take, step by step, from a start, to an end, or both? Enter through [PathQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.path;

import org.jspecify.annotations.NullMarked;
