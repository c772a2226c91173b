package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Maps that begin as templates, and are renamed, over the API.
@TestInstance(Lifecycle.PER_CLASS)
class MapBeginningTest {
    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private JsonNode begun(String body) {
        HttpResponse<String> answer = server.post("/api/v1/maps", json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body());
    }

    @Test
    void templatesAreListedAndEachCanBeReadAndBegunAndMeasured() {
        JsonNode templates = server.json("/api/v1/templates").path("templates");
        assertThat(templates.size()).isGreaterThanOrEqualTo(13);
        assertThat(templates.path(0).path("key").stringValue()).isEqualTo("blank");
        for (JsonNode template : templates.values()) {
            String key = template.path("key").stringValue();
            JsonNode document = server.json("/api/v1/templates/" + key);
            assertThat(document.path("map").path("stages").size())
                    .isEqualTo(template.path("stages").size());
            JsonNode kept = begun("{'template':'%s','title':'My %s'}".formatted(key, key));
            assertThat(kept.path("slug").stringValue()).isEqualTo("my-" + key);
            JsonNode measured = server.json("/api/v1/maps/my-" + key + "/measure");
            assertThat(measured.path("steps").size())
                    .isEqualTo(template.path("feelings").size());
        }
    }

    @Test
    void aMapBeginsInItsZoneWithTheYearThatEndsWithTheNewestEvent() {
        JsonNode kept = begun("{'template':'blank','title':'From Vienna','slug':'vienna','zone':'Europe/Vienna'}");
        assertThat(kept.path("revision").intValue()).isEqualTo(1);
        JsonNode map = server.json("/api/v1/maps/vienna").path("map");
        assertThat(map.path("zone").stringValue()).isEqualTo("Europe/Vienna");
        String newest = server.json("/api/v1/version")
                .path("data")
                .path("through")
                .stringValue()
                .substring(0, 4);
        assertThat(map.path("period").path("to").stringValue())
                .satisfies(to -> assertThat(Integer.parseInt(to.substring(0, 4)) - Integer.parseInt(newest))
                        .isBetween(0, 1));
    }

    @Test
    void whatIsWrongWithABeginningIsSaid() {
        assertThat(server.post("/api/v1/maps", json("{'template':'shop','title':'A'}")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                .satisfies(answer -> assertThat(answer.body()).contains("unknown_template"));
        assertThat(server.post("/api/v1/maps", json("{'template':'blank'}")).statusCode())
                .isEqualTo(422);
        assertThat(server.post("/api/v1/maps", json("{'template':'blank','title':'A','slug':'A b'}"))
                        .statusCode())
                .isEqualTo(422);
        begun("{'template':'blank','title':'Twice','slug':'twice'}");
        assertThat(server.post("/api/v1/maps", json("{'template':'blank','title':'Twice','slug':'twice'}"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(begun("{'template':'blank','title':'Twice'}").path("slug").stringValue())
                .isEqualTo("twice-2");
    }

    @Test
    void aRenamedMapKeepsItsHistoryAndAnswersByItsOldAddress() {
        begun("{'template':'blank','title':'Old','slug':'old-name'}");
        server.post(
                "/api/v1/maps/old-name/changes",
                json("{'id':'a','basedOn':1,'operations':[{'op':'set','kind':'map','field':'title','value':'New'}]}"));
        HttpResponse<String> renamed = server.send("PUT", "/api/v1/maps/old-name/slug", json("{'slug':'new-name'}"));
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);

        for (String address : new String[] {"old-name", "new-name"}) {
            JsonNode newest = server.json("/api/v1/maps/" + address + "/revisions/newest");
            assertThat(newest.path("revision").intValue()).isEqualTo(2);
            assertThat(newest.path("document").path("map").path("slug").stringValue())
                    .isEqualTo("new-name");
            assertThat(server.json("/api/v1/maps/" + address + "/revisions/1")
                            .path("document")
                            .path("map")
                            .path("title")
                            .stringValue())
                    .isEqualTo("Old");
            assertThat(server.json("/api/v1/maps/" + address + "/revisions")
                            .path("revisions")
                            .size())
                    .isEqualTo(2);
        }
        assertThat(server.post(
                                "/api/v1/maps/old-name/changes",
                                json(
                                        "{'id':'b','basedOn':2,'operations':[{'op':'set','kind':'map','field':'owner','value':'Ada'}]}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.json("/api/v1/maps/new-name")
                        .path("map")
                        .path("owner")
                        .stringValue())
                .isEqualTo("Ada");

        begun("{'template':'blank','title':'Another','slug':'old-name'}");
        assertThat(server.json("/api/v1/maps/old-name")
                        .path("map")
                        .path("title")
                        .stringValue())
                .isEqualTo("Another");
        assertThat(server.send("PUT", "/api/v1/maps/old-name/slug", json("{'slug':'new-name'}"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.send("PUT", "/api/v1/maps/old-name/slug", json("{'slug':'New Name'}"))
                        .statusCode())
                .isEqualTo(422);
    }
}
