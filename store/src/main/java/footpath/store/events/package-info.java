/// The event log in DuckDB. Enter through [DuckDbEventLog].
///
/// One connection writes, under a lock; every reader opens its own and sees one committed state.
@NullMarked
package footpath.store.events;

import org.jspecify.annotations.NullMarked;
