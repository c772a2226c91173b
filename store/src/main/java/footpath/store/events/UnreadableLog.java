package footpath.store.events;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The event log is there and cannot be read: damaged, no event log at all, or of another version.
public final class UnreadableLog extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    UnreadableLog(String message, IOException cause) {
        super(message, cause);
    }
}
