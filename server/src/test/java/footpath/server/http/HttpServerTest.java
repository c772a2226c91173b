package footpath.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class HttpServerTest {
    record Echo(String text, int number) {}

    private final HttpServer server = HttpServer.start(
            0,
            List.of(
                    Route.get(
                            "/api/v1/echo/{+text}",
                            request -> new Echo(request.path("text"), (int) request.number("number", 7, 1, 9)),
                            "number",
                            "day"),
                    Route.get("/api/v1/days", request -> List.of(request.date("day")), "day"),
                    Route.get("/api/v1/broken", request -> {
                        throw new IllegalStateException("the floor gave way");
                    }),
                    Route.post("/api/v1/echo", request -> request.body(Echo.class))),
            WireRoutes.NONE,
            Clock.systemUTC());
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void warmUp() throws Exception {
        assertThat(get("/api/v1/echo/x").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersAsJson() throws Exception {
        HttpResponse<String> answer = get("/api/v1/echo/a%20b%2Fc?number=3");

        assertThat(answer.body()).isEqualTo("{\"text\":\"a b/c\",\"number\":3}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void listensOnThisMachineAlone() throws Exception {
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThatThrownBy(() -> new Socket(address, server.port()).close())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /// Nobody is turned away: who comes when all places are taken waits until one is free.
    @Test
    void soManyConnectionsAreOpenAtMost() throws Exception {
        List<Route> routes = List.of(Route.get("/api/v1/echo", request -> new Echo("here", 1)));
        Listening listening = new Listening(InetAddress.getLoopbackAddress(), 0, Set.of(), 3);
        List<Socket> slow = new ArrayList<>();
        try (HttpServer few = HttpServer.start(listening, routes, WireRoutes.NONE, Clock.systemUTC(), Admission.ALL)) {
            for (int i = 0; i < 3; i++) {
                slow.add(asking(few, "GET /api/v1/echo HTTP/1.1\r\nHost: localh"));
            }
            Socket waiting = asking(few, "GET /api/v1/echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
            slow.add(waiting);
            waiting.setSoTimeout(1_000);
            assertThatThrownBy(() -> waiting.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            slow.getFirst().close();
            waiting.setSoTimeout(30_000);

            assertThat(new String(waiting.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    private static Socket asking(HttpServer of, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), of.port());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:7070", "localhost.evil.example", "127.0.0.1.evil.example"})
    void refusesRequestsUnderForeignNames(String host) throws Exception {
        assertThat(raw("GET /api/v1/echo/x HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("wrong_host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:7070", "[::1]:7070"})
    void answersUnderItsOwnNames(String host) throws Exception {
        assertThat(raw("GET /api/v1/echo/x HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void tellsBrowsersToLoadNothingFromElsewhere() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'")
                .doesNotContain("script-src")
                .contains("frame-ancestors 'none'");
        assertThat(get("/api/v1/nothing").headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    @Test
    void anErrorNamesInputProblemAndRemedy() throws Exception {
        HttpResponse<String> answer = get("/api/v1/echo/x?number=12");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"invalid_parameter\",\"input\":\"query.number\","
                        + "\"problem\":\"is \\\"12\\\"\",\"remedy\":\"it must be a whole number from 1 to 9\","
                        + "\"message\":\"query.number: is \\\"12\\\"; it must be a whole number from 1 to 9\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-30", "01.02.2017", "2017-1-1", "yesterday", "2017-01-01T00:00:00Z"})
    void refusesWhatIsNoDate(String day) throws Exception {
        assertThat(get("/api/v1/days?day=" + day).body()).contains("it must be a date as 2017-01-31");
    }

    @Test
    void refusesParametersNobodyReads() throws Exception {
        assertThat(get("/api/v1/echo/x?nummer=3").body())
                .contains("query.nummer: is not known here; known are day, number");
    }

    @Test
    void unknownAddressesOfTheApiAreErrorsNotPages() throws Exception {
        HttpResponse<String> answer = get("/api/v1/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"unknown_route\"");
    }

    @Test
    void aDefectIsToldWithoutItsStack() throws Exception {
        HttpResponse<String> answer = get("/api/v1/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("the floor gave way").doesNotContain("at footpath");
    }

    @Test
    void readsOnlyJsonBodiesOfKnownFields() throws Exception {
        assertThat(post("application/json", "{\"text\":\"x\",\"number\":1}").body())
                .isEqualTo("{\"text\":\"x\",\"number\":1}");
        assertThat(post("text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(post("application/json", "{\"txt\":\"x\"}").body())
                .contains("\"code\":\"malformed_request\"")
                .contains("txt");
        assertThat(post("application/json", "{\"text\":").statusCode()).isEqualTo(400);
        assertThat(post("application/json", "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 2 << 20, 48 << 20})
    void refusesLargeBodies(int size) throws Exception {
        HttpResponse<String> answer = post("application/json", "\"" + "x".repeat(size) + "\"");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body_too_large\"");
    }

    @Test
    void answersBrokenHttpInTheFormOfEveryError() throws Exception {
        assertThat(raw("GET /api/v1/echo/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"error\"");
    }

    @Test
    void anUsedPortIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> HttpServer.start(taken.getLocalPort(), List.of(), WireRoutes.NONE, Clock.systemUTC()))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.PORT_IN_USE))
                    .hasMessage(
                            "port " + taken.getLocalPort()
                                    + ": is in use by another process; choose another with --port, or --port 0 for any free one");
        }
    }

    @Test
    void servesThePageAtEveryPlaceWithinIt() throws Exception {
        HttpResponse<String> root = get("/");
        assertThat(root.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(root.body()).contains("<div id=\"root\">");
        assertThat(get("/maps/campaign-to-loyal?view=flow").body()).isEqualTo(root.body());
        assertThat(get("/people/a.b@example.com").body()).isEqualTo(root.body());
        assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/none.js").statusCode()).isEqualTo(404);
    }

    @Test
    void aBrowserKeepsWhatCannotChange() throws Exception {
        HttpResponse<String> root = get("/");
        String script = root.body().replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");
        String tag = root.headers().firstValue("ETag").orElseThrow();

        assertThat(get(script).headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(root.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(client.send(
                                HttpRequest.newBuilder(uri("/"))
                                        .header("If-None-Match", tag)
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.send(
                                HttpRequest.newBuilder(uri(script))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void pagesOfAnySiteMayLoadTheSnippetUnderAnyNameAndKeepItAWhile() throws Exception {
        HttpResponse<String> snippet = get("/footpath.js");
        assertThat(snippet.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(snippet.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(snippet.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(snippet.headers().firstValue("Cache-Control").orElse("")).startsWith("public, max-age=3600");
        String tag = snippet.headers().firstValue("ETag").orElseThrow();

        String again = "GET /footpath.js HTTP/1.1\r\nHost: cdp.example\r\nIf-None-Match: " + tag
                + "\r\nConnection: close\r\n\r\n";
        assertThat(raw(again)).startsWith("HTTP/1.1 304");
    }

    @Test
    void theSnippetIsUnderSixKilobytesOnItsWay() throws Exception {
        HttpResponse<byte[]> packed = client.send(
                HttpRequest.newBuilder(uri("/footpath.js"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body()).hasSizeBetween(1_000, 6 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../http/Json.class", "/%2e%2e/http/Json.class", "/assets/..%2f..%2fhttp/Json.class", "/a//b.js"
            })
    void nothingOutsideThePageIsServed(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        // What is no file is a place within the page.
        assertThat(answer.startsWith("HTTP/1.1 40") || answer.contains("<div id=\"root\">"))
                .as(answer)
                .isTrue();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri("/api/v1/echo"))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /// Sends bytes no client library would send, and reads one answer.
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return head.toString();
                }
                head.append((char) next);
            }
            int length = Integer.parseInt(head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
            return head + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        }
    }
}
