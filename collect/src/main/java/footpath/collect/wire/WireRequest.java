package footpath.collect.wire;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One HTTP request of a sender, as it came.
///
/// Immutable, if nobody writes to the body; the body is not copied, and two requests are never
/// compared by it.
///
/// @param method   `GET`, `POST`, `HEAD` or `OPTIONS`
/// @param path     without the query, decoded; slashes that come twice or last are left out
/// @param query    decoded, the first value of each name
/// @param headers  found in any letter case
/// @param body     as sent, so perhaps compressed; empty if there was none
/// @param received when it arrived, by our clock
/// @param ip       address of the sender, if it may be kept
@SuppressWarnings("ArrayRecordComponent")
public record WireRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Instant received,
        Optional<String> ip) {
    public WireRequest {
        path = Address.tidy(path);
        query = Map.copyOf(query);
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /// A request that nobody sends: it carries one call out of the quarantine to the protocol that reads it, and a
    /// key that stands for none.
    public static WireRequest alone(String path, byte[] body, Instant received) {
        return new WireRequest(
                "POST", path, Map.of(), Map.of("Authorization", "Bearer replay"), body, received, Optional.empty());
    }

    /// A header that is there and not blank.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /// A value of the query that is there and not blank.
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /// The program that sent it, as it calls itself.
    public Optional<String> userAgent() {
        return header("User-Agent");
    }

    /// The same, as if the sender had no address.
    public WireRequest withoutIp() {
        return new WireRequest(method, path, query, headers, body, received, Optional.empty());
    }
}
