package footpath.collect.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Makes a body readable that was sent compressed.
///
/// Stops at the limit, so that a small body cannot become a large one (RFC 1952 allows 1 : 1032).
/// Thread-safe.
public final class Inflation {
    private static final int CHUNK = 8 << 10;

    private Inflation() {}

    /// The body of a request by its `Content-Encoding`; a body that begins as gzip does is inflated
    /// without one, too, since no JSON begins so.
    ///
    /// @throws RefusedRequest if there is no body, if it is not compressed as it says, or longer than
    /// the limit
    public static byte[] body(WireRequest request, int mostBytes) throws RefusedRequest {
        if (request.body().length == 0) {
            throw RefusedRequest.empty();
        }
        String encoding = request.header("Content-Encoding")
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .orElse("identity");
        return switch (encoding) {
            case "gzip", "x-gzip" -> gunzipped(request.body(), mostBytes);
            case "identity" -> plain(request.body(), mostBytes);
            default ->
                throw RefusedRequest.notInflatable(
                        "has the Content-Encoding \"" + encoding + "\"; known here: gzip, identity");
        };
    }

    /// A body that says nothing about compression.
    ///
    /// @throws RefusedRequest if it is damaged or longer than the limit
    public static byte[] plain(byte[] body, int mostBytes) throws RefusedRequest {
        if (isGzip(body)) {
            return gunzipped(body, mostBytes);
        }
        if (body.length > mostBytes) {
            throw RefusedRequest.tooLarge(mostBytes);
        }
        return body;
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && body[0] == 0x1F && body[1] == (byte) 0x8B;
    }

    private static byte[] gunzipped(byte[] body, int mostBytes) throws RefusedRequest {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), CHUNK)) {
            byte[] inflated = new byte[Math.min(mostBytes, Math.max(CHUNK, body.length * 4))];
            int length = 0;
            while (true) {
                if (length == inflated.length) {
                    if (in.read() < 0) {
                        return inflated;
                    }
                    throw RefusedRequest.tooLarge(mostBytes);
                }
                int read = in.read(inflated, length, inflated.length - length);
                if (read < 0) {
                    return Arrays.copyOf(inflated, length);
                }
                length += read;
                if (length == inflated.length && length < mostBytes) {
                    inflated = Arrays.copyOf(inflated, (int) Math.min(mostBytes, 2L * length));
                }
            }
        } catch (IOException damaged) {
            throw RefusedRequest.notInflatable("is no gzip (" + damaged.getMessage() + "); needs RFC 1952, whole");
        }
    }
}
