package footpath.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A file is sent, looked at, and imported, all over the API of a running server.
class ImportRoutesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FILE = "application/octet-stream";
    private static final String VISITS = """
            user,time,event,page
            anna,2024-01-01T10:00:00Z,Visit,/a
            ben,2024-01-02T10:00:00Z,Visit,/b
            carl,2024-01-03T10:00:00Z,Visit,/a
            dora,2024-01-04T10:00:00Z,Visit,/a
            ben,soon,Visit,/c
            """;

    @TempDir
    private Path folder;

    private Footpath footpath;
    private Serving serving;

    @BeforeEach
    void start() {
        footpath = Footpath.open(folder, Footpath.Missing.IS_CREATED);
        serving = Serving.start(footpath, 0);
    }

    @AfterEach
    void stop() {
        serving.close();
        footpath.close();
    }

    @Test
    void aFileIsLookedAtWithItsGuessedMappingThenWithAnotherAndThenImported() throws Exception {
        JsonNode sent = send("/preview?file=C:%5Cx%5Cvisits.csv", VISITS);
        JsonNode preview = sent.path("preview");
        String upload = sent.path("upload").asString();

        assertThat(preview.path("file").asString()).isEqualTo("visits.csv");
        assertThat(preview.path("mapping").asString()).contains("person: user", "properties: [page]");
        assertThat(preview.path("events").asInt()).isEqualTo(4);
        assertThat(preview.path("quarantined").asInt()).isEqualTo(1);
        assertThat(preview.at("/reasons/0/first/line").asInt()).isEqualTo(6);
        assertThat(preview.at("/examples/0/person").asString()).isEqualTo("anna");

        String mapping = "source: shop\nevent: {person: user, time: time, name: {constant: Seen}}\n";
        JsonNode other = ask("/preview", upload, mapping).path("preview");
        assertThat(other.at("/examples/1/name").asString()).isEqualTo("Seen");
        assertThat(other.at("/unmapped/0/name").asString()).isEqualTo("event");
        assertThat(footpath.log().lastSeq()).as("nothing is written yet").isZero();

        JsonNode report = ask("", upload, mapping).path("report");
        assertThat(report.path("events").asInt()).isEqualTo(4);
        assertThat(report.path("source").asString()).isEqualTo("shop");
        assertThat(footpath.log().tail(5))
                .extracting(one -> one.event().name())
                .hasSize(4)
                .containsOnly("Seen");
        assertThat(ask("", upload, mapping).at("/error/problem").asString()).contains("is not here, or no longer");
        assertThat(left()).isZero();

        String again = send("/preview?file=visits.csv", VISITS).path("upload").asString();
        assertThat(ask("", again, mapping).at("/report/alreadyKnown").asBoolean())
                .isTrue();
        assertThat(footpath.log().lastSeq()).isEqualTo(4);
    }

    @Test
    void whatCannotBeUsedIsToldAndNothingOfItIsKept() throws Exception {
        assertThat(error(send("/preview?file=a.csv", "user;when\nx;y\n"))).contains("no column");
        assertThat(error(send("/preview?file=a.bin", "\u0000\u0001"))).contains("is no text");
        assertThat(error(exchange("/preview?file=a.csv", "text/plain", BodyPublishers.ofString(VISITS))))
                .contains("application/octet-stream");
        assertThat(error(exchange("/preview", "application/json", BodyPublishers.ofString("{\"mapping\":\"x\"}"))))
                .contains("upload is missing");
        BodyPublisher large = BodyPublishers.ofInputStream(() -> new Zeros(60_000_001));
        assertThat(error(exchange("/preview?file=large.csv", FILE, large))).contains("is larger than 60 MB");
        assertThat(left()).isZero();
    }

    @Test
    void aMappingOfTheNetworkReadsNoOtherFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "user,word\nanna,hush\n");
        String upload = send("/preview?file=visits.csv", VISITS).path("upload").asString();
        String event = "event: {person: user, time: time, name: event, properties: rest}\n";

        assertThat(error(ask(
                        "/preview", upload, event + "lookup: [{file: " + secret + ", key: user, columns: [word]}]\n")))
                .contains("names files beside the mapping");
        String reading = "event: {person: user, time: time, name: {expression: \"(SELECT content FROM read_text('"
                + secret + "'))\"}}\n";
        assertThat(error(ask("/preview", upload, reading)))
                .contains("expression")
                .doesNotContain("hush");
        assertThat(error(ask("", upload, reading))).doesNotContain("hush");
    }

    @Test
    void onlyTheLatestFourFilesAreKept() throws Exception {
        String first = send("/preview?file=visits.csv", VISITS).path("upload").asString();
        for (int i = 0; i < 4; i++) {
            send("/preview?file=visits" + i + ".csv", VISITS);
        }

        assertThat(error(ask("/preview", first, "event: {person: user, time: time, name: event}\n")))
                .contains("send the file again");
        assertThat(left()).isEqualTo(4);
        serving.close();
        assertThat(left()).isZero();
    }

    private long left() throws IOException {
        if (!Files.isDirectory(footpath.log().scratch())) {
            return 0;
        }
        try (var files = Files.list(footpath.log().scratch())) {
            return files.count();
        }
    }

    private static String error(JsonNode answer) {
        JsonNode error = answer.path("error");
        assertThat(error.isObject()).as(answer.toString()).isTrue();
        return error.path("input").asString() + " " + error.path("problem").asString() + "; "
                + error.path("remedy").asString();
    }

    private JsonNode send(String path, String text) throws Exception {
        return exchange(path, FILE, BodyPublishers.ofString(text));
    }

    private JsonNode ask(String path, String upload, String mapping) throws Exception {
        String body = new String(Json.bytes(Map.of("upload", upload, "mapping", mapping)), StandardCharsets.UTF_8);
        return exchange(path, "application/json", BodyPublishers.ofString(body));
    }

    private JsonNode exchange(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return Json.tree(CLIENT.send(
                        HttpRequest.newBuilder(URI.create(serving.address() + "/api/v1/imports" + path))
                                .header("Content-Type", type)
                                .POST(body)
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    /// So many bytes of nothing.
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int now = (int) Math.min(left, length);
            left -= now;
            return now <= 0 ? -1 : now;
        }
    }
}
