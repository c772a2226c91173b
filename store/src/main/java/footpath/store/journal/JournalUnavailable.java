package footpath.store.journal;

/// A record was not taken: the disk refused it, or too much is waiting for the disk. It is not in the
/// journal, or may be there though nobody was told so; sending it again is safe for whoever tells records
/// apart by an id.
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalUnavailable(String message) {
        super(message);
    }

    JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
