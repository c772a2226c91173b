package footpath.collect.webhook;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.collect.wire.call.JsonText;
import footpath.collect.wire.call.SenderTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// HubSpot's three ways to sign (developers.hubspot.com, "Validating requests"), the third first where a
/// request has several.
///
/// | version | signature |
/// |---|---|
/// | v3 | HMAC-SHA256 in base64 of method, address, body and time in milliseconds |
/// | v2 | SHA-256 in hexadecimal digits of secret, method, address and body |
/// | v1 | SHA-256 in hexadecimal digits of secret and body |
final class HubSpotSignature {
    private static final String V3 = "X-HubSpot-Signature-v3";
    private static final String OLDER = "X-HubSpot-Signature";
    private static final String VERSION = "X-HubSpot-Signature-Version";
    private static final String TIME = "X-HubSpot-Request-Timestamp";

    /// What HubSpot decodes in an address before it signs v3; all else stays as it is.
    private static final Map<String, String> DECODED = Map.ofEntries(
            Map.entry("%3A", ":"),
            Map.entry("%2F", "/"),
            Map.entry("%3F", "?"),
            Map.entry("%40", "@"),
            Map.entry("%21", "!"),
            Map.entry("%24", "$"),
            Map.entry("%27", "'"),
            Map.entry("%28", "("),
            Map.entry("%29", ")"),
            Map.entry("%2A", "*"),
            Map.entry("%2C", ","),
            Map.entry("%3B", ";"));

    private HubSpotSignature() {}

    static void check(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        if (request.header(V3).isPresent()) {
            third(request, settings);
            return;
        }
        String told = Signature.header(request, OLDER);
        String version = request.header(VERSION).map(String::strip).orElse("v1");
        byte[] body = request.body();
        String address = request.method() + address(request, settings);
        switch (version) {
            case "v1" ->
                Signature.check(
                        OLDER, List.of(told), settings, secret -> Signature.hash(Signature.bytes(secret), body));
            case "v2" ->
                Signature.check(
                        OLDER,
                        List.of(told),
                        settings,
                        secret -> Signature.hash(Signature.bytes(secret + address), body));
            default ->
                throw RefusedRequest.notAuthentic(
                        "signature", VERSION + " is not known here", "needs v1, v2, or the header " + V3);
        }
    }

    private static void third(WireRequest request, WebhookSettings settings) throws RefusedRequest {
        String told = Signature.header(request, V3);
        String time = Signature.header(request, TIME);
        Optional<Instant> signed = JsonText.isNumber(time) ? SenderTime.read(time) : Optional.empty();
        if (signed.isEmpty()) {
            throw Signature.noTime(TIME, time, "needs milliseconds since 1970");
        }
        String address = address(request, settings);
        for (Map.Entry<String, String> code : DECODED.entrySet()) {
            address = address.replace(code.getKey(), code.getValue());
        }
        byte[] before = Signature.bytes(request.method() + address);
        byte[] behind = Signature.bytes(time);
        Signature.check(
                V3, List.of(told), settings, secret -> Signature.sha256Base64(secret, before, request.body(), behind));
        Signature.checkWindow(TIME, signed.get(), request);
    }

    private static String address(WireRequest request, WebhookSettings settings) {
        return settings.address()
                .orElseGet(() -> "https://" + request.header("Host").orElse("") + request.path());
    }
}
