package footpath.store.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Tells a failing disk or a broken database from a file that cannot be read.
public final class StorageFailure {
    private static final String INVALIDATED = "database has been invalidated";

    private static final List<String> SIGNS = List.of(
            "no space left",
            "file too large",
            "could not write",
            "cannot write",
            "failed to write",
            "out of memory",
            "disk full",
            "max_temp_directory_size",
            INVALIDATED,
            "internal error",
            "fatal error",
            "read-only file system");

    private StorageFailure() {}

    public static boolean of(SQLException e) {
        String message = message(e);
        return SIGNS.stream().anyMatch(message::contains);
    }

    /// Whether the database takes nothing more until it is opened again.
    static boolean isFatal(SQLException e) {
        return message(e).contains(INVALIDATED) || message(e).startsWith("fatal error");
    }

    private static String message(SQLException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }
}
