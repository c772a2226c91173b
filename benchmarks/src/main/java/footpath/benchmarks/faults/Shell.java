package footpath.benchmarks.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs commands of the system.
final class Shell {
    private Shell() {}

    /// @throws IOException if it does not end well
    static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
    }

    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            run(command.toArray(String[]::new));
            return true;
        } catch (IOException failed) {
            return false;
        }
    }
}
