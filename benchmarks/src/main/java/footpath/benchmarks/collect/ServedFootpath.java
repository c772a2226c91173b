package footpath.benchmarks.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server in a process of its own, started as people start it. Confined to one thread.
public final class ServedFootpath implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private ServedFootpath(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts one; it answers once this returns.
    ///
    /// @param port 0 for any that is free
    public static ServedFootpath start(Path data, int port) throws IOException {
        return start(data, port, Map.of());
    }

    /// @param environment is set besides
    public static ServedFootpath start(Path data, int port, Map<String, String> environment) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("./footpath", "serve", "--port", "" + port, "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new ServedFootpath(process, listeningPort(process.errorReader()));
    }

    private static int listeningPort(BufferedReader told) throws IOException {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> told.lines().forEach(later -> System.err.println("  server: " + later)));
                return Integer.parseInt(address.group(1));
            }
        }
        throw new IOException("benchmarks: the server ended before it listened");
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /// Makes a source and tells its write key.
    public String newSource(String name) throws IOException, InterruptedException {
        String told = call("POST", "/api/v1/sources", "{\"name\":\"" + name + "\",\"kind\":\"api\"}");
        Matcher key = KEY.matcher(told);
        if (!key.find()) {
            throw new IOException("benchmarks: no key in " + told);
        }
        return key.group(1);
    }

    /// What the API answers.
    public String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /// Ends it as a power cut does.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Ends it in order.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
