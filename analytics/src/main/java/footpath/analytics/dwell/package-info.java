/// How long do persons stay in a stage, who is in it now, and who has been in it for too long? Enter through
/// [DwellQuestion], and [DwellListQuestion] for the persons.
///
/// Leans on the root of analytics and the index.
@NullMarked
package footpath.analytics.dwell;

import org.jspecify.annotations.NullMarked;
