package footpath.store.suppression;

import footpath.events.identity.Identity;
import footpath.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The random key of an installation by which suppressed identities are hashed (HMAC-SHA-256, RFC 2104), so
/// that a list of them can be kept and nobody who reads it can try out who is on it. 32 bytes in a file that
/// its owner alone may read. Immutable, for any thread; a hash costs about a microsecond.
public final class SuppressionKey {
    /// The file in a data directory.
    public static final String FILE = "suppression.key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final ThreadLocal<Mac> macs;

    private SuppressionKey(byte[] key) {
        SecretKeySpec spec = new SecretKeySpec(key, ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(spec));
    }

    /// The key of a data directory, if it has one.
    ///
    /// @throws UncheckedIOException if the file cannot be read or is no key
    public static Optional<SuppressionKey> read(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IOException(
                        "has " + key.length + " bytes, a key has " + BYTES + "; restore it from a backup");
            }
            return Optional.of(new SuppressionKey(key));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /// The key of a data directory, made if it has none.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static SuppressionKey readOrCreate(Path directory) {
        return read(directory).orElseGet(() -> create(directory));
    }

    private static SuppressionKey create(Path directory) {
        Path file = directory.resolve(FILE);
        Path unfinished = directory.resolve(FILE + ".unfinished");
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            OwnFiles.file(unfinished);
            Files.write(unfinished, key);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return new SuppressionKey(key);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /// What stands for an identity, as hexadecimal digits.
    public String hash(Identity identity) {
        return hash(identity.kind() + '\0' + identity.value());
    }

    /// What stands for the value of an identity of any kind, as it may occur in a text that was not understood.
    public String valueHash(String value) {
        return hash('\0' + lower(value));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
