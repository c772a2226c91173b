package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Maps that are changed over the API, by one and by several.
@TestInstance(Lifecycle.PER_CLASS)
class MapEditingTest {
    private static final String DEMO = "/api/v1/maps/campaign-to-loyal";
    private static final String MAP = "/api/v1/maps/copy";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void copy() {
        server.send("DELETE", MAP, "");
        ObjectNode document = (ObjectNode) server.json(DEMO);
        ((ObjectNode) document.path("map")).put("slug", "copy");
        assertThat(server.post("/api/v1/maps", document.toString()).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> change(String id, long basedOn, String operations) {
        return server.post(
                MAP + "/changes",
                "{'id':'%s','basedOn':%d,'operations':[%s]}"
                        .formatted(id, basedOn, operations)
                        .replace('\'', '"'));
    }

    private JsonNode newest() {
        return server.json(MAP + "/revisions/newest");
    }

    @Test
    void aStepIsAddedBoundMeasuredTakenBackAndTheMapRestored() {
        JsonNode before = newest();
        change(
                "1",
                1,
                "{'op':'add','kind':'step','into':'loyal','value':{'key':'more','title':'I buy'}},"
                        + "{'op':'set','kind':'step','key':'more','field':'binding','value':{'event':'Basket bought'}}");
        assertThat(server.json(MAP + "/measure").toString()).contains("\"more\"");

        JsonNode revisions = server.json(MAP + "/revisions").path("revisions");
        assertThat(revisions.path(0).path("words").asString()).isEqualTo("1 step added");
        assertThat(server.json(MAP + "/difference?from=1").path("words").asString())
                .isEqualTo("1 step added");
        String inverse = revisions.path(0).path("inverse").toString();
        assertThat(server.post(MAP + "/changes", "{\"id\":\"2\",\"basedOn\":2,\"operations\":" + inverse + "}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(newest().path("document")).isEqualTo(before.path("document"));

        server.post(MAP + "/revisions/2/restore", "");
        assertThat(newest().path("revision").asLong()).isEqualTo(4);
        assertThat(newest().path("document").toString()).contains("\"more\"");
    }

    @Test
    void whatManySendAtOnceAndTwiceIsMadeOnceEach() throws Exception {
        int people = 8;
        int each = 10;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (int card = 0; card < each; card++) {
                String key = "new-" + person + "-" + card;
                Callable<Integer> send = () -> change(
                                key,
                                1,
                                "{'op':'add','kind':'card','into':'pains','value':{'key':'" + key
                                        + "','step':'offer','text':'Slow'}}")
                        .statusCode();
                work.add(send);
                work.add(send);
            }
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(people)) {
            for (Future<Integer> answer : executor.invokeAll(work)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        JsonNode shown = newest();
        assertThat(shown.path("revision").asLong()).isEqualTo(1 + people * each);
        Set<String> keys = new TreeSet<>();
        shown.findValuesAsString("key").stream()
                .filter(key -> key.startsWith("new-"))
                .forEach(keys::add);
        assertThat(keys).hasSize(people * each);
    }

    @Test
    void whatDoesNotFitWhatOthersChangedIsAConflictThatSaysWhy() {
        change("1", 1, "{'op':'remove','kind':'lane','key':'pains'}");

        HttpResponse<String> late =
                change("2", 1, "{'op':'set','kind':'lane','key':'pains','field':'title','value':'P'}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Json.tree(late.body()).path("error").path("message").asString())
                .contains("based on revision 1, the newest is 2")
                .contains("no lane \"pains\"");
        assertThat(change("3", 2, "{'op':'remove','kind':'lane','key':'pains'}").statusCode())
                .isEqualTo(422);
        assertThat(newest().path("revision").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                POST   | /api/v1/maps/none/changes            | {"id":"1","basedOn":1,"operations":[]}       | 404 | no map named "none"
                POST   | /api/v1/maps/copy/changes            | {"basedOn":1,"operations":[]}                | 422 | id: is missing
                POST   | /api/v1/maps/copy/changes            | {"id":"1","operations":[]}                   | 422 | basedOn: is missing
                POST   | /api/v1/maps/copy/changes            | {"id":"1","basedOn":1}                       | 422 | operations: is no list
                POST   | /api/v1/maps/copy/changes            | {"id":1,"basedOn":1,"operations":[]}         | 400 | is not the JSON expected
                POST   | /api/v1/maps/copy/changes            | {"id":"1","basedOn":1,"operations":[{}]}     | 422 | operations[0].op: is missing (and 1 more)
                GET    | /api/v1/maps/copy/revisions/9        |                                              | 404 | has no revision 9; give a number from 1 to 1
                GET    | /api/v1/maps/copy/revisions/first    |                                              | 400 | first
                PUT    | /api/v1/maps/copy/revisions/9/name   | {"name":"Nine"}                              | 404 | has no revision 9
                POST   | /api/v1/maps/copy/revisions/9/restore |                                             | 404 | has no revision 9
                GET    | /api/v1/maps/copy/difference?from=9  |                                              | 404 | has no revision 9
                POST   | /api/v1/maps                         | {"format":"footpath-map"}                    | 422 | schemaVersion: is missing
                DELETE | /api/v1/maps/none                    |                                              | 404 | no map named "none"
                """)
    void badInputSaysWhatWouldBeRight(String method, String path, String body, int status, String told) {
        HttpResponse<String> answer = server.send(method, path, body == null ? "" : body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.tree(answer.body()).path("error").path("message").asString())
                .contains(told);
    }

    @Test
    void whoPublishesAMapThatIsNotSignedOffHearsSo() {
        String publish = "{'op':'set','kind':'map','field':'lifecycle','value':'published'}";
        String draft = publish.replace("published", "draft");
        assertThat(change("draft", 1, draft).body()).contains("\"warnings\":[]");
        assertThat(change("publish", 2, publish).body()).contains("the map is published: not signed off by anybody");
        change("draft again", 3, draft);
        server.post(MAP + "/signatures", "{\"signer\":\"Head of CX\"}");
        assertThat(change("publish again", 4, publish).body()).contains("\"warnings\":[]");
    }

    @Test
    void aSlugThatIsTakenIsAConflict() {
        HttpResponse<String> answer =
                server.post("/api/v1/maps", server.get(DEMO).body());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("there is a map \\\"campaign-to-loyal\\\" already");
    }

    @Test
    void aRevisionIsNamedAndUnnamed() {
        server.send("PUT", MAP + "/revisions/1/name", "{\"name\":\"As we believed\"}");
        assertThat(server.json(MAP + "/revisions")
                        .path("revisions")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("As we believed");
        server.send("PUT", MAP + "/revisions/1/name", "{\"name\":\" \"}");
        assertThat(server.json(MAP + "/revisions")
                        .path("revisions")
                        .path(0)
                        .path("name")
                        .isNull())
                .isTrue();
    }
}
