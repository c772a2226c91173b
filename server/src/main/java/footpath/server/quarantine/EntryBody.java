package footpath.server.quarantine;

import footpath.server.http.Json;
import footpath.server.http.Times;
import footpath.store.quarantine.QuarantineEntry;
import footpath.store.quarantine.QuarantineKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Something in the quarantine as the API tells it.
///
/// @param id        what it is called
/// @param kind      `call` or `row`
/// @param source    where it came from
/// @param protocol  how a call was sent; null for a row
/// @param messageId the sender's id of a call; null if it had none that could be read
/// @param file      the file of a row; null for a call
/// @param line      the line of a row in it; null for a call
/// @param column    the column that was wrong; null if it is none alone, or a call
/// @param rows      how many rows of the file it stands for; 1 for a call
/// @param reason    why it is here
/// @param received  when it came in
/// @param bytes     how long it is
/// @param raw       what came in
/// @param replayed  when and how it was read again; null if it was not
public record EntryBody(
        String id,
        String kind,
        String source,
        @Nullable String protocol,
        @Nullable String messageId,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String column,
        long rows,
        Reason reason,
        String received,
        long bytes,
        Raw raw,
        @Nullable Replayed replayed) {

    /// Bytes as they came in.
    ///
    /// @param text       as UTF-8; null if they are none
    /// @param base64     in base64, if they are not UTF-8; null if they are
    /// @param isComplete whether all of them are here; lists show the first 512
    public record Raw(@Nullable String text, @Nullable String base64, boolean isComplete) {
        static Raw of(byte[] shown, long bytes) {
            boolean isComplete = shown.length == bytes;
            Optional<String> text = text(shown, isComplete);
            return new Raw(
                    text.orElse(null),
                    text.isPresent() ? null : Base64.getEncoder().encodeToString(shown),
                    isComplete);
        }

        /// A list may cut a letter of several bytes in two, at most three of which are there.
        private static Optional<String> text(byte[] shown, boolean isComplete) {
            for (int cut = 0; cut <= (isComplete ? 0 : Math.min(3, shown.length)); cut++) {
                try {
                    ByteBuffer bytes = ByteBuffer.wrap(shown, 0, shown.length - cut);
                    return Optional.of(
                            StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
                } catch (CharacterCodingException notText) {
                    // tried again without the last byte, or told in base64
                }
            }
            return Optional.empty();
        }
    }

    /// @param at     when
    /// @param repair what was changed before
    public record Replayed(String at, JsonNode repair) {}

    static EntryBody of(QuarantineEntry entry) {
        boolean isCall = entry.key() instanceof QuarantineKey.Call;
        return new EntryBody(
                entry.key().text(),
                isCall ? "call" : "row",
                entry.source(),
                isCall ? entry.protocol() : null,
                entry.messageId().orElse(null),
                isCall ? null : entry.file(),
                entry.key() instanceof QuarantineKey.Row(int importNumber, long line) ? Long.valueOf(line) : null,
                entry.column().isEmpty() ? null : entry.column(),
                entry.rows(),
                Reason.of(entry.reason()),
                Times.text(entry.received(), Times.DEFAULT_ZONE),
                entry.bytes(),
                Raw.of(entry.raw(), entry.bytes()),
                entry.replayed()
                        .map(done -> new Replayed(Times.text(done.at(), Times.DEFAULT_ZONE), Json.tree(done.repair())))
                        .orElse(null));
    }
}
