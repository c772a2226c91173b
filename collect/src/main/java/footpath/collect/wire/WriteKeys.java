package footpath.collect.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// Where senders put the key of their source.
public final class WriteKeys {
    private static final int LONGEST = 256;

    private WriteKeys() {}

    /// The user of `Authorization: Basic`, with or without a colon behind it.
    public static Optional<String> basic(WireRequest request) {
        return scheme(request, "basic ").flatMap(WriteKeys::decoded).flatMap(text -> {
            int colon = text.indexOf(':');
            return checked(colon < 0 ? text : text.substring(0, colon));
        });
    }

    /// The token of `Authorization: Bearer`.
    public static Optional<String> bearer(WireRequest request) {
        return scheme(request, "bearer ").flatMap(WriteKeys::checked);
    }

    /// `writeKey` of the query.
    public static Optional<String> query(WireRequest request) {
        return request.parameter("writeKey").flatMap(WriteKeys::checked);
    }

    /// A key that can be one: 1 to 256 characters without blanks around it.
    public static Optional<String> checked(String key) {
        String stripped = key.strip();
        return stripped.isEmpty() || stripped.length() > LONGEST ? Optional.empty() : Optional.of(stripped);
    }

    private static Optional<String> scheme(WireRequest request, String scheme) {
        return request.header("Authorization")
                .map(String::strip)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(scheme))
                .map(value -> value.substring(scheme.length()).strip());
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
