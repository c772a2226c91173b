package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clients of other products, unmodified, send events to a server that is killed while they do.
class SdkTest {
    private static final Path CLIENTS = Path.of("src/test/sdk").toAbsolutePath();
    private static final Pattern EVENTS = Pattern.compile("^\\{\"events\":(\\d+)");
    private static final int EACH = 250;
    private static final int CLIENT_COUNT = 4;

    @TempDir
    private Path folder;

    private @Nullable Process server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void serversKilledInTheMiddleLoseNothingAndDoubleNothing() throws Exception {
        assertThat(CLIENTS.resolve("node_modules"))
                .as("the clients are installed by ./verify, or by `npm ci` in " + CLIENTS)
                .exists();
        String key = key();
        int port = freePort();
        Process first = start(port);
        Process last;
        Process sender = new ProcessBuilder(
                        "node", "send.mjs", key, "localhost", Integer.toString(port), Integer.toString(EACH))
                .directory(CLIENTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sender.log").toFile())
                .start();
        try {
            killOnceThereAre(EACH / 2, port, first, sender);
            killOnceThereAre(2 * EACH, port, start(port), sender);
            last = start(port);

            assertThat(sender.waitFor(120, TimeUnit.SECONDS)).as(log()).isTrue();
        } finally {
            sender.destroyForcibly();
        }
        last.destroy();
        assertThat(last.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(counts())
                .as(log())
                .isEqualTo("PostHog sent 250 250, Rudder sent 250 250, Segment sent 250 250, Snowplow sent 250 250");
    }

    private String key() {
        Cli.Run run = new Cli(folder.resolve("data")).run("source", "create", "clients", "--json");
        Matcher key = Pattern.compile("\"key\"\\s*:\\s*\"(\\w+)\"").matcher(run.out());
        assertThat(key.find()).as(run.out() + run.err()).isTrue();
        return key.group(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process start(int port) throws IOException {
        Process started = new ProcessBuilder(
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
                        folder.resolve("data").toString())
                .start();
        server = started;
        BufferedReader notes = started.errorReader();
        for (String line = notes.readLine(); line != null; line = notes.readLine()) {
            if (line.contains("http://localhost:")) {
                return started;
            }
        }
        throw new AssertionError("the server ended without telling its address");
    }

    /// Kills with SIGKILL, in the middle of what the clients send.
    private void killOnceThereAre(int events, int port, Process running, Process sender)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI count = URI.create("http://localhost:" + port + "/api/v1/events/count");
            long seen = 0;
            while (seen < events) {
                assertThat(sender.isAlive()).as(log()).isTrue();
                Matcher found =
                        EVENTS.matcher(client.send(HttpRequest.newBuilder(count).build(), BodyHandlers.ofString())
                                .body());
                assertThat(found.find()).isTrue();
                seen = Long.parseLong(found.group(1));
            }
            assertThat(seen).as("some were still to come").isLessThan((long) EACH * CLIENT_COUNT);
        }
        running.destroyForcibly();
        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /// By name of the event: how many there are, and how many different ones.
    private String counts() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:duckdb:" + folder.resolve("data").resolve("events.duckdb"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT name || ' ' || count(*) || ' '
                            || count(DISTINCT coalesce(properties->>'number', properties->>'value')::DOUBLE)
                        FROM events GROUP BY name ORDER BY name""")) {
            List<String> counts = new ArrayList<>();
            while (rows.next()) {
                counts.add(rows.getString(1));
            }
            return counts.stream().collect(Collectors.joining(", "));
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("sender.log"));
    }
}
