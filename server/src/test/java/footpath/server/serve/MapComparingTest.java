package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Maps measured as they were, held side by side, and their paths, over the API.
@TestInstance(Lifecycle.PER_CLASS)
class MapComparingTest {
    private static final String DEMO = "/api/v1/maps/campaign-to-loyal";
    private static final String TO_BE = "/api/v1/maps/to-be";

    private DemoServer server;

    /// Beside the map of the demo, a to-be of other keys in three revisions.
    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
        ObjectNode document =
                (ObjectNode) Json.tree(server.json(DEMO).toString().replace("\"redeem\"", "\"cash-in\""));
        ((ObjectNode) document.path("map"))
                .put("slug", "to-be")
                .put("title", "The same in one letter")
                .put("state", "to_be")
                .put("compareWith", "campaign-to-loyal");
        assertThat(server.post("/api/v1/maps", document.toString()).statusCode())
                .isEqualTo(200);
        change(
                1,
                "{'op':'remove','kind':'card','key':'c2'},"
                        + "{'op':'remove','kind':'card','key':'c21'},"
                        + "{'op':'remove','kind':'step','key':'another'}");
        change(2, "{'op':'set','kind':'step','key':'cash-in','field':'believed','value':{'reach':0.5}}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void change(long basedOn, String operation) {
        String body = "{'id':'%d','basedOn':%d,'operations':[%s]}"
                .formatted(basedOn, basedOn, operation)
                .replace('\'', '"');
        HttpResponse<String> answer = server.post(TO_BE + "/changes", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode measured(String query) {
        ObjectNode measured = (ObjectNode) server.json(TO_BE + "/measure" + query);
        measured.remove("measuredAt");
        measured.remove("tookMillis");
        return measured;
    }

    @Test
    void anOldRevisionMeasuresAsItDidWhenItWasTheNewest() {
        JsonNode newest = measured("");
        assertThat(newest.path("revision").asLong()).isEqualTo(3);
        assertThat(measured("?revision=3")).isEqualTo(newest);
        JsonNode first = measured("?revision=1");
        assertThat(first.toString()).contains("\"another\"");

        assertThat(server.post(TO_BE + "/revisions/1/restore", "").statusCode()).isEqualTo(200);
        ObjectNode restored = (ObjectNode) measured("");
        assertThat(restored.path("revision").asLong()).isEqualTo(4);
        assertThat(restored.put("revision", 1)).isEqualTo(first);
        assertThat(measured("?revision=3")).isEqualTo(newest);
        assertThat(server.post(TO_BE + "/revisions/3/restore", "").statusCode()).isEqualTo(200);
    }

    @Test
    void theSameDocumentOnTheSameDataIsTheSameAnswerAsKnownAtAnyMoment() {
        assertThat(measured("?revision=2&knownAt=2100-01-01").path("steps"))
                .isEqualTo(measured("?revision=2").path("steps"));
        JsonNode before = measured("?revision=2&knownAt=2000-01-01");
        assertThat(before.path("entrants").asLong()).isZero();
        assertThat(before.path("revision").asLong()).isEqualTo(2);
    }

    @Test
    void personsBehindANumberOfAnOldRevisionAreThoseOfItsBinding() {
        assertThat(server.json(TO_BE + "/steps/another/persons?revision=1&limit=1")
                        .path("total")
                        .asLong())
                .isPositive();
        assertThat(server.get(TO_BE + "/steps/another/persons").statusCode()).isEqualTo(404);
    }

    @Test
    void twoPersonasDifferByWhatEachMeasuresAlone() {
        JsonNode compared = server.json(DEMO + "/comparison?persona=families&otherPersona=couples");
        JsonNode redeem = step(compared, "redeem");
        double families = reach(server.json(DEMO + "/measure?persona=families"));
        double couples = reach(server.json(DEMO + "/measure?persona=couples"));

        assertThat(compared.path("base").asString()).isEqualTo("here");
        assertThat(redeem.path("difference").asDouble()).isEqualTo(couples - families, within(1e-12));
        assertThat(redeem.path("low").asDouble())
                .isLessThan(redeem.path("difference").asDouble());
        assertThat(compared.path("overlap").asString()).isEqualTo("none");
        assertThat(compared.path("headline").asString()).contains("of Families ", "of Older couples ");
    }

    @Test
    void aToBeIsHeldAgainstItsAsIsStepByStepWhateverTheirKeys() {
        JsonNode compared = server.json(TO_BE + "/comparison?other=campaign-to-loyal");

        assertThat(compared.path("base").asString()).isEqualTo("other");
        assertThat(compared.path("overlap").asString()).isEqualTo("same");
        JsonNode redeem = step(compared, "cash-in");
        assertThat(redeem.path("other").path("key").asString()).isEqualTo("redeem");
        assertThat(redeem.path("verdict").asString()).isEqualTo("NOT_TESTED");
        assertThat(compared.path("changes").path("words").asString())
                .contains("1 step removed")
                .contains("1 belief changed");
        assertThat(server.json(DEMO + "/difference?other=to-be").path("words"))
                .isEqualTo(compared.path("changes").path("words"));
    }

    @Test
    void revisionsAreHeldSideBySide() {
        JsonNode compared = server.json(TO_BE + "/comparison?revision=3&other=to-be@1");
        assertThat(compared.path("base").asString()).isEqualTo("other");
        assertThat(compared.path("here").path("revision").asLong()).isEqualTo(3);
        assertThat(compared.path("other").path("revision").asLong()).isEqualTo(1);
        assertThat(StreamSupport.stream(compared.path("steps").spliterator(), false)
                        .filter(step -> step.path("here").isNull())
                        .map(step -> step.path("other").path("key").asString()))
                .containsExactly("another");
    }

    @Test
    void dataOfTwoMomentsIsNotTested() {
        JsonNode compared = server.json(DEMO + "/comparison?knownAt=2100-01-01&otherKnownAt=now");
        assertThat(compared.path("overlap").asString()).isEqualTo("unknown");
        assertThat(compared.path("other").path("knownAt").isNull()).isTrue();
        assertThat(step(compared, "redeem").path("pValue").isNull()).isTrue();
    }

    @Test
    void everybodyWalksOneWay() {
        JsonNode paths = server.json(DEMO + "/paths?limit=1000");
        long walked = StreamSupport.stream(paths.path("ways").spliterator(), false)
                .mapToLong(way -> way.at("/n/n").asLong())
                .sum();
        assertThat(paths.path("wayCount").asLong()).isEqualTo(paths.path("ways").size());
        assertThat(walked)
                .isEqualTo(paths.path("entrants").asLong())
                .isEqualTo(server.json(DEMO + "/measure").path("entrants").asLong());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/measure?revision=9 | 404 | revision: map \"campaign-to-loyal\" has no revision 9; give a number from 1 to 1",
                "/measure?revision=first | 400 | query.revision: is \"first\"; it must be a whole number from 1",
                "/comparison?other=none | 404 | query.other: no map named \"none\"; maps here: ",
                "/comparison?other=to-be@99 | 404 | query.other: map \"to-be\" has no revision 99; give a number from 1 to ",
                "/comparison?other=to-be@last | 400 | query.other: is \"to-be@last\"; it must be the slug of a map, or a slug and a revision from 1 as shop@3",
                "/comparison?otherPersona=kids | 404 | otherPersona: no persona of campaign-to-loyal is named \"kids\"",
                "/comparison?otherFrom=2019-01-01 | 400 | query.otherTo: is \"2018-01-01\"; it must be later than 2019-01-01",
                "/comparison?otherKnownAt=then | 400 | query.otherKnownAt: is \"then\"; give a date as 2017-01-31",
                "/difference?other=To%20be | 400 | query.other: is \"To be\"; it must be the slug of a map",
                "/difference?other=to-be&to=2 | 400 | query.to: is \"2\" beside other; leave it out, and give the other map's revision as to-be@2",
                "/difference?other=to-be&from=9 | 404 | revision: map \"campaign-to-loyal\" has no revision 9",
                "/paths?limit=0 | 400 | query.limit: is \"0\"; it must be a whole number from 1 to 1000",
                "/paths?persona=kids | 404 | persona: no persona of campaign-to-loyal is named \"kids\""
            })
    void mistakesNameTheInputAndTheRemedy(String path, int status, String message) {
        HttpResponse<String> answer = server.get(DEMO + path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.tree(answer.body()).at("/error/message").asString()).startsWith(message);
    }

    private static JsonNode step(JsonNode compared, String key) {
        return StreamSupport.stream(compared.path("steps").spliterator(), false)
                .filter(step -> step.at("/here/key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static double reach(JsonNode measured) {
        return StreamSupport.stream(measured.path("steps").spliterator(), false)
                .filter(step -> step.path("key").asString().equals("redeem"))
                .findFirst()
                .orElseThrow()
                .at("/reach/share")
                .asDouble();
    }
}
