package footpath.collect.arrival;

import java.time.Instant;
import java.util.Optional;

/// A call that could not be understood, kept as it came until somebody repairs it or throws it away.
///
/// @param protocol  how it was sent, as `segment`
/// @param address   the path it was sent to, which may say what it is; empty if it came by none
/// @param messageId the sender's id of it, if that much could be read
/// @param reason    which part, what was wrong, what would be right
/// @param received  when it arrived
/// @param raw       its bytes
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record QuarantinedCall(
        String protocol, String address, Optional<String> messageId, String reason, Instant received, byte[] raw) {
    /// A call that came by no address.
    public QuarantinedCall(String protocol, Optional<String> messageId, String reason, Instant received, byte[] raw) {
        this(protocol, "", messageId, reason, received, raw);
    }
}
