/// Bytes on disk before anybody is told they are: an append-only [footpath.store.journal.Journal] of
/// numbered records.
///
/// Knows nothing of what the records mean. Leans on the JDK alone.
@NullMarked
package footpath.store.journal;

import org.jspecify.annotations.NullMarked;
