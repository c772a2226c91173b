package footpath.store.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Frees what an import kept in temporary tables and files.
public final class Leftovers {
    private Leftovers() {}

    /// Removes the files and folders that a dead process left in a folder, which need not be there.
    public static Path clear(Path folder) {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                        clear(file);
                    }
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                // They cost disk space, never correctness.
                System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.WARNING, "files stay", e);
            }
        }
        return folder;
    }

    public static void drop(Connection connection) {
        try {
            Query.run(connection, "DROP VIEW IF EXISTS incoming");
            List<String> tables = Query.texts(
                    connection,
                    "SELECT table_name FROM duckdb_tables() WHERE temporary AND table_name LIKE 'incoming%'");
            for (String table : tables) {
                Query.run(connection, "DROP TABLE IF EXISTS \"" + table + "\"");
            }
        } catch (SQLException e) {
            // Temporary tables cost memory, never correctness: the next import replaces them.
            System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, "temporary tables stay", e);
        }
    }
}
