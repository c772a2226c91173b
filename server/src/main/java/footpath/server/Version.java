package footpath.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Which version of the program this is, as the build wrote it down.
public final class Version {
    /// As `0.1.0`.
    public static final String NUMBER = read();

    private Version() {}

    private static String read() {
        try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
            if (file == null) {
                throw new IllegalStateException("the program was built without version.txt");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .replace("-SNAPSHOT", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
