package footpath.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.Footpath;
import footpath.server.ShopServer;
import footpath.server.http.Json;
import footpath.server.traffic.RecentArrivals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HealthTest {
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-z_][a-z0-9_]*)(\\{[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"(?:,[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\")*})? (\\S+)");

    @TempDir
    Path folder;

    private ShopServer server;
    private Footpath footpath;
    private String key;

    @BeforeEach
    void start() {
        server = new ShopServer(folder.resolve("data"), "shop \"1\"");
        footpath = server.footpath();
        key = server.key();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void countsWhatASourceSendsExactly() throws Exception {
        send(key, "[" + event("m1") + "," + event("m2") + ",{\"name\":\"no one\"}]");
        send(key, event("m1"));
        send("no key of ours", event("m3"));
        send(key, "not json");
        settle();

        JsonNode status = get("/api/v1/sources/shop%20%221%22/status");
        assertThat(status.get("accepted").asInt()).isEqualTo(3);
        assertThat(status.get("quarantined").asInt()).isEqualTo(1);
        assertThat(status.get("duplicates").asInt()).isEqualTo(1);
        assertThat(status.get("last").isNull()).isFalse();
        assertThat(status.at("/lag/journalRecords").asInt()).isZero();
        assertThat(status.at("/lag/oldestSeconds").asDouble()).isZero();
        assertThat(ask("/api/v1/sources/none/status").statusCode()).isEqualTo(404);

        Map<String, Double> figures = parsed(ask("/metrics").body());
        assertThat(figures)
                .containsEntry("footpath_arrivals_total{source=\"shop \\\"1\\\"\"}", 3.0)
                .containsEntry("footpath_quarantined_total{source=\"shop \\\"1\\\"\"}", 1.0)
                .containsEntry("footpath_duplicates_total{source=\"shop \\\"1\\\"\"}", 1.0)
                .containsEntry("footpath_refused_requests_total{reason=\"unknown_key\"}", 1.0)
                .containsEntry("footpath_refused_requests_total{reason=\"undecodable\"}", 1.0)
                .containsEntry("footpath_acknowledgement_seconds_count", 2.0)
                .containsEntry("footpath_acknowledgement_seconds_bucket{le=\"+Inf\"}", 2.0)
                .containsEntry("footpath_log_events", 2.0)
                .containsEntry("footpath_journal_backlog_records", 0.0)
                .containsKeys("footpath_log_bytes", "footpath_disk_free_bytes", "footpath_index_behind_events")
                .containsKeys("jvm_memory_used_bytes{area=\"heap\"}", "process_start_time_seconds");
    }

    @Test
    void tellsHowLongQuestionsTook() throws Exception {
        send(key, event("m1"));
        settle();
        server.answer(server.request("/api/v1/questions/trend")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"event\":\"Visit\"}")));

        assertThat(parsed(ask("/metrics").body()))
                .containsEntry("footpath_question_seconds_count{question=\"trend\"}", 1.0);
    }

    @Test
    void isReadyWhileTheJournalTakesWritesAndNotWithoutIts() throws Exception {
        assertThat(ask("/health/live").statusCode()).isEqualTo(200);
        assertThat(ask("/health/ready").statusCode()).isEqualTo(200);

        Path journal = folder.resolve("data").resolve("journal");
        Files.move(journal, folder.resolve("moved"));
        try {
            Health.Answer answer = new Health(footpath).ready();
            assertThat(answer.ready()).isFalse();
            assertThat(answer.checks())
                    .filteredOn(check -> !check.ok())
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.name()).isEqualTo("journal");
                        assertThat(check.remedy()).contains("see that the disk works");
                    });
        } finally {
            Files.move(folder.resolve("moved"), journal);
        }
    }

    @Test
    @Timeout(60)
    void theLastCallsAreToldAsAListAndAsAStream() throws Exception {
        send(key, "[" + event("m1") + ",{\"name\":\"no one\"}]");

        JsonNode list = get("/api/v1/events/live").get("arrivals");
        assertThat(list.findValuesAsString("number")).containsExactly("1", "2");
        assertThat(list.at("/0/name").asString()).isEqualTo("Visit");
        assertThat(list.at("/0/person").asString()).isEqualTo("ada");
        assertThat(list.at("/1/quarantined").asString()).contains("identities is missing");
        assertThat(get("/api/v1/events/live?after=1").get("arrivals").size()).isEqualTo(1);

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            BufferedReader lines = streamAfterFirst(socket, "/api/v1/events/live");
            assertThat(data(lines)).contains("\"number\":2");
            send(key, event("m9"));
            assertThat(data(lines)).contains("\"number\":3").contains("\"person\":\"ada\"");
        }
    }

    @Test
    @Timeout(60)
    void callsOfPersonsWhoDoNotAllowThePurposeAreLeftOut() throws Exception {
        server.answer(server.request("/api/v1/consents")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(
                        "{\"purposes\":[{\"name\":\"ads\",\"basis\":\"consent\",\"ifUnknown\":\"refused\"}]}")));
        send(key, "[" + said("a1", "ada", true) + "," + said("b1", "bob", false) + ",{\"name\":\"no one\"}]");
        while (footpath.index().snapshot().eventCount() < 2) {
            Thread.sleep(20);
        }

        JsonNode all = get("/api/v1/events/live");
        JsonNode some = get("/api/v1/events/live?purpose=ads");
        assertThat(all.get("arrivals").findValuesAsString("number")).containsExactly("1", "2", "3");
        assertThat(all.get("population").isNull()).isTrue();
        assertThat(some.get("arrivals").findValuesAsString("number")).containsExactly("1", "3");
        assertThat(some.at("/population/callsLeftOut").asInt()).isEqualTo(1);
        assertThat(get("/api/v1/events/live?purpose=nothing").at("/error/code").asString())
                .isEqualTo("invalid_question");
        assertThat(get("/api/v1/persons/bob/identities?purpose=ads")
                        .at("/error/code")
                        .asString())
                .isEqualTo("purpose_refused");
        assertThat(get("/api/v1/persons/ada/identities?purpose=ads")
                        .get("identities")
                        .size())
                .isEqualTo(1);

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            BufferedReader lines = streamAfterFirst(socket, "/api/v1/events/live?purpose=ads");
            assertThat(data(lines)).contains("\"number\":3");
            assertThat(data(lines)).contains("\"callsLeftOut\":1");
            send(key, "[" + said("b2", "bob", false) + "," + said("c1", "carl", true) + "]");
            assertThat(data(lines)).as("nobody has met carl yet").contains("\"callsLeftOut\":2");
        }
    }

    private static String said(String id, String user, boolean allows) {
        return "{\"id\":\"" + id + "\",\"user_id\":\"" + user
                + "\",\"name\":\"Visit\",\"properties\":{\"consent\":{\"ads\":" + allows + "}}}";
    }

    @Test
    void aReaderThatDoesNotReadHoldsUpNobodyAndMemoryIsBounded() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/events/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            for (int batch = 0; batch < 5; batch++) {
                int first = batch * 400;
                List<String> events = IntStream.range(first, first + 400)
                        .mapToObj(i -> event("m" + i))
                        .toList();
                assertThat(send(key, "[" + String.join(",", events) + "]").statusCode())
                        .isEqualTo(200);
            }
        }
        JsonNode list = get("/api/v1/events/live").get("arrivals");
        assertThat(list.size()).isEqualTo(RecentArrivals.MOST);
        assertThat(list.at("/499/number").asInt()).isEqualTo(2_000);
    }

    /// What comes in behind the first call, as a browser reads it that knows that one.
    private static BufferedReader streamAfterFirst(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(String.join(
                                "\r\n",
                                "GET " + path + " HTTP/1.1",
                                "Host: localhost",
                                "Accept: text/event-stream",
                                "Last-Event-ID: 1",
                                "",
                                "")
                        .getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String data(BufferedReader lines) throws Exception {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    /// Every line read as Prometheus reads it: each sample belongs to the family announced before it.
    private static Map<String, Double> parsed(String text) {
        Map<String, Double> samples = new HashMap<>();
        String family = "";
        assertThat(text).endsWith("\n");
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("# TYPE ")) {
                assertThat(line).matches("# TYPE [a-z_]+ (counter|gauge|histogram)");
                family = line.split(" ", -1)[2];
            } else if (!line.isEmpty() && !line.startsWith("# HELP ")) {
                Matcher sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(sample.group(1)).startsWith(family);
                String name = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
                assertThat(samples.put(name, Double.valueOf(sample.group(3)))).isNull();
            }
        }
        return samples;
    }

    private void settle() {
        footpath.arrivals()
                .awaitInLog(
                        footpath.log().journalThrough() + footpath.arrivals().backlog(), Duration.ofSeconds(20));
        footpath.index().refresh();
    }

    private static String event(String id) {
        return "{\"id\":\"" + id + "\",\"user_id\":\"ada\",\"name\":\"Visit\"}";
    }

    private HttpResponse<String> send(String writeKey, String json) throws Exception {
        return server.answer(server.request("/v1/events")
                .header("Authorization", "Bearer " + writeKey)
                .POST(BodyPublishers.ofString(json)));
    }

    private JsonNode get(String path) throws Exception {
        return Json.tree(ask(path).body());
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return server.answer(server.request(path));
    }
}
