package footpath.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The index could not read or write a file for a reason outside of it: disk full, no permission, folder gone.
public final class IndexException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    IndexException(String doing, Path file, IOException cause) {
        super("index: cannot " + doing + " " + file + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
