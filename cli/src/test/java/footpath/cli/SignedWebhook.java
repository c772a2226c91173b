package footpath.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A request in a file, in the shape its product documents, signed when it is sent.
///
/// @param product as it stands in the address
/// @param query   with its question mark; may be empty
record SignedWebhook(String name, String product, String query, Map<String, String> headers, String body) {
    static final String SECRET = "test_secret";

    static SignedWebhook read(Path file) throws IOException {
        String text = Files.readString(file);
        int blank = text.indexOf("\n\n");
        List<String> head = text.substring(0, blank).lines().toList();
        String target = head.getFirst().split(" ", 2)[1];
        int question = target.indexOf('?');
        Map<String, String> headers = new LinkedHashMap<>();
        head.stream().skip(1).filter(line -> !line.startsWith("Host:")).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return new SignedWebhook(
                file.getFileName().toString().replace(".http", ""),
                target.split("/", -1)[3],
                question < 0 ? "" : target.substring(question),
                headers,
                text.substring(blank + 2).strip());
    }

    /// The same with one letter more.
    SignedWebhook changed() {
        return new SignedWebhook(name, product, query, headers, body + " ");
    }

    HttpRequest signed(String address, String key, String told) {
        return signed(address, key, told, body);
    }

    /// The request with the signature of another body.
    ///
    /// @param told  where the product believes to send
    HttpRequest signed(String address, String key, String told, String signedBody) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + "/v1/webhooks/" + product + "/" + key + query))
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        Instant now = Instant.now();
        switch (product) {
            case "stripe" -> {
                long time = now.getEpochSecond();
                request.header(
                        "Stripe-Signature",
                        "t=" + time + ",v1=" + HexFormat.of().formatHex(hmac("HmacSHA256", time + ".", signedBody)));
            }
            case "shopify" -> request.header("X-Shopify-Hmac-SHA256", base64("", signedBody));
            case "zendesk" ->
                request.header("X-Zendesk-Webhook-Signature-Timestamp", now.toString())
                        .header("X-Zendesk-Webhook-Signature", base64(now.toString(), signedBody));
            case "intercom" ->
                request.header("X-Hub-Signature", "sha1=" + HexFormat.of().formatHex(hmac("HmacSHA1", "", signedBody)));
            case "hubspot" -> {
                String time = Long.toString(now.toEpochMilli());
                request.header("X-HubSpot-Request-Timestamp", time)
                        .header("X-HubSpot-Signature-v3", base64("POST" + told, signedBody + time));
            }
            default -> {}
        }
        return request.build();
    }

    private static String base64(String before, String text) {
        return Base64.getEncoder().encodeToString(hmac("HmacSHA256", before, text));
    }

    private static byte[] hmac(String algorithm, String before, String text) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(all.toByteArray());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
