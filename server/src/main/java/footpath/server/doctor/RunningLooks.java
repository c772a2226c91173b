package footpath.server.doctor;

import footpath.server.Fault;
import footpath.server.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Asks the server that runs on a data directory how it is, instead of opening the files under it.
final class RunningLooks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;

    RunningLooks(int port) {
        this.port = port;
    }

    List<Finding> all() {
        URI address = URI.create("http://127.0.0.1:" + port + "/health/ready");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return findings(Json.tree(address.toString(), answer.body()));
        } catch (IOException | Fault unanswered) {
            return List.of(Finding.warning(
                    "server",
                    "the other process does not tell its health at " + address,
                    "if it is a server, name its port with --port; else examine again when it has ended"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(Finding.warning("server", "was not asked to the end", "examine again"));
        }
    }

    private static List<Finding> findings(JsonNode health) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            String name = "server: " + check.path("name").asString();
            String told = check.path("told").asString();
            findings.add(
                    check.path("ok").asBoolean()
                            ? Finding.ok(name, told)
                            : Finding.failed(name, told, check.path("remedy").asString()));
        }
        return findings.isEmpty()
                ? List.of(Finding.warning("server", "answers without its health", "name its port with --port"))
                : findings;
    }
}
