/// How many persons go through steps in a given order, within a time? Enter through [FunnelQuestion];
/// [FunnelListQuestion] lists the persons behind a number, [FunnelTracer] says why a person is in or out.
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.funnel;

import org.jspecify.annotations.NullMarked;
