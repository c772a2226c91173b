package footpath.store.imports;

import footpath.collect.PastImport;
import footpath.collect.QuarantinedRow;
import footpath.store.database.Connections;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was imported before, and which of its rows could not be understood.
public final class PastImports {
    private final Connections connections;

    public PastImports(Connections connections) {
        this.connections = connections;
    }

    /// The latest quarantined rows, newest import first.
    public List<QuarantinedRow> quarantine(int limit) {
        return connections.read(connection -> {
            List<QuarantinedRow> rows = new ArrayList<>();
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT i.file, q.line, q.\"column\", q.reason, q.rows,"
                                    + " q.raw FROM quarantine q JOIN imports i USING (import) ORDER BY import DESC, line LIMIT "
                                    + limit);
                    ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new QuarantinedRow(
                            result.getString(1),
                            result.getLong(2),
                            result.getString(3),
                            result.getString(4),
                            result.getLong(5),
                            result.getString(6)));
                }
            }
            return rows;
        });
    }

    /// The import of a file of this content from this source, if there was one.
    public Optional<PastImport> find(String source, String sha256) {
        return connections.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT i.rows, i.mapping, i.finished FROM imports i JOIN sources s USING (source) WHERE s.key = ? AND i.sha256 = ?")) {
                statement.setString(1, source);
                statement.setString(2, sha256);
                try (ResultSet result = statement.executeQuery()) {
                    if (!result.next()) {
                        return Optional.empty();
                    }
                    Instant finished = result.getObject(3, OffsetDateTime.class).toInstant();
                    return Optional.of(new PastImport(result.getLong(1), result.getString(2), finished));
                }
            }
        });
    }
}
