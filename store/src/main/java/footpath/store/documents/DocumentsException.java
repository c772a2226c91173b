package footpath.store.documents;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The documents cannot be read or written: which file, what was wrong, what would be right.
public final class DocumentsException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    DocumentsException(String message) {
        super(message, new IOException(message));
    }

    DocumentsException(String message, Throwable cause) {
        super(message, new IOException(message, cause));
    }
}
