package footpath.server;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has been opened so far, so that a failure on the way leaves nothing open.
final class OpenParts {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /// Closes what is open, last opened first.
    void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception alsoFailed) {
                // The failure that led here is the one to tell.
            }
        }
    }
}
