package footpath.collect.wire;

import java.util.List;

/// What became of one item.
public enum Outcome {
    /// It is kept, or was already.
    OK,
    /// It is kept, and the sender should know something about it.
    WARNING,
    /// It could not be read and is kept in the quarantine.
    QUARANTINED,
    /// It is not kept; the sender should send it again.
    RETRY;

    /// The word for it in replies.
    public String word() {
        return switch (this) {
            case OK -> "ok";
            case WARNING -> "warning";
            case QUARANTINED -> "quarantined";
            case RETRY -> "retry";
        };
    }

    /// What an item deserves once it is kept.
    public static Outcome kept(Item item) {
        return switch (item) {
            case Item.Understood understood -> understood.warnings().isEmpty() ? OK : WARNING;
            case Item.Misunderstood _ -> QUARANTINED;
        };
    }

    /// Whether a request must be sent again as a whole, where the protocol has no word for single
    /// items.
    public static boolean anyToRetry(List<Outcome> outcomes) {
        return outcomes.contains(RETRY);
    }
}
