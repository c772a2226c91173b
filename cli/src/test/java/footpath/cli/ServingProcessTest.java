package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server in a process of its own, as people start it.
class ServingProcessTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    @TempDir
    private Path folder;

    private Process process;
    private String address;

    @BeforeEach
    void start() throws IOException {
        Demo.copiedTo(folder);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "footpath.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .start();
        address = address(process.errorReader());
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void answersThenStopsInOrderWhenAsked() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI version = URI.create(address + "/api/v1/version");
            assertThat(client.send(HttpRequest.newBuilder(version).build(), BodyHandlers.ofString())
                            .body())
                    .contains("\"persons\":2379");
        }

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(new Cli(folder.resolve("data")).run("map", "list").code()).isZero();
    }

    @Test
    void keepsOthersOutOfItsDataDirectory() {
        Cli.Run run = new Cli(folder.resolve("data")).run("event", "count");

        assertThat(run.err())
                .startsWith("footpath: " + folder.resolve("data") + ": is in use by process " + process.pid())
                .contains("stop that process, or name another data directory")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(5);
    }

    @Test
    void leavesTheDataDirectoryFreeEvenWhenKilled() throws Exception {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(new Cli(folder.resolve("data"))
                        .run("map", "measure", "campaign-to-loyal")
                        .out())
                .isEqualTo(Demo.cli().run("map", "measure", "campaign-to-loyal").out());
    }

    private static String address(BufferedReader notes) throws IOException {
        for (String line = notes.readLine(); line != null; line = notes.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("the server ended without telling its address");
    }
}
