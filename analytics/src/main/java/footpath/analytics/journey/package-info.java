/// What a map asks: how many reach each of its steps, in which order, how fast, and where they leave. Enter
/// through [JourneyQuestion]; [JourneyListQuestion] lists the persons behind a number, [JourneyTracer] says why
/// one is on the list.
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.journey;

import org.jspecify.annotations.NullMarked;
