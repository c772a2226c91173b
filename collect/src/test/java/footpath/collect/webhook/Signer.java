package footpath.collect.webhook;

import footpath.collect.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests as the products do, by code of its own.
final class Signer {
    private Signer() {}

    /// The request with the signature of its product, made when it is received.
    static WireRequest signed(WireRequest request) {
        return signed(request, WebhookFile.SECRET, request.received());
    }

    static WireRequest signed(WireRequest request, String secret, Instant when) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        byte[] body = request.body();
        switch (request.path().split("/")[3]) {
            case "stripe" -> {
                long time = when.getEpochSecond();
                headers.put(
                        "Stripe-Signature",
                        "t=" + time + ",v1=" + hex(hmac("HmacSHA256", secret, time + ".", body)) + ",v0=00");
            }
            case "shopify" -> headers.put("X-Shopify-Hmac-SHA256", base64(hmac("HmacSHA256", secret, "", body)));
            case "zendesk" -> {
                headers.put("X-Zendesk-Webhook-Signature-Timestamp", when.toString());
                headers.put("X-Zendesk-Webhook-Signature", base64(hmac("HmacSHA256", secret, when.toString(), body)));
            }
            case "intercom" -> headers.put("X-Hub-Signature", "sha1=" + hex(hmac("HmacSHA1", secret, "", body)));
            case "hubspot" -> {
                String time = Long.toString(when.toEpochMilli());
                String before =
                        request.method() + "https://" + request.header("Host").orElseThrow() + request.path();
                headers.put("X-HubSpot-Request-Timestamp", time);
                headers.put(
                        "X-HubSpot-Signature-v3",
                        base64(hmac("HmacSHA256", secret, before, joined(body, bytes(time)))));
            }
            default -> {}
        }
        return new WireRequest(
                request.method(), request.path(), request.query(), headers, body, request.received(), request.ip());
    }

    private static byte[] hmac(String algorithm, String secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            return mac.doFinal(joined(bytes(before), body));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
