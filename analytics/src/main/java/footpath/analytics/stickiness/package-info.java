/// In how many periods is a person active? Enter through [StickinessQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.stickiness;

import org.jspecify.annotations.NullMarked;
