/// In each period, who is new, who returns, who comes back after a pause, and who stays away? Enter through
/// [LifecycleQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.lifecycle;

import org.jspecify.annotations.NullMarked;
