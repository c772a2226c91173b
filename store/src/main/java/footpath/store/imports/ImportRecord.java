package footpath.store.imports;

import footpath.collect.BulkLoad;
import footpath.collect.ImportReport;
import footpath.store.database.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/// What the log keeps of an import itself, in the transaction of the caller.
///
/// @param number   of the import
/// @param source   number of its source
/// @param firstSeq number of its first event
/// @param started  when it began
record ImportRecord(int number, int source, long firstSeq, Instant started) {
    void write(DuckDBConnection connection, BulkLoad load, ImportReport report) throws SQLException {
        Query.update(
                connection,
                "INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::TIMESTAMPTZ, now())",
                number,
                load.file().name(),
                load.file().bytes(),
                load.file().sha256(),
                source,
                load.mappingDigest(),
                report.rows(),
                report.events(),
                report.folded(),
                report.duplicates(),
                report.quarantined(),
                report.traitRows(),
                report.persons(),
                firstSeq,
                firstSeq + report.events() - 1,
                started.toString());
    }

    /// Notes the names of properties, if they are known.
    void writeNames(DuckDBConnection connection, ImportReport report, Optional<List<String>> names)
            throws SQLException {
        if (names.isEmpty()) {
            return;
        }
        for (String name : names.get()) {
            Query.update(
                    connection,
                    "INSERT INTO property_names SELECT ? WHERE NOT EXISTS (FROM property_names WHERE name = ?)",
                    name,
                    name);
        }
        Query.update(
                connection,
                "UPDATE log_state SET properties_through = ? WHERE properties_through = ?",
                firstSeq + report.events() - 1,
                firstSeq - 1);
    }
}
