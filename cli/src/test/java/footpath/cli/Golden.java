package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Output as it was looked at and found good. After a wanted change, write it anew with `-Dgolden.update=true` and
/// look again.
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void assertEqual(String name, String text) throws IOException {
        assertEqual(FOLDER.resolve(name), text);
    }

    static void assertEqual(Path file, String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
