package footpath.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.serve.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Maps come in and go out over the API of a running server.
class ExchangeRoutesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DAY = "journey\ntitle A day\nsection Work\nTea: 5: Me\nMeeting: 9: Me\n";

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
    void aFileIsLookedAtThenMadeIntoAMapAndTakenOutAgain() throws Exception {
        JsonNode preview =
                Json.tree(send("/import/preview?file=C:%5Cday.mmd", DAY).body());

        assertThat(preview.path("format").asString()).isEqualTo("mermaid");
        assertThat(preview.path("document").path("map").path("stages").size()).isEqualTo(1);
        assertThat(preview.path("isTaken").asBoolean()).isFalse();
        assertThat(preview.path("unplaced").path(0).path("where").asString()).isEqualTo("line 5");
        assertThat(footpath.maps().list()).isEmpty();

        JsonNode made = Json.tree(send("/import?file=day.mmd", DAY).body());

        assertThat(made.path("slug").asString()).isEqualTo("a-day");
        assertThat(made.path("unplaced").size()).isEqualTo(1);
        HttpResponse<String> out = get("/a-day/export/mermaid");
        assertThat(out.body()).contains("section Work", "Tea: 5: Me");
        assertThat(out.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"a-day.mmd\"");
    }

    @Test
    void aSlugThatIsTakenIsRefusedUntilAnotherIsGiven() throws Exception {
        send("/import", DAY);
        HttpResponse<String> again = send("/import", DAY);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("there is a map \\\"a-day\\\" already");
        assertThat(Json.tree(send("/import/preview", DAY).body())
                        .path("isTaken")
                        .asBoolean())
                .isTrue();
        assertThat(Json.tree(send("/import?slug=b-day&title=Another", DAY).body())
                        .path("slug")
                        .asString())
                .isEqualTo("b-day");
        assertThat(footpath.maps().load("b-day").orElseThrow().map().title()).isEqualTo("Another");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        JsonNode preview =
                Json.tree(send("/import/preview", "journey\ntitle Nothing\n").body());
        assertThat(preview.path("document").isNull()).isTrue();
        assertThat(preview.path("problems").path(0).path("problem").asString()).isEqualTo("holds no task");

        assertThat(send("/import", "journey\n").statusCode()).isEqualTo(422);
        assertThat(send("/import/preview", "only words").body()).contains("looks like no format that is known");
        assertThat(send("/import/preview?format=visio", DAY).statusCode()).isEqualTo(400);
        assertThat(send("/import/preview?actors=cats", DAY).statusCode()).isEqualTo(400);
        assertThat(send("/import/preview", "x".repeat(ExchangeRoutes.LARGEST_BYTES + 1))
                        .statusCode())
                .isEqualTo(413);
        assertThat(get("/none/export/json").statusCode()).isEqualTo(404);
        send("/import", DAY);
        assertThat(get("/a-day/export/visio").body()).contains("name one of json, yaml");
        assertThat(get("/a-day/export/json?measured=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void numbersGoOutFrozenAndNeverComeBackIn() throws Exception {
        send("/import", DAY);
        for (String format : new String[] {"json", "yaml", "csv", "csv-tidy", "tsv", "markdown"}) {
            String out = get("/a-day/export/" + format + "?measured=true").body();

            assertThat(out).as(format).containsAnyOf("entered", "entrants");
            JsonNode back = Json.tree(
                    send("/import/preview?slug=other&format=" + format, out).body());
            assertThat(back.path("problems").size()).as(back.toString()).isZero();
            assertThat(back.path("unplaced").toString()).as(format).containsAnyOf("measure", "stands behind");
            assertThat(back.path("document").path("map").path("lanes").size())
                    .as(format)
                    .isEqualTo(1);
        }
        assertThat(get("/a-day/export/mermaid?measured=true").body()).contains("%% Measured");
    }

    private HttpResponse<String> send(String path, String text) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(serving.address() + "/api/v1/maps" + path);
    }
}
