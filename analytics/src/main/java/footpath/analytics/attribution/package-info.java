/// Which touches deserve the credit for conversions, by the rules of the field side by side? Enter through
/// [AttributionQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.attribution;

import org.jspecify.annotations.NullMarked;
