package footpath.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Runs command lines as the shell would, in this process, in one data directory.
final class Cli {
    private final Path data;

    Cli(Path data) {
        this.data = data;
    }

    /// How a run ended.
    record Run(int code, String out, String err) {}

    Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = start(out, err, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The same, for a command that runs until it is stopped: what it writes can be read as it comes.
    int start(ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        return new CommandLineRun(terminal, Map.of("FOOTPATH_DATA", data.toString())).run(args);
    }
}
