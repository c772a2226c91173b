package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server in a process of its own, as people start it, which can be killed.
final class ChildServer {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Process process;
    private final String address;

    private ChildServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// Waits until it answers.
    ///
    /// @param port 0 for any that is free
    static ChildServer start(Path data, int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "footpath.cli.Main",
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .start();
        BufferedReader notes = process.errorReader();
        for (String line = notes.readLine(); line != null; line = notes.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> notes.lines().forEach(_ -> {}));
                return new ChildServer(process, found.group());
            }
        }
        throw new AssertionError("the server ended without telling its address");
    }

    String address() {
        return address;
    }

    /// Kills it with SIGKILL, and waits until it is gone.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Asks it to end, and waits until it has.
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
