package footpath.store.quarantine;

import java.time.Instant;
import java.util.Optional;

/// Something that could not be understood and is kept: a call of a sender, or a row of an imported file.
///
/// @param key       what it is called
/// @param source    where it came from
/// @param protocol  how a call was sent, as `segment`; empty for a row
/// @param address   the path a call was sent to; empty if that is not known
/// @param messageId the sender's id of a call, if that much could be read
/// @param file      the file of a row; empty for a call
/// @param column    the column of a row that was wrong; empty if it is none alone
/// @param reason    which part, what was wrong, what would be right
/// @param rows      how many rows of the file it stands for; 1 for a call
/// @param received  when it came in
/// @param bytes     how long it is
/// @param raw       its bytes: all of them where one is asked for, the first of them in lists
/// @param replayed  when and how it was read again, if it was
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record QuarantineEntry(
        QuarantineKey key,
        String source,
        String protocol,
        String address,
        Optional<String> messageId,
        String file,
        String column,
        String reason,
        long rows,
        Instant received,
        long bytes,
        byte[] raw,
        Optional<Replayed> replayed) {

    /// That a call was read again.
    ///
    /// @param at     when
    /// @param repair what was changed before, as JSON; `{}` if nothing
    public record Replayed(Instant at, String repair) {}
}
