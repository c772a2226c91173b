package footpath.benchmarks.collect;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// PostgreSQL's COPY, its fastest way in, with its usual settings: a commit is on disk.
final class RawPostgres implements RawStore {
    private final EmbeddedPostgres server;
    private final Connection connection;
    private final CopyManager copy;

    RawPostgres(Path directory) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE events (id text, person text, name text, time_micros bigint, properties text)");
        }
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public String name() {
        return "PostgreSQL COPY";
    }

    @Override
    public void append(List<Row> rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            // The events hold nothing that COPY would want escaped.
            text.append(row.id()).append('\t').append(row.person()).append('\t').append(row.name());
            text.append('\t')
                    .append(row.timeMicros())
                    .append('\t')
                    .append(row.properties())
                    .append('\n');
        }
        try {
            copy.copyIn("COPY events FROM STDIN", new StringReader(text.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            server.close();
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("benchmarks: PostgreSQL cannot be closed", failed);
        }
    }
}
