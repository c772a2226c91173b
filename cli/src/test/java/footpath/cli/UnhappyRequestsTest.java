package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server of 128 MiB that is sent what nobody should send goes on answering everybody else.
class UnhappyRequestsTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final int SLOW = 200;
    private static final int AT_ONCE = 24;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Socket> slow = new ArrayList<>();

    @TempDir
    private Path folder;

    private Process process;
    private int port;
    private String key;

    @BeforeEach
    void start() throws IOException {
        Path data = folder.resolve("data");
        String made = new Cli(data).run("source", "create", "shop", "--json").out();
        key = made.replaceAll("(?s).*\"key\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx128m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "footpath.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .start();
        port = port(process.errorReader());
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        client.close();
        process.destroyForcibly();
    }

    @Test
    void aSmallServerOutlivesThem() throws Exception {
        for (int i = 0; i < SLOW; i++) {
            trickle("POST /v1/events HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            trickle("POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n[{\"name\":\"");
        }
        assertThat(isServed("while " + 2 * SLOW + " senders trickle", "m1")).isTrue();

        String deep = "{\"name\":\"Visit\",\"user_id\":\"ada\",\"properties\":" + "[".repeat(100_000)
                + "]".repeat(100_000) + "}";
        refusedOrQuarantined("100,000 levels", deep.getBytes(StandardCharsets.UTF_8), false);
        refusedOrQuarantined("half a million keys", manyKeys(), false);
        refusedOrQuarantined("a bomb of gzip", bomb(), true);
        assertThat(isServed("after all of it", "m2")).isTrue();
        assertThat(process.isAlive()).isTrue();
    }

    /// A head or a body that begins, and never ends while the test runs.
    private void trickle(String beginning) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.add(socket);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /// The same body by many senders at one time: each is answered, and none with a failure of ours.
    private void refusedOrQuarantined(String what, byte[] body, boolean isPacked) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            HttpRequest.Builder request = request("/v1/events").POST(BodyPublishers.ofByteArray(body));
            if (isPacked) {
                request.header("Content-Encoding", "gzip");
            }
            answers.add(client.sendAsync(request.build(), BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            int status = answer.join().statusCode();
            assertThat(status).as(what).isIn(200, 400, 413, 503);
            if (status == 200) {
                assertThat(answer.join().body()).as(what).contains("quarantined");
            }
        }
    }

    private boolean isServed(String when, String id) throws Exception {
        HttpResponse<String> taken = client.send(
                request("/v1/events")
                        .POST(BodyPublishers.ofString("{\"id\":\"" + id + "\",\"user_id\":\"ada\",\"name\":\"Visit\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(taken.body()).as(when).contains("\"result\":\"ok\"");
        return client.send(request("/health/live").build(), BodyHandlers.ofString())
                        .statusCode()
                == 200;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key);
    }

    /// As many keys as fit into the longest body there may be.
    private static byte[] manyKeys() {
        StringBuilder json = new StringBuilder("{\"name\":\"Visit\",\"user_id\":\"ada\",\"properties\":{\"k\":0");
        for (int i = 0; json.length() < 4_900_000; i++) {
            json.append(",\"").append(Integer.toString(i, 36)).append("\":0");
        }
        return json.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 256; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private static int port(BufferedReader notes) throws IOException {
        for (String line = notes.readLine(); line != null; line = notes.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new AssertionError("the server ended without telling its address");
    }
}
