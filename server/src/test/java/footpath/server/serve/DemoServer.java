package footpath.server.serve;

import footpath.maps.format.MapJson;
import footpath.server.Footpath;
import footpath.server.SampleData;
import footpath.server.http.Json;
import footpath.server.map.Maps;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// A real server on the sample data that comes with the program, on any free port.
final class DemoServer implements AutoCloseable {
    final Footpath footpath;
    private final Serving serving;
    private final HttpClient client = HttpClient.newHttpClient();

    DemoServer(Path directory) throws IOException {
        footpath = SampleData.completeJourney(directory);
        new Maps(footpath)
                .keep(MapJson.read(Files.readString(SampleData.EXAMPLES.resolve("maps/campaign-to-loyal.json"))));
        serving = Serving.start(footpath, 0);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    /// Asks by any method; a body is sent unless it is empty.
    HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(
                json.isEmpty()
                        ? request.method(method, HttpRequest.BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /// Sends a file, and tells the answer.
    JsonNode sendFile(String path, String text) {
        return Json.tree(file(path, text).body());
    }

    /// Sends a file.
    HttpResponse<String> file(String path, String text) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Json.tree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private URI uri(String path) {
        return URI.create(serving.address() + path);
    }

    @Override
    public void close() {
        client.close();
        serving.close();
        footpath.close();
    }
}
