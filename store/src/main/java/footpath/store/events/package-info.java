/// The event log in DuckDB, put together of the packages beside it. Enter through [DuckDbEventLog].
@NullMarked
package footpath.store.events;

import org.jspecify.annotations.NullMarked;
