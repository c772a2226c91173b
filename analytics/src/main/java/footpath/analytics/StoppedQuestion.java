package footpath.analytics;

import java.time.Duration;

/// A question that was ended before it was answered. The message says what it was, what was wrong and what would help,
/// as `question: problem; remedy`.
public final class StoppedQuestion extends RuntimeException {
    /// Why it was ended.
    public enum Reason {
        CANCELLED,
        TOO_LONG,
        TOO_LARGE
    }

    private static final String LESS = "ask for a shorter period, fewer events or a smaller segment";

    private final Reason reason;

    private StoppedQuestion(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static StoppedQuestion cancelled() {
        return new StoppedQuestion(Reason.CANCELLED, "question: was cancelled; ask it again");
    }

    static StoppedQuestion tooLong(Duration limit, double share) {
        return new StoppedQuestion(
                Reason.TOO_LONG,
                "question: was not answered within " + Words.of(limit) + ", the limit (this round over the events was "
                        + (int) (100 * share) + " % done); " + LESS + ", or raise the limit");
    }

    static StoppedQuestion tooLarge(long heapBytes) {
        return new StoppedQuestion(
                Reason.TOO_LARGE,
                "question: needs more memory than there is (" + (heapBytes >> 20) + " MB); " + LESS
                        + ", or start with more memory");
    }

    public Reason reason() {
        return reason;
    }
}
