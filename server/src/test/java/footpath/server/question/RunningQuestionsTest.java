package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Scope;
import footpath.analytics.count.CountQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.server.Footpath;
import footpath.server.http.HttpServer;
import footpath.server.http.Json;
import footpath.server.http.Route;
import footpath.server.http.WireRoutes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over HTTP, with a question that waits until it is told to go on.
class RunningQuestionsTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private Footpath footpath;
    private final List<HttpServer> servers = new ArrayList<>();

    @BeforeEach
    void start(@TempDir Path directory) {
        footpath = Footpath.open(directory.resolve("data"), Footpath.Missing.IS_CREATED);
    }

    @AfterEach
    void stop() {
        mayGoOn.countDown();
        client.close();
        servers.forEach(HttpServer::close);
        footpath.close();
    }

    @Test
    void aRunningQuestionIsListedAndCanBeCancelled() throws Exception {
        serve(Duration.ofMinutes(1));
        CompletableFuture<HttpResponse<String>> asked = ask("mine");
        begun.await();

        var listed = Json.tree(send("GET", "running", "").body()).get("questions");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("name").asString()).isEqualTo("mine");
        assertThat(listed.get(0).get("question").asString()).isEqualTo("waiting");
        assertThat(send("DELETE", "running/mine", "").statusCode()).isEqualTo(200);
        mayGoOn.countDown();

        assertThat(asked.join().statusCode()).isEqualTo(409);
        assertThat(asked.join().body()).contains("\"code\":\"cancelled\"");
        assertThat(send("GET", "running", "").body()).isEqualTo("{\"questions\":[]}");
    }

    @Test
    void aQuestionBeyondTheLimitIsTooExpensive() throws Exception {
        serve(Duration.ZERO);
        mayGoOn.countDown();
        assertThat(ask("mine").join().statusCode()).isEqualTo(422);
        assertThat(ask("mine").join().body())
                .contains("\"code\":\"too_expensive\"")
                .contains("within 0 seconds");
    }

    @Test
    void aNameIsUsedByOneQuestionAtATimeAndMayNotBeAnything() throws Exception {
        serve(Duration.ofMinutes(1));
        CompletableFuture<HttpResponse<String>> asked = ask("mine");
        begun.await();
        assertThat(ask("mine").join().body()).contains("header.Footpath-Question", "is being answered");
        assertThat(ask("not mine").join().body()).contains("letters, digits");
        mayGoOn.countDown();
        assertThat(asked.join().statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotRunningCannotBeCancelled() throws Exception {
        serve(Duration.ofMinutes(1));
        HttpResponse<String> answer = send("DELETE", "running/nothing", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown_question", "is not being answered");
    }

    private void serve(Duration limit) {
        var running = new RunningQuestions(limit);
        Route waiting = Route.post("/api/v1/questions/waiting", request -> {
            begun.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            return List.of(footpath.ask(
                            new CountQuestion(
                                    Scope.everything(ZoneOffset.UTC), new EventMatcher(List.of(), Condition.ALWAYS)),
                            footpath.index().snapshot())
                    .rule());
        });
        List<Route> routes = new ArrayList<>(running.routes());
        routes.add(running.watched(waiting));
        servers.add(HttpServer.start(0, routes, WireRoutes.NONE, Clock.systemUTC()));
    }

    private CompletableFuture<HttpResponse<String>> ask(String name) {
        return client.sendAsync(
                HttpRequest.newBuilder(uri("waiting"))
                        .header("Content-Type", "application/json")
                        .header("Footpath-Question", name)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + servers.getFirst().port() + "/api/v1/questions/" + path);
    }
}
