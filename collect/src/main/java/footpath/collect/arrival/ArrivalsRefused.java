package footpath.collect.arrival;

/// Arrivals could not be kept now; the sender is to try again.
public final class ArrivalsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    /// @param reason            why, as `journal: the disk refuses to write: No space left on device`
    /// @param retryAfterSeconds when trying again may help
    public ArrivalsRefused(String reason, int retryAfterSeconds, Throwable cause) {
        super(reason, cause);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /// When trying again may help.
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
