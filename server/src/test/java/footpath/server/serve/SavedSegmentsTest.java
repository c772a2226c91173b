package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.http.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Saved segments in questions, on the sample data.
@TestInstance(Lifecycle.PER_CLASS)
class SavedSegmentsTest {
    private static final String REDEEMED = "{\"did\":\"Coupon redeemed\"}";
    private static final String YOUNG = "{\"trait\":\"age\",\"in\":[\"19-24\",\"25-34\"]}";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = new DemoServer(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aSavedSegmentStandsForItsDefinitionInEveryQuestion() {
        save("redeemed", REDEEMED);
        save("young", YOUNG);
        String saved = "{\"all\":[{\"saved\":\"redeemed\"},{\"not\":{\"saved\":\"young\"}}]}";
        String plain = "{\"all\":[" + REDEEMED + ",{\"not\":" + YOUNG + "}]}";
        String[][] questions = {
            {"trend", "\"event\":\"Basket bought\",\"count\":\"persons\",\"unit\":\"month\""},
            {"funnel", "\"steps\":[{\"event\":\"Offer received\"},{\"event\":\"Coupon redeemed\"}],\"within\":\"P30D\""
            },
            {"flow", "\"top\":5"},
            {"path", "\"steps\":3"},
            {"variant", "\"top\":3"},
            {"lifecycle", "\"events\":{\"event\":\"Basket bought\"},\"unit\":\"month\""},
            {"dwell", "\"enter\":{\"event\":\"Offer received\"},\"leave\":{\"event\":\"Coupon redeemed\"}"},
            {"segment", "\"segments\":[{\"name\":\"all\",\"segment\":{\"did\":\"Offer received\"}}]"}
        };
        for (String[] question : questions) {
            assertThat(ask(question[0], question[1], saved))
                    .as(question[0])
                    .isEqualTo(ask(question[0], question[1], plain));
        }
    }

    @Test
    void aStaticSegmentKeepsItsPersonsAndALiveOneFollowsItsRule() {
        server.send(
                "PUT",
                "/api/v1/segments/early",
                "{\"segment\":" + REDEEMED + ",\"frozen\":true,\"asOf\":\"2017-03-01\"}");
        save("live", REDEEMED);
        JsonNode early = server.json("/api/v1/segments/early");
        long then = server.json("/api/v1/segments/live/persons?asOf=2017-03-01")
                .get("total")
                .asLong();
        long now = server.json("/api/v1/segments/live/persons").get("total").asLong();

        assertThat(early.get("persons").asLong()).isEqualTo(then).isPositive().isLessThan(now);
        assertThat(server.json("/api/v1/segments/early/persons").get("total").asLong())
                .isEqualTo(then);
        JsonNode both = ask(
                "segment",
                "\"segments\":[{\"name\":\"early\",\"segment\":{\"saved\":\"early\"}},"
                        + "{\"name\":\"live\",\"segment\":{\"saved\":\"live\"}}]",
                "{\"all\":[]}");
        assertThat(both.at("/segments/0/overlaps/1/n").asLong()).isEqualTo(then);
        assertThat(both.at("/segments/1/size/n").asLong()).isEqualTo(now);
    }

    @Test
    void aCircleIsRefusedWithItsChain() {
        save("inner", REDEEMED);
        save("outer", "{\"any\":[{\"saved\":\"inner\"}," + YOUNG + "]}");
        HttpResponse<String> refused =
                server.send("PUT", "/api/v1/segments/inner", "{\"segment\":{\"not\":{\"saved\":\"outer\"}}}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("leads back to itself: inner → outer → inner");
        assertThat(server.json("/api/v1/segments/inner").get("segment")).isEqualTo(Json.tree(REDEEMED));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        save("loyal families", YOUNG);
        HttpResponse<String> refused = server.post(
                "/api/v1/questions/trend", "{\"event\":\"Basket bought\",\"segment\":{\"saved\":\"loyal familes\"}}");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body())
                .contains("unknown_segment")
                .contains("no saved segment is named \\\"loyal familes\\\"")
                .contains("did you mean \\\"loyal families\\\"?");
    }

    @Test
    void aSegmentSaysInWordsWhatItMeansAndWhoRefersToIt() {
        save("twice", "{\"did\":\"Coupon redeemed\",\"times\":2,\"within\":\"P60D\"}");
        save("not twice", "{\"all\":[{\"not\":{\"saved\":\"twice\"}},{\"not\":{\"saved\":\"twice\"}}]}");

        JsonNode twice = server.json("/api/v1/segments/twice");
        assertThat(twice.get("means").asString())
                .isEqualTo("persons who did Coupon redeemed at least 2 times within 60 days");
        assertThat(twice.get("usedBy").toString()).isEqualTo("[\"not twice\"]");
        JsonNode listed = server.json("/api/v1/segments")
                .get("segments")
                .valueStream()
                .filter(one -> one.get("name").asString().equals("not twice"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.get("means").asString()).startsWith("persons (not (in the saved segment \"twice\" (who did");
        assertThat(listed.get("usedBy")).isEmpty();
        assertThat(server.send("DELETE", "/api/v1/segments/not%20twice", "").statusCode())
                .isEqualTo(200);
        assertThat(server.json("/api/v1/segments/twice").get("usedBy")).isEmpty();
    }

    @Test
    void aSegmentThatOthersReferToStays() {
        save("base", REDEEMED);
        save("user", "{\"not\":{\"saved\":\"base\"}}");

        HttpResponse<String> refused = server.send("DELETE", "/api/v1/segments/base", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is used by user");
        assertThat(server.send("DELETE", "/api/v1/segments/user", "").statusCode())
                .isEqualTo(200);
        assertThat(server.send("DELETE", "/api/v1/segments/base", "").statusCode())
                .isEqualTo(200);
        assertThat(server.get("/api/v1/segments/base").statusCode()).isEqualTo(404);
    }

    @Test
    void badNamesAndDefinitionsAreRefused() {
        assertThat(put("%21bad", REDEEMED).statusCode()).isEqualTo(422);
        assertThat(put("typo", "{\"saved\":\"nothing\"}").statusCode()).isEqualTo(404);
        assertThat(put("typo", "{\"trait\":\"age\"}").statusCode()).isEqualTo(422);
        assertThat(server.send("PUT", "/api/v1/segments/typo", "{}").statusCode())
                .isEqualTo(422);
        assertThat(server.send("PUT", "/api/v1/segments/typo", "{\"segment\":" + REDEEMED + ",\"asOf\":\"2017-03-01\"}")
                        .body())
                .contains("is of no use to a live segment");
        assertThat(server.get("/api/v1/segments/typo").statusCode()).isEqualTo(404);
    }

    private void save(String name, String definition) {
        HttpResponse<String> saved = put(name.replace(" ", "%20"), definition);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    private HttpResponse<String> put(String name, String definition) {
        return server.send("PUT", "/api/v1/segments/" + name, "{\"segment\":" + definition + "}");
    }

    /// The answer without its time and its rule, which tells how the segment was named.
    private JsonNode ask(String kind, String fields, String segment) {
        HttpResponse<String> answer =
                server.post("/api/v1/questions/" + kind, "{" + fields + ",\"segment\":" + segment + "}");
        assertThat(answer.statusCode()).as(kind + ": " + answer.body()).isEqualTo(200);
        return ((ObjectNode) Json.tree(answer.body())).without(List.of("rule", "tookMillis"));
    }
}
