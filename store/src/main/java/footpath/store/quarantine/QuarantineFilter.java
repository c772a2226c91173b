package footpath.store.quarantine;

import java.time.Instant;
import java.util.Optional;

/// What of the quarantine is meant; what is absent does not matter.
///
/// @param kind       calls or rows alone
/// @param source     where it came from
/// @param reason     a text that the reason contains, in any letter case
/// @param shape      the shape of the reason, see [QuarantineGroup]
/// @param from       received then or later
/// @param toExclusive received before
/// @param isReplayed whether it was read again
public record QuarantineFilter(
        Optional<Kind> kind,
        Optional<String> source,
        Optional<String> reason,
        Optional<String> shape,
        Optional<Instant> from,
        Optional<Instant> toExclusive,
        Optional<Boolean> isReplayed) {
    /// Everything.
    public static final QuarantineFilter ALL = new QuarantineFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// What sort of thing is quarantined.
    public enum Kind {
        /// A call of a sender.
        CALL,
        /// A row of an imported file.
        ROW
    }

    /// The same, as far as it can be replayed: calls that were not yet.
    public QuarantineFilter toReplay() {
        return new QuarantineFilter(
                Optional.of(Kind.CALL), source, reason, shape, from, toExclusive, Optional.of(false));
    }

    /// Whether nothing is left out.
    public boolean isAll() {
        return equals(ALL);
    }
}
