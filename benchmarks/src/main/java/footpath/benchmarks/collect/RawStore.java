package footpath.benchmarks.collect;

import java.sql.SQLException;
import java.util.List;

/// A database that is given rows which are ready, with nothing of HTTP, JSON, quarantine, identities or
/// repeated calls: what storing costs at least. Confined to one thread.
interface RawStore extends AutoCloseable {
    /// A row: the event of an [EventRequest], taken apart.
    record Row(String id, String person, String name, long timeMicros, String properties) {}

    /// What it is called in the report.
    String name();

    /// Adds rows in one transaction, which is on disk when this returns.
    void append(List<Row> rows) throws SQLException;

    @Override
    void close();
}
