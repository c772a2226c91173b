/// How a question is asked of an index: a [Question] resolves into a [Kernel], which scans shards into partials
/// that merge and finish into an answer. Enter through [Asker].
///
/// Holds what every kernel shares: [Scope], [Share], [Durations], [SubjectSet]. Imports none of its subpackages.
@NullMarked
package footpath.analytics;

import org.jspecify.annotations.NullMarked;
