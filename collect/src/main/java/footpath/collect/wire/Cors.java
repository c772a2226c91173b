package footpath.collect.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What browsers must be told before pages of other sites may send to us (the CORS protocol of the
/// Fetch standard).
///
/// A write key is no secret and a page can do no more with it than send events, so every site may.
public final class Cors {
    private static final String ALLOWED =
            "authorization, content-type, content-encoding, x-retry-count, anonymousid, posthog-sdk-info, sp-anonymous";
    private static final Pattern ORIGIN = Pattern.compile("[\\x21-\\x7E]{1,512}");
    private static final Pattern HEADERS = Pattern.compile("[A-Za-z0-9_, -]{1,1024}");

    private Cors() {}

    /// The answer to a preflight, which asks whether a request may be sent: it may.
    public static WireReply preflight(WireRequest request) {
        String asked = request.header("Access-Control-Request-Headers")
                .filter(headers -> HEADERS.matcher(headers).matches())
                .orElse(ALLOWED);
        return WireReply.empty(request, 204)
                .with("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                .with("Access-Control-Allow-Headers", asked)
                .with("Access-Control-Max-Age", "900");
    }

    /// What every answer tells a browser.
    static Map<String, String> headers(WireRequest request) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Vary", "Origin");
        request.header("Origin")
                .filter(origin -> ORIGIN.matcher(origin).matches())
                .ifPresent(origin -> {
                    headers.put("Access-Control-Allow-Origin", origin);
                    headers.put("Access-Control-Allow-Credentials", "true");
                    headers.put("Access-Control-Expose-Headers", "Retry-After");
                });
        return headers;
    }
}
