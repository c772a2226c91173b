package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.format.MapJson;
import footpath.server.http.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// One item across maps, and what a merge would do, on the sample data.
@TestInstance(Lifecycle.PER_CLASS)
class LibraryReachTest {
    private static final String MAP = "campaign-to-loyal";
    private static final String OTHER = "second-shop";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = new DemoServer(directory.resolve("data"));
        String map = MapJson.write(
                        server.footpath.maps().load(MAP).orElseThrow().map())
                .replace("\"slug\": \"" + MAP + "\"", "\"slug\": \"" + OTHER + "\"");
        server.footpath.maps().save(MapJson.read(map), 0);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body());
    }

    private String item(String title) {
        return done(server.post("/api/v1/library/touchpoints", "{\"title\":\"" + title + "\"}"))
                .at("/item/key")
                .asString();
    }

    private void link(String item, String map, String card) {
        done(server.post(
                "/api/v1/library/links",
                "{\"item\":\"" + item + "\",\"map\":\"" + map + "\",\"element\":\"card:" + card + "\"}"));
    }

    private JsonNode step(String map, String key) {
        return server.json("/api/v1/maps/" + map + "/measure")
                .get("steps")
                .valueStream()
                .filter(step -> step.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anItemIsReachedOnEachMapAsTheMeasuredMapTells() {
        String item = item("Cash desk");
        link(item, MAP, "c12");
        link(item, MAP, "c4");
        link(item, OTHER, "c10");
        JsonNode places =
                server.json("/api/v1/library/touchpoints/" + item + "/reach").get("places");

        // Two cards at one step are one place.
        assertThat(places).hasSize(2);
        for (JsonNode place : places) {
            JsonNode measured =
                    step(place.get("map").asString(), place.get("step").asString());
            assertThat(place.at("/reach/n")).isEqualTo(measured.at("/reach/n"));
            assertThat(place.at("/reach/of")).isEqualTo(measured.at("/reach/of"));
            assertThat(place.get("believed").asDouble())
                    .isEqualTo(measured.at("/believed/reach").asDouble());
            assertThat(place.get("status")).isEqualTo(measured.get("status"));
        }
        assertThat(places.at("/0/map").asString()).isEqualTo(MAP);
        assertThat(places.at("/0/step").asString()).isEqualTo("redeem");
        assertThat(places.at("/0/reach/n").asLong()).isEqualTo(410);
        assertThat(places.at("/1/map").asString()).isEqualTo(OTHER);
    }

    @Test
    void ofThosePeopleMayLookAt() {
        String item = item("Desk of then");
        link(item, MAP, "c6");
        String path = "/api/v1/library/touchpoints/" + item + "/reach";

        assertThat(server.json(path + "?knownAt=2016-01-01T00:00:00Z")
                        .at("/places/0/reach/n")
                        .asLong(0))
                .isZero();
        assertThat(server.get(path + "?bots=some").statusCode()).isEqualTo(400);
    }

    @Test
    void anItemOnNoCardIsReachedNowhereAndSaysSo() {
        JsonNode reach = server.json("/api/v1/library/touchpoints/" + item("On no map") + "/reach");

        assertThat(reach.get("places")).isEmpty();
        assertThat(reach.get("says").asString()).isEqualTo("No card of any map stands for it.");
        assertThat(server.get("/api/v1/library/touchpoints/none/reach").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMergeIsToldBeforeItIsDoneAndChangesNothingTill() {
        String stays = item("Booklet");
        String goes = item("Book of coupons");
        link(goes, MAP, "c10");
        link(goes, OTHER, "c1");
        long before = server.footpath.maps().load(MAP).orElseThrow().revision();
        JsonNode preview = server.json("/api/v1/library/touchpoints/" + stays + "/merge?from=" + goes);

        assertThat(preview.get("alsoKnownAs").toString()).isEqualTo("[\"Book of coupons\"]");
        assertThat(preview.at("/gone/0/key").asString()).isEqualTo(goes);
        assertThat(preview.get("maps")).hasSize(2);
        assertThat(preview.at("/maps/0/uses/0/words").asString()).isEqualTo("Book of coupons");
        assertThat(server.footpath.maps().load(MAP).orElseThrow().revision()).isEqualTo(before);

        JsonNode merged =
                done(server.post("/api/v1/library/touchpoints/" + stays + "/merge", "{\"from\":[\"" + goes + "\"]}"));
        assertThat(merged.get("maps").valueStream().map(map -> map.get("map").asString()))
                .containsExactlyElementsOf(preview.get("maps")
                        .valueStream()
                        .map(map -> map.get("map").asString())
                        .toList());
        assertThat(server.json("/api/v1/library/touchpoints/" + goes + "/uses").get("uses"))
                .hasSize(2);
    }

    @Test
    void aMergeThatCannotBeIsRefusedInThePreviewAlready() {
        String stays = item("Alone");
        String path = "/api/v1/library/touchpoints/" + stays + "/merge";

        assertThat(server.get(path).body()).contains("names nothing that goes into it");
        assertThat(server.get(path + "?from=" + stays).body()).contains("would go into itself");
        assertThat(server.get(path + "?from=nobody").statusCode()).isEqualTo(404);
    }
}
