/// Which event follows which, how often and after how long: the directly-follows graph. Enter through
/// [FlowQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.flow;

import org.jspecify.annotations.NullMarked;
