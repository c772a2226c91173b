/// How many events and persons are there, by name, and when was the first and the last? Enter through
/// [CountQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.count;

import org.jspecify.annotations.NullMarked;
