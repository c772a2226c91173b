package footpath.store.events;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Tells a failing disk or a broken database from a file that cannot be read.
final class StorageFailure {
    private static final List<String> SIGNS = List.of(
            "no space left",
            "file too large",
            "could not write",
            "cannot write",
            "failed to write",
            "out of memory",
            "disk full",
            "max_temp_directory_size",
            "database has been invalidated",
            "internal error",
            "fatal error",
            "read-only file system");

    private StorageFailure() {}

    static boolean of(SQLException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(message::contains);
    }
}
