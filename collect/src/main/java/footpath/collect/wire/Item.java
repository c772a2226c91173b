package footpath.collect.wire;

import footpath.collect.arrival.Arrival;
import java.util.List;
import java.util.Optional;

/// One call out of a request. Each call that was sent becomes exactly one item.
public sealed interface Item {
    /// The sender's id of the call, if it gave one that could be read.
    Optional<String> id();

    /// A call that could be read.
    ///
    /// @param arrival  what it says
    /// @param warnings what the sender should know although the call counts; each in three facts
    record Understood(Arrival arrival, List<String> warnings) implements Item {
        public Understood {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Optional<String> id() {
            return arrival.messageId();
        }
    }

    /// A call that could not be read, for the quarantine.
    ///
    /// @param reason which field, what was wrong with it, and what would be right
    /// @param id     the sender's id of the call
    /// @param raw    the call exactly as it was sent, as UTF-8; never compared
    @SuppressWarnings("ArrayRecordComponent")
    record Misunderstood(String reason, Optional<String> id, byte[] raw) implements Item {}
}
