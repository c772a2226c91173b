package footpath.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// Writes a log anew into a file of its own, which then takes the place of the old one.
///
/// Rows that were deleted stay in the old file: the database marks them, and neither overwrites them nor the
/// blocks it does not need any more. What is not copied is nowhere. The new file takes the old one's name in
/// one step, so that whoever dies has the one or the other, each whole.
public final class LogRewrite {
    private LogRewrite() {}

    /// Callers hold the write lock.
    public static void run(Path file, Connections connections) throws SQLException, IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".rewritten");
        clear(fresh);
        try (Connections target = Connections.open(fresh, file.resolveSibling("tmp"))) {
            Schema.ensure(target.writer(), fresh.toString());
        }
        copy(connections.writer(), fresh);
        connections.checkpoint();
        force(fresh);
        connections.replace(() -> {
            if (Files.exists(Connections.journal(file)) || Files.exists(Connections.journal(fresh))) {
                throw new IOException("changes of the log wait beside it, so that it cannot be replaced");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.resolveSibling("."));
        });
    }

    /// Removes what a rewrite that was killed has left.
    static void clear(Path fresh) throws IOException {
        Files.deleteIfExists(fresh);
        Files.deleteIfExists(Connections.journal(fresh));
    }

    private static void copy(DuckDBConnection connection, Path fresh) throws SQLException {
        Leftovers.drop(connection);
        List<String> tables = Query.texts(
                connection,
                "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT temporary ORDER BY table_name");
        Query.run(connection, "ATTACH " + Query.text(fresh.toString()) + " AS rewritten");
        try {
            for (String table : tables) {
                Query.run(connection, "DELETE FROM rewritten.main." + table);
                Query.run(connection, "INSERT INTO rewritten.main." + table + " BY NAME SELECT * FROM main." + table);
            }
            Query.run(connection, "CHECKPOINT rewritten");
        } finally {
            Query.run(connection, "DETACH rewritten");
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
