package footpath.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// The event log is there and cannot be read: damaged, no event log at all, or of another version.
public final class UnreadableLog extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    UnreadableLog(String message, IOException cause) {
        super(message, cause);
    }

    /// What the database says of a file that it cannot open.
    public static UnreadableLog of(Path file, SQLException problem) {
        String first = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        return new UnreadableLog(
                file + ": is no readable event log: " + first
                        + "; restore it from a backup or name an empty data directory",
                new IOException(problem));
    }
}
