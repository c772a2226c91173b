/// How many events does a person have? Enter through [FrequencyQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.frequency;

import org.jspecify.annotations.NullMarked;
