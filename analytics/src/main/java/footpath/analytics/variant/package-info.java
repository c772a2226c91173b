/// Which whole journeys are the most frequent? Enter through [VariantQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.variant;

import org.jspecify.annotations.NullMarked;
