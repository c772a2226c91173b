package footpath.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Java of its own beside this one, with no more heap than [#HEAP] and the same class path.
///
/// What needs more heap ends it, and so the run.
final class FreshProcess {
    static final String HEAP = "512m";

    private FreshProcess() {}

    /// Runs a program and waits for its end.
    ///
    /// @return the lines it prints
    /// @throws IOException if it does not end well; what it says to that has gone to the error stream
    static List<String> run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx" + HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("benchmarks: %s with %s of heap failed at %s"
                    .formatted(program.getSimpleName(), HEAP, String.join(" ", arguments)));
        }
        return printed.lines().toList();
    }

    /// Memory of this process beside its mapped files.
    static double anonymousMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Anonymous:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
