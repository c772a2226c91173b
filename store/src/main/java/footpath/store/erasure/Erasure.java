package footpath.store.erasure;

import java.time.Instant;
import java.util.Optional;

/// A removal for good that was done, or is under way.
///
/// @param number    from 1
/// @param cause     why
/// @param note      what whoever asked for it wrote beside it; may be empty
/// @param requested when it was asked for; from then on no answer counts what was removed
/// @param finished  when nothing of it was left in any file; absent while that is under way
/// @param removed   how much
public record Erasure(
        int number, Cause cause, String note, Instant requested, Optional<Instant> finished, Removed removed) {
    /// Longest note that is kept.
    public static final int LONGEST_NOTE = 512;

    /// Why something was removed.
    public enum Cause {
        /// Somebody asked for it.
        REQUEST,
        /// It was kept as long as it may be.
        EXPIRY
    }
}
