/// Documents in SQLite: maps with all their revisions, and segments. Enter through [SqliteDocuments].
///
/// The SQL keeps to what SQLite and PostgreSQL both understand. Implements the ports of maps; knows no
/// events.
@NullMarked
package footpath.store.documents;

import org.jspecify.annotations.NullMarked;
