package footpath.cli;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.source.Sources;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Gives a source one secret more; those before stay good.",
            "It is read from a file, or from the standard input, so that it stands in no list of processes."
        },
        footer = {"", "Example:", "  footpath source secret add payments --file payments.secret"})
final class SourceSecretAddCommand extends Action {
    private static final int MOST_BYTES = 4_096;

    @Parameters(paramLabel = "NAME", description = "its name, as in `footpath source list`")
    private String name;

    @Option(names = "--file", paramLabel = "FILE", description = "what holds it; blanks around it do not count")
    private @Nullable Path file;

    @Override
    void run() {
        String secret = secret();
        try (Footpath footpath = open()) {
            SourceText.print(this, new Sources(footpath.sources(), footpath.clock()).addSecret(name, secret));
        }
    }

    @SuppressWarnings("SystemConsoleNull") // null again where the JDK's console is the plain one
    private String secret() {
        try {
            Console console = System.console();
            if (file == null && console != null && terminal().isInteractive()) {
                return new String(console.readPassword("Secret: "));
            }
            try (InputStream in = file == null ? System.in : Files.newInputStream(file)) {
                return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            }
        } catch (NoSuchFileException missing) {
            throw new Fault(FaultCode.INVALID_INPUT, "secret", "there is no file " + file, "check the path")
                    .because(missing);
        } catch (IOException failed) {
            throw new UncheckedIOException("secret: cannot be read: " + failed.getMessage(), failed);
        }
    }
}
