package footpath.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.source.NoSettings;
import footpath.collect.source.SourceKind;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.serve.Serving;
import footpath.server.source.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The tracking plan over the API of a running server, with events as senders send them.
class PlanTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ORDERS = """
            {"channels": ["web"], "events": {"Order": {"enforcement": "%s", "schema": {
                "type": "object", "required": ["total"],
                "properties": {"total": {"type": "number"}, "currency": {"enum": ["EUR", "USD"]}}}}}}
            """;

    @TempDir
    private Path directory;

    private Footpath footpath;
    private Serving serving;
    private String key = "";

    @BeforeEach
    void start() {
        open();
        key = new Sources(footpath.sources(), footpath.clock())
                .create("shop", SourceKind.API, new NoSettings())
                .liveKeys()
                .getFirst();
        stop();
        open();
    }

    private void open() {
        footpath = Footpath.open(directory, Footpath.Missing.IS_CREATED);
        serving = Serving.start(footpath, 0);
    }

    @AfterEach
    void stop() {
        serving.close();
        footpath.close();
    }

    @Test
    void proposesTypesRequiredPropertiesAndChoicesOfWhatIsSeen() throws Exception {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String total = i == 0 ? "\"twelve\"" : i + ".5";
            String coupon = i < 197 ? "" : ",\"coupon\":\"A" + i + "\"";
            String note = i == 7 || i == 8 ? "" : ",\"note\":\"n" + i + "\"";
            events.add(event(i, "{\"total\":" + total + ",\"currency\":\"EUR\"" + coupon + note + "}"));
        }
        send("[" + String.join(",", events) + "]");
        awaitInLog(200);

        JsonNode proposed = ask("POST", "/propose", "{}").path("plan");

        assertThat(proposed.path("channels").toString()).isEqualTo("[\"web\"]");
        JsonNode schema = proposed.path("events").path("Order").path("schema");
        assertThat(schema.path("required").toString())
                .as("note is in 198 of 200 events: 99 %")
                .isEqualTo("[\"currency\",\"note\",\"total\"]");
        assertThat(schema.at("/properties/total/type").asString())
                .as("one text among 200 is no type")
                .isEqualTo("number");
        assertThat(schema.at("/properties/total/description").asString()).isEqualTo("Seen from 1.5 to 199.5.");
        assertThat(schema.at("/properties/currency/enum").toString()).isEqualTo("[\"EUR\"]");
        assertThat(schema.at("/properties/coupon").has("enum")).isFalse();
        assertThat(ask("PUT", "", "{\"revision\":0,\"plan\":" + proposed + "}")
                        .path("revision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void countsWhatBreaksThePlanAndWhatIsNotInItAndRefusesNothing() throws Exception {
        save(0, ORDERS.formatted("observe"));
        send(event(1, "{\"total\":\"12\",\"currency\":\"GBP\"}"));
        send(event(2, "{\"total\":\"13\",\"gift\":true}"));
        send(event(3, "{}").replace("\"web\"", "\"fax\""));
        send(event(4, "{\"total\":4}").replace("Order", "Ordr"));
        send(event(5, "{\"total\":4}"));

        assertThat(counted())
                .containsExactlyInAnyOrder(
                        "Order type total 2 \"13\"",
                        "Order enum currency 1 \"GBP\"",
                        "Order new_property gift 1 true",
                        "Order required total 1 ",
                        "Order new_channel fax 1 ",
                        "Ordr new_name  1 ");
        awaitInLog(5);
    }

    @Test
    void keepsEventsOutOfTheLogThatABlockingPlanForbids() throws Exception {
        save(0, ORDERS.formatted("block"));
        send(event(1, "{\"total\":\"12\"}"));
        send(event(2, "{\"total\":2,\"gift\":true}"));
        awaitInLog(1);

        assertThat(footpath.log().kept().calls(10))
                .singleElement()
                .satisfies(call -> assertThat(call.reason())
                        .isEqualTo("properties.total: is \"12\", against the rule type of the plan of \"Order\";"
                                + " send it as the plan says, or change the plan"));
    }

    @Test
    void countsSurviveARestartAndBeginAnewWithARevision() throws Exception {
        save(0, ORDERS.formatted("observe"));
        send(event(1, "{\"total\":\"12\"}"));
        stop();
        open();
        send(event(2, "{\"total\":\"13\"}"));
        assertThat(counted()).containsExactly("Order type total 2 \"13\"");

        save(1, ORDERS.formatted("observe"));
        assertThat(counted()).isEmpty();
    }

    @Test
    void aPlanThatIsNoneIsRefusedWithItsPlace() throws Exception {
        assertThat(refused(0, "{\"events\":{\"A\":{\"schema\":{\"properties\":{\"b\":{\"pattern\":\"(a+)+\"}}}}}}"))
                .contains("plan.events[\\\"A\\\"].schema.properties.b.pattern");
        assertThat(refused(0, "{\"events\":{\"A\":{\"schema\":{\"$ref\":\"file:///etc/passwd\"}}}}"))
                .contains("points elsewhere");
        assertThat(refused(0, "{\"events\":{\"A\":{\"enforcement\":\"drop\",\"schema\":{}}}}"))
                .contains("write observe");
        assertThat(refused(0, "{\"event\":{}}")).contains("events");
        save(0, ORDERS.formatted("observe"));
        assertThat(refused(0, ORDERS.formatted("block"))).contains("was changed since");
    }

    @Test
    void aPropertyMayBeCalledPattern() throws Exception {
        save(0, "{\"events\":{\"A\":{\"schema\":{\"properties\":{\"pattern\":{\"type\":\"string\"}}}}}}");
    }

    private static String event(int id, String properties) {
        return "{\"id\":\"%d\",\"name\":\"Order\",\"user_id\":\"u%d\",\"channel\":\"web\",\"properties\":%s}"
                .formatted(id, id % 7, properties);
    }

    private List<String> counted() throws Exception {
        List<String> counted = new ArrayList<>();
        for (JsonNode one : ask("GET", "/violations", "").path("violations")) {
            assertThat(one.path("source").asString()).isEqualTo("shop");
            counted.add("%s %s %s %d %s"
                    .formatted(
                            one.path("event").asString(),
                            one.path("rule").asString(),
                            one.path("place").asString(),
                            one.path("count").asInt(),
                            one.path("example").asString()));
        }
        return counted;
    }

    private void save(int revision, String plan) throws Exception {
        JsonNode saved = ask("PUT", "", "{\"revision\":" + revision + ",\"plan\":" + plan + "}");
        assertThat(saved.path("revision").asInt()).as(saved.toString()).isEqualTo(revision + 1);
    }

    private String refused(int revision, String plan) throws Exception {
        JsonNode answer = ask("PUT", "", "{\"revision\":" + revision + ",\"plan\":" + plan + "}");
        assertThat(answer.has("error")).as(answer.toString()).isTrue();
        return answer.toString();
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        return Json.tree(exchange(method, "/api/v1/plan" + path, body).body());
    }

    private void send(String events) throws IOException, InterruptedException {
        HttpResponse<String> answer = exchange("POST", "/v1/events", events);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void awaitInLog(long events) throws InterruptedException {
        for (int i = 0; i < 400 && footpath.log().lastSeq() < events; i++) {
            Thread.sleep(25);
        }
        assertThat(footpath.log().lastSeq()).isEqualTo(events);
    }

    private HttpResponse<String> exchange(String method, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(serving.address() + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + key)
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
