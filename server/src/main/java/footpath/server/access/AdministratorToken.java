package footpath.server.access;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// The token of the administrator of a data directory: 256 random bits, of which only the SHA-256 is kept, in a
/// file that its owner alone may read. A random token needs no slow hash: nobody tries 2^256 of them. Safe for use
/// by several threads and processes; a new token holds from the next request on.
public final class AdministratorToken {
    private static final String FILE = "administrator-token";
    private static final String PREFIX = "fp_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    /// @param dataDirectory that it is the token of
    public AdministratorToken(Path dataDirectory) {
        this.file = dataDirectory.resolve(FILE);
    }

    /// Whether there is one.
    public boolean exists() {
        return hash().isPresent();
    }

    /// Makes a new one in place of the one before, and tells it: this once and never again.
    public String renew() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(sha256(token));
            return token;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    file + ": cannot be written: " + failed.getMessage() + "; let this user write the data directory",
                    failed);
        }
    }

    /// The new file takes the place of the old in one step, and is never readable by others.
    private void write(String hash) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        boolean isPosix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        if (isPosix) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(hash + "\n"));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Whether it is this one. Takes the same time whatever is wrong with it.
    boolean matches(String token) {
        Optional<String> hash = hash();
        byte[] told = sha256(token).getBytes(StandardCharsets.US_ASCII);
        return hash.isPresent() && MessageDigest.isEqual(hash.get().getBytes(StandardCharsets.US_ASCII), told);
    }

    /// What is kept of it; empty if there is none.
    Optional<String> hash() {
        try {
            String hash = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (hash.length() != 2 * BYTES) {
                throw new Fault(
                        FaultCode.DAMAGED,
                        file.toString(),
                        "holds no hash of a token",
                        "make a new token with footpath token new");
            }
            return Optional.of(hash);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    file + ": cannot be read: " + unreadable.getMessage() + "; let this user read it", unreadable);
        }
    }

    /// SHA-256 of a text in hexadecimal digits.
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
