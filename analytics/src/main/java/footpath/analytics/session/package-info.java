/// How many sessions are there, how long do they last, and where do they begin and end? Enter through
/// [SessionQuestion].
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.session;

import org.jspecify.annotations.NullMarked;
