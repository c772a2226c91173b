/// Of those who start in a period, how many come back, and how long after? Enter through [RetentionQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.retention;

import org.jspecify.annotations.NullMarked;
