/// Do persons go through events as a regular expression over them tells? Enter through [SequenceQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.sequence;

import org.jspecify.annotations.NullMarked;
