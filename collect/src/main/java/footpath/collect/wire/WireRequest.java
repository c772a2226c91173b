package footpath.collect.wire;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One HTTP request of a sender, as it came.
///
/// Immutable, if nobody writes to the body; the body is not copied, and two requests are never
/// compared by it.
///
/// @param method   `GET`, `POST`, `HEAD` or `OPTIONS`
/// @param path     without the query, decoded; slashes that come twice or last are left out
/// @param query    decoded, the first value of each name
/// @param headers  the first value of each name, their names in lower case; [#header] finds them in any
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
        headers = inLowerCase(headers);
    }

    private static Map<String, String> inLowerCase(Map<String, String> headers) {
        boolean isDone = headers.keySet().stream().allMatch(name -> name.equals(lowerCase(name)));
        if (isDone) {
            return Map.copyOf(headers);
        }
        Map<String, String> lower = HashMap.newHashMap(headers.size());
        headers.forEach((name, value) -> lower.putIfAbsent(lowerCase(name), value));
        return Map.copyOf(lower);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// A request that nobody sends: it carries one call out of the quarantine to the protocol that reads it, and a
    /// key that stands for none.
    public static WireRequest alone(String path, byte[] body, Instant received) {
        return new WireRequest(
                "POST", path, Map.of(), Map.of("Authorization", "Bearer replay"), body, received, Optional.empty());
    }

    /// A header that is there and not blank.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(lowerCase(name))).filter(value -> !value.isBlank());
    }

    /// A value of the query that is there and not blank.
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /// The program that sent it, as it calls itself.
    public Optional<String> userAgent() {
        return header("User-Agent");
    }

    /// The same with what was behind its head.
    public WireRequest withBody(byte[] bytes) {
        return new WireRequest(method, path, query, headers, bytes, received, ip);
    }

    /// The same, as if the sender had no address.
    public WireRequest withoutIp() {
        return new WireRequest(method, path, query, headers, body, received, Optional.empty());
    }
}
