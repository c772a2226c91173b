package footpath.collect.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a body of JSON that a webhook brings becomes events. [BodyMappingReader] reads one from YAML or JSON.
///
/// @param origin     what it is called in messages
/// @param name       what happened
/// @param time       when it happened; without it, when it arrived
/// @param id         the sender's id of the call, by which a second one adds nothing
/// @param channel    where it happened
/// @param identities where the traces of the person are, by kind; at least one
/// @param properties what the event carries along
/// @param items      where the list of calls is; without it the body is one call
/// @param signature  how the sender proves itself; without it the key in the address is enough
public record BodyMapping(
        String origin,
        BodyTerm name,
        Optional<BodyTerm.Path> time,
        Optional<BodyTerm.Path> id,
        Optional<BodyTerm> channel,
        Map<String, BodyTerm.Path> identities,
        Carried properties,
        Optional<BodyTerm.Path> items,
        Optional<SignatureRule> signature) {

    /// Which values an event carries along.
    public sealed interface Carried {}

    /// The whole call.
    public record Everything() implements Carried {}

    /// Each value under the name given to it, in that order.
    public record Named(List<Entry> entries) implements Carried {
        public Named {
            entries = List.copyOf(entries);
        }
    }

    /// One value and its name.
    public record Entry(String name, BodyTerm term) {}

    /// How a sender proves that it knows the secret: HMAC-SHA256 (RFC 2104) of the raw body.
    ///
    /// @param header   where the signature stands
    /// @param encoding how it is written
    /// @param prefix   what stands before it, as `sha256=`; may be empty
    public record SignatureRule(String header, Encoding encoding, String prefix) {}

    /// How bytes are written as text.
    public enum Encoding {
        HEX("sha256-hex"),
        BASE64("sha256-base64");

        private final String word;

        Encoding(String word) {
            this.word = word;
        }

        /// As it is written in a mapping.
        public String word() {
            return word;
        }
    }
}
