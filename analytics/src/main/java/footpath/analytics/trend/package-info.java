/// How many events, how many persons with one, and what do their numbers come to, in each hour, day, week or
/// month? Enter through [TrendQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.trend;

import org.jspecify.annotations.NullMarked;
