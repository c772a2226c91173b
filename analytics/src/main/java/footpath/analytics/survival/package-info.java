/// How long until an event, when many have not had it yet? Enter through [SurvivalQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.survival;

import org.jspecify.annotations.NullMarked;
