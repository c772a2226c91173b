package footpath.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A server in a process of its own, always on the same port, which can be killed and started again.
final class ServerProcess implements AutoCloseable {
    private static final Pattern EVENTS = Pattern.compile("^\\{\"events\":(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final int port = freePort();
    private @Nullable ChildServer running;

    ServerProcess(Path data) throws IOException {
        this.data = data;
    }

    /// Host and port, as in an address.
    String host() {
        return "localhost:" + port;
    }

    int port() {
        return port;
    }

    /// Returns once it answers.
    void start() throws IOException {
        running = ChildServer.start(data, port);
    }

    /// How many events of a name there are, those flagged as of programs among them; of all names if it is empty.
    long events(String name) throws IOException, InterruptedException {
        String query = name.isEmpty()
                ? "?bots=include"
                : "?bots=include&event=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host() + "/api/v1/events/count" + query))
                .build();
        String body = client.send(request, BodyHandlers.ofString()).body();
        Matcher found = EVENTS.matcher(body);
        // A name nobody has sent yet is an error.
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /// Ends it as a crash does, with SIGKILL.
    void kill() {
        running().kill();
    }

    /// Asks it to end, and waits until it has.
    void stop() throws InterruptedException {
        running().stop();
    }

    @Override
    public void close() {
        client.close();
        if (running != null) {
            running.kill();
        }
    }

    private ChildServer running() {
        return Objects.requireNonNull(running, "not started");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
