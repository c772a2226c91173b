package footpath.collect.webhook;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proofs that a sender knows a secret: keyed hashes of what it sends (HMAC, RFC 2104).
///
/// Secrets are their letters in UTF-8, as all products here use them.
final class Signature {
    /// How far the time a sender signed may be from ours, either way.
    static final Duration WINDOW = Duration.ofMinutes(5);

    private Signature() {}

    /// What a secret makes of a request.
    interface Maker {
        /// The signature, written as the sender writes it.
        String sign(String secret);
    }

    /// HMAC-SHA256 in base64.
    static String sha256Base64(String secret, byte[]... parts) {
        return Base64.getEncoder().encodeToString(hmac("HmacSHA256", secret, parts));
    }

    /// HMAC-SHA256 in lower-case hexadecimal digits.
    static String sha256Hex(String secret, byte[]... parts) {
        return HexFormat.of().formatHex(hmac("HmacSHA256", secret, parts));
    }

    /// HMAC-SHA1 in lower-case hexadecimal digits.
    static String sha1Hex(String secret, byte[]... parts) {
        return HexFormat.of().formatHex(hmac("HmacSHA1", secret, parts));
    }

    private static byte[] hmac(String algorithm, String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// SHA-256 without a key in lower-case hexadecimal digits.
    static String hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A text in UTF-8.
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A header without which nothing is proven.
    static String header(WireRequest request, String name) throws RefusedRequest {
        Optional<String> value = request.header(name);
        if (value.isEmpty()) {
            throw RefusedRequest.notAuthentic(
                    "signature", "the header " + name + " is missing", "needs what the product signs with the secret");
        }
        return value.get().strip();
    }

    /// Makes sure that one of the signatures fits one of the secrets. All are compared, each in the same time
    /// wherever it differs.
    ///
    /// @param where the signatures stood, for messages
    static void check(String where, List<String> told, WebhookSettings settings, Maker maker) throws RefusedRequest {
        if (settings.secrets().isEmpty()) {
            throw RefusedRequest.notAuthentic(
                    "signature", "cannot be checked, since the source has no secret", "enter the product's");
        }
        boolean isRight = false;
        for (String secret : settings.secrets()) {
            byte[] right = bytes(maker.sign(secret));
            for (String one : told) {
                isRight |= MessageDigest.isEqual(right, bytes(one));
            }
        }
        if (!isRight) {
            int count = settings.secrets().size();
            throw RefusedRequest.notAuthentic(
                    "signature",
                    where + " fits " + (count == 1 ? "not the secret" : "none of the " + count + " secrets")
                            + " of the source",
                    "needs the body as it was sent, and the secret the product shows");
        }
    }

    /// Makes sure that a request was signed not long ago, so that nobody sends an old one again.
    ///
    /// @param where the time stood, for messages
    static void checkWindow(String where, Instant signed, WireRequest request) throws RefusedRequest {
        Duration away = Duration.between(signed, request.received()).abs();
        if (away.compareTo(WINDOW) > 0) {
            throw RefusedRequest.notAuthentic(
                    "time of signing",
                    where + " says " + signed + ", " + away.toSeconds() + " s from our clock",
                    "needs at most " + WINDOW.toSeconds() + " s");
        }
    }

    /// The time of signing could not be read.
    static RefusedRequest noTime(String where, String told, String remedy) {
        String shown = told.length() <= 60 ? told : told.substring(0, 60) + "…";
        return RefusedRequest.notAuthentic("time of signing", where + " says \"" + shown + "\"", remedy);
    }
}
