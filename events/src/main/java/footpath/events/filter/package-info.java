/// The filter language: which events, which persons. Enter through [EventMatcher] and [Condition]; [FilterText] reads
/// and prints them as text, [Evaluation] tests them.
///
/// One language, two readers: the index compiles it to tables over column codes, others test it on a single event.
@NullMarked
package footpath.events.filter;

import org.jspecify.annotations.NullMarked;
