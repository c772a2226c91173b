/// The database file of the event log: its connections and transactions, its tables, and its journal. One connection
/// writes, under a lock; every reader opens its own and sees one committed state.
@NullMarked
package footpath.store.database;

import org.jspecify.annotations.NullMarked;
