package footpath.store.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// The connections to one database file: one that writes, and as many readers as are asked for.
final class Connections implements AutoCloseable {
    private final Path file;
    private final DuckDBConnection root;
    private DuckDBConnection writer;

    private Connections(Path file, DuckDBConnection root, DuckDBConnection writer) {
        this.file = file;
        this.root = root;
        this.writer = writer;
    }

    static Connections open(Path file, Path temporary) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("temp_directory", temporary.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        DuckDBConnection root =
                DriverManager.getConnection("jdbc:duckdb:" + file, settings).unwrap(DuckDBConnection.class);
        return new Connections(file, root, newWriter(root));
    }

    private static DuckDBConnection newWriter(DuckDBConnection root) throws SQLException {
        DuckDBConnection writer = root.duplicate();
        for (String setting :
                new String[] {"TimeZone = 'UTC'", "enable_progress_bar = true", "enable_progress_bar_print = false"}) {
            Query.run(writer, "SET " + setting);
        }
        return writer;
    }

    /// Puts another connection in the place of the one that writes: after a commit that failed nobody knows
    /// what it would do with the next statement. Callers hold the write lock.
    void renewWriter() throws SQLException {
        DuckDBConnection failed = writer;
        writer = newWriter(root);
        failed.close();
    }

    /// The connection that writes. Callers hold the write lock.
    DuckDBConnection writer() {
        return writer;
    }

    /// Reads in one transaction on a connection of its own.
    <T> T read(Read<T> read) {
        try (Connection connection = root.duplicate()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /// The failure of the storage as callers see it.
    UncheckedIOException failed(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String remedy = StorageFailure.of(e) ? "; free some space on its disk, then do it again" : "";
        return new UncheckedIOException(file + ": " + first + remedy, new IOException(first, e));
    }

    @Override
    public void close() {
        try {
            writer.close();
            root.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Something read from the database.
    interface Read<T> {
        T from(Connection connection) throws SQLException, IOException;
    }
}
