package footpath.collect.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is answered.
///
/// @param status      HTTP status
/// @param contentType of the body; empty if there is none
/// @param headers     the others
/// @param body        not copied and never compared
@SuppressWarnings("ArrayRecordComponent")
public record WireReply(int status, String contentType, Map<String, String> headers, byte[] body) {
    /// Media type of JSON.
    public static final String JSON = "application/json";

    /// Media type of text.
    public static final String TEXT = "text/plain; charset=utf-8";

    /// A picture of one transparent pixel, GIF 89a.
    private static final byte[] PIXEL = {
        'G',
        'I',
        'F',
        '8',
        '9',
        'a',
        1,
        0,
        1,
        0,
        (byte) 0x80,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        '!',
        (byte) 0xF9,
        4,
        1,
        0,
        0,
        0,
        0,
        ',',
        0,
        0,
        0,
        0,
        1,
        0,
        1,
        0,
        0,
        2,
        2,
        'D',
        1,
        0,
        ';'
    };

    public WireReply {
        headers = Map.copyOf(headers);
    }

    /// A JSON text.
    public static WireReply json(WireRequest request, int status, String json) {
        return of(request, status, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /// Plain text.
    public static WireReply text(WireRequest request, int status, String text) {
        return of(request, status, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Another body.
    public static WireReply of(WireRequest request, int status, String contentType, byte[] body) {
        return new WireReply(status, contentType, Cors.headers(request), body);
    }

    /// Nothing but a status.
    public static WireReply empty(WireRequest request, int status) {
        return of(request, status, "", new byte[0]);
    }

    /// A picture of one pixel, which no cache may keep.
    public static WireReply pixel(WireRequest request) {
        return of(request, 200, "image/gif", PIXEL.clone()).with("Cache-Control", "no-store");
    }

    /// The same with one header more.
    public WireReply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new WireReply(status, contentType, more, body);
    }

    /// The same, saying when to come back: whole seconds, rounded up, at least one.
    public WireReply retryAfter(Optional<Duration> wait) {
        return wait.map(time -> with(
                        "Retry-After",
                        Long.toString(Math.max(1, time.plusNanos(999_999_999).toSeconds()))))
                .orElse(this);
    }
}
