/// What comes right after, or right before, a match of a pattern of events? Enter through [NextQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.next;

import org.jspecify.annotations.NullMarked;
