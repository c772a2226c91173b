package footpath.server.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.ImportListener;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.events.log.LoggedEvent;
import footpath.server.Footpath;
import footpath.server.ShopServer;
import footpath.server.http.Json;
import footpath.store.quarantine.QuarantineFilter;
import footpath.store.quarantine.QuarantineKey;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QuarantineTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private ShopServer server;
    private Footpath footpath;
    private String key;

    @BeforeEach
    void start() {
        server = new ShopServer(folder.resolve("data"), "shop");
        footpath = server.footpath();
        key = server.key();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTheLatestFirstAndCountsBySourceAndShapeOfReason() {
        quarantine("shop", MARCH, "name is \"a\", 3 letters; needs 4", "{}");
        quarantine("shop", MARCH.plusSeconds(60), "name is \"b\", 12 letters; needs 4", "{}");
        quarantine("app", MARCH.plusSeconds(120), "user is missing; needs one", "{}");

        JsonNode all = get("/api/v1/quarantine?limit=2");
        assertThat(all.get("total").asInt()).isEqualTo(3);
        assertThat(all.get("entries").findValuesAsString("id")).containsExactly("call-3", "call-2");
        assertThat(all.at("/entries/0/reason/input").asString()).isEqualTo("user");
        assertThat(all.at("/entries/0/reason/problem").asString()).isEqualTo("is missing");
        assertThat(all.at("/entries/0/reason/remedy").asString()).isEqualTo("needs one");
        assertThat(all.at("/groups/0/shape").asString()).isEqualTo("name is \"…\", # letters; needs #");
        assertThat(all.at("/groups/0/count").asInt()).isEqualTo(2);
        assertThat(all.at("/groups/0/example").asString()).isEqualTo("call-2");

        assertThat(ids("source=app")).containsExactly("call-3");
        assertThat(ids("reason=LETTERS&offset=1")).containsExactly("call-1");
        assertThat(ids("shape=user%20is%20missing;%20needs%20one")).containsExactly("call-3");
        assertThat(ids("from=2026-03-01T12:01:00Z&to=2026-03-01T12:02:00Z")).containsExactly("call-2");
        assertThat(ids("to=2026-03-01")).isEmpty();
        assertThat(ids("kind=row")).isEmpty();
    }

    @Test
    void showsTheBytesAsTheyCame() {
        byte[] bytes = new byte[2_000];
        Arrays.fill(bytes, (byte) 0xC3);
        footpath.arrivals()
                .append(new ArrivalBatch(
                        "shop",
                        List.of(),
                        List.of(new QuarantinedCall("footpath", Optional.empty(), "no text", MARCH, bytes))))
                .join();
        await(1);
        quarantine("shop", MARCH, "x", "ü".repeat(400));

        JsonNode binary = get("/api/v1/quarantine/call-1");
        assertThat(Base64.getDecoder().decode(binary.at("/raw/base64").asString()))
                .isEqualTo(bytes);
        assertThat(get("/api/v1/quarantine/call-2").at("/raw/text").asString()).isEqualTo("ü".repeat(400));
        JsonNode listed = get("/api/v1/quarantine?reason=x").at("/entries/0");
        assertThat(listed.at("/raw/text").asString()).isEqualTo("ü".repeat(256));
        assertThat(listed.at("/raw/isComplete").asBoolean()).isFalse();
        assertThat(listed.get("bytes").asInt()).isEqualTo(800);
    }

    @Test
    void aRepairedCallCountsOnceWithTheTimeItWasReceived() {
        String raw =
                "{\"id\":\"m1\",\"name\":\"Purchase\",\"user\":\"ada\",\"properties\":{\"price\":\"12,50\",\"n\":1.10}}";
        quarantine("shop", MARCH, "identities is missing; give one", raw);
        String repair = "\"repair\":{\"steps\":[{\"op\":\"move\",\"from\":\"user\",\"to\":\"user_id\"},"
                + "{\"op\":\"number\",\"path\":\"properties.price\"},"
                + "{\"op\":\"copy\",\"from\":\"name\",\"to\":\"properties.copied\"},"
                + "{\"op\":\"remove\",\"path\":\"none.there\"},"
                + "{\"op\":\"set\",\"path\":\"properties[\\\"page.path\\\"]\",\"value\":\"/\"}]}";

        JsonNode dry = post("/replay", "{\"ids\":[\"call-1\"],\"dryRun\":true," + repair + "}");
        assertThat(dry.at("/calls/0/outcome").asString()).isEqualTo("would_replay");
        assertThat(dry.at("/calls/0/events/0/identities").toString()).isEqualTo("{\"user_id\":[\"ada\"]}");
        assertThat(footpath.log().lastSeq()).isZero();

        JsonNode done = post("/replay", "{\"ids\":[\"call-1\"]," + repair + "}");
        assertThat(done.get("replayed").asInt()).isEqualTo(1);
        assertThat(done.get("inLog").asBoolean()).isTrue();
        LoggedEvent event = footpath.log().tail(9).getFirst();
        assertThat(event.event().person()).isEqualTo("ada");
        assertThat(event.event().time()).isEqualTo(MARCH);
        assertThat(event.event().messageId()).hasValue("m1");
        assertThat(event.event().properties())
                .hasSize(4)
                .hasEntrySatisfying("price", value -> assertThat(value).hasToString("12.5"))
                .hasEntrySatisfying("n", value -> assertThat(value).hasToString("1.1"))
                .hasEntrySatisfying("page.path", value -> assertThat(value).hasToString("/"))
                .hasEntrySatisfying("copied", value -> assertThat(value).hasToString("Purchase"));

        JsonNode kept = get("/api/v1/quarantine/call-1");
        assertThat(kept.at("/raw/text").asString()).isEqualTo(raw);
        assertThat(kept.at("/replayed/repair/steps/0/to").asString()).isEqualTo("user_id");
        assertThat(ids("replayed=true")).containsExactly("call-1");
        assertThat(post("/replay", "{\"ids\":[\"call-1\"]," + repair + "}")
                        .at("/calls/0/outcome")
                        .asString())
                .isEqualTo("replayed_before");
        assertThat(footpath.log().lastSeq()).isEqualTo(1);
    }

    @Test
    void aCallThatStillFailsSaysWhyAndStays() {
        quarantine("shop", MARCH, "identities is missing; give one", "{\"name\":\"Visit\"}");
        quarantine("shop", MARCH, "body: is no JSON; send some", "not json");

        JsonNode tried = post("/replay", "{\"filter\":{\"source\":\"shop\"}}");
        assertThat(tried.get("failed").asInt()).isEqualTo(2);
        assertThat(tried.at("/calls/0/reason/message").asString()).contains("identities is missing");
        assertThat(post("/replay", "{\"ids\":[\"call-2\"],\"repair\":{\"steps\":[{\"op\":\"remove\",\"path\":\"a\"}]}}")
                        .at("/calls/0/reason/message")
                        .asString())
                .startsWith("repair body: is no JSON");
        assertThat(ids("replayed=false")).hasSize(2);
        assertThat(footpath.log().lastSeq()).isZero();
    }

    @Test
    void aMappingReadsWhatNoProtocolUnderstands() {
        quarantine(
                "shop",
                MARCH,
                "no",
                "{\"customer\":{\"mail\":\"ada@example.org\"},\"what\":\"Bought\",\"at\":\"2026-02-01T10:00:00Z\"}");

        post(
                "/replay",
                "{\"ids\":[\"call-1\"],\"repair\":{\"mapping\":{\"name\":\"what\",\"time\":\"at\",\"identities\":{\"email\":\"customer.mail\"}}}}");

        LoggedEvent event = footpath.log().tail(1).getFirst();
        assertThat(event.event().name()).isEqualTo("Bought");
        assertThat(event.event().time()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(event.event().person()).isEqualTo("email:ada@example.org");
    }

    /// Of each protocol a request with one call that has no person, and where the person belongs in it.
    private record Sent(String method, String path, Map<String, String> headers, String body, String place) {}

    @Test
    void callsOfEveryProtocolAreReadAgainByIt() throws Exception {
        List<Sent> requests = List.of(
                new Sent("POST", "/v1/track", Map.of(), "{\"event\":\"A\"}", "userId"),
                new Sent("POST", "/v1/batch", Map.of(), "{\"batch\":[{\"type\":\"track\",\"event\":\"B\"}]}", "userId"),
                new Sent("GET", "/pixel/v1/track?event=C&properties.size=4&writeKey=" + key, Map.of(), "", "userId"),
                new Sent(
                        "POST",
                        "/e",
                        Map.of(),
                        "{\"api_key\":\"" + key + "\",\"event\":\"D\",\"properties\":{}}",
                        "distinct_id"),
                new Sent(
                        "POST",
                        "/com.snowplowanalytics.snowplow/tp2",
                        Map.of(),
                        "{\"schema\":\"s\",\"data\":[{\"e\":\"se\",\"se_ac\":\"E\"}]}",
                        "uid"),
                new Sent(
                        "POST",
                        "/v1/cloudevents",
                        Map.of(),
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"F\"}",
                        "subject"),
                new Sent(
                        "POST",
                        "/v1/cloudevents",
                        Map.of("ce-specversion", "1.0", "ce-id", "2", "ce-source", "s", "ce-type", "G"),
                        "{\"size\":4}",
                        "subject"),
                new Sent("POST", "/v1/events", Map.of(), "[{\"name\":\"H\"}]", "user_id"));
        for (int i = 0; i < requests.size(); i++) {
            Sent sent = requests.get(i);
            HttpRequest.Builder request = server.request(sent.path())
                    .header("Authorization", "Bearer " + key)
                    .method(sent.method(), BodyPublishers.ofString(sent.body()));
            sent.headers().forEach(request::header);
            assertThat(server.answer(request).statusCode()).as(sent.path()).isBetween(200, 207);
            await(i + 1);
            JsonNode done = post(
                    "/replay",
                    "{\"ids\":[\"call-" + (i + 1) + "\"],\"repair\":{\"steps\":[{\"op\":\"set\",\"path\":\""
                            + sent.place() + "\",\"value\":\"ada\"}]}}");
            assertThat(done.get("replayed").asInt()).as(done.toString()).isEqualTo(1);
        }

        assertThat(footpath.log().tail(99).reversed())
                .extracting(one -> one.event().name() + " " + one.event().person())
                .containsExactly("A ada", "B ada", "C ada", "D ada", "E ada", "F ada", "G ada", "H ada");
        assertThat(footpath.log().tail(2).getLast().event().properties()).containsKey("size");
    }

    @Test
    void whatTheSenderSentRightMeanwhileIsNotDoubled() {
        quarantine("shop", Instant.now(), "no", "{\"id\":\"m1\",\"name\":\"Visit\"}");
        send("{\"id\":\"m1\",\"name\":\"Visit\",\"user_id\":\"ada\"}");

        JsonNode done = post(
                "/replay",
                "{\"ids\":[\"call-1\"],\"repair\":{\"steps\":[{\"op\":\"set\",\"path\":\"user_id\",\"value\":\"ada\"}]}}");

        assertThat(done.get("replayed").asInt()).isEqualTo(1);
        assertThat(footpath.log().lastSeq()).isEqualTo(1);
    }

    @Test
    void whatIsForgottenIsGoneAndItsNumberIsGivenToNobody() {
        quarantine("shop", MARCH, "a", "{}");
        quarantine("shop", MARCH, "b", "{}");

        assertThat(call("DELETE", "/api/v1/quarantine/call-2", "").statusCode()).isEqualTo(200);
        assertThat(call("DELETE", "/api/v1/quarantine/call-2", "").body()).contains("unknown_quarantined");
        assertThat(call("POST", "/api/v1/quarantine/forget", "{\"filter\":{}}").body())
                .contains("would forget everything");
        quarantine("shop", MARCH, "c", "{}");
        assertThat(ids("")).containsExactlyInAnyOrder("call-1", "call-3");
        assertThat(post("/forget", "{\"filter\":{\"reason\":\"a\"}}")
                        .get("forgotten")
                        .asInt())
                .isEqualTo(1);
        assertThat(ids("")).containsExactly("call-3");
    }

    @Test
    void rowsOfFilesLieAtTheSamePlace() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "who,at\nada,2026-03-01T11:00:00Z\nbob,never\n");
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), "source: files\nevent: {person: who, time: at, name: who}\n");
        new FileImport(footpath.log()).run(file, MappingReader.read(mapping), ImportListener.NONE);

        JsonNode row = get("/api/v1/quarantine?kind=row").at("/entries/0");
        assertThat(row.get("id").asString()).isEqualTo("row-0-3");
        assertThat(row.get("file").asString()).isEqualTo("a.csv");
        assertThat(row.get("line").asInt()).isEqualTo(3);
        assertThat(row.at("/raw/text").asString()).isEqualTo("bob,never");
        assertThat(post("/replay", "{\"ids\":[\"row-0-3\"]}")
                        .at("/calls/0/reason/message")
                        .asString())
                .contains("import it again");
        assertThat(footpath.log().kept().forget(List.of(new QuarantineKey.Row(0, 3))))
                .isEqualTo(1);
    }

    @Test
    void aWrongWishSaysWhatIsWrong() {
        assertThat(call("POST", "/api/v1/quarantine/replay", "{}").body()).contains("give either ids or a filter");
        assertThat(call("POST", "/api/v1/quarantine/replay", "{\"ids\":[],\"repair\":{\"steps\":[{\"op\":\"mend\"}]}}")
                        .body())
                .contains("repair.steps[0].op")
                .contains("write set, remove, move, copy or number");
        assertThat(call(
                                "POST",
                                "/api/v1/quarantine/replay",
                                "{\"ids\":[],\"repair\":{\"steps\":[{\"op\":\"remove\",\"path\":\"a..b\"}]}}")
                        .body())
                .contains("is no place in JSON");
        assertThat(call("GET", "/api/v1/quarantine/seventeen", "").statusCode()).isEqualTo(404);
    }

    private void quarantine(String source, Instant received, String reason, String raw) {
        long before = footpath.log().kept().count(QuarantineFilter.ALL);
        footpath.arrivals()
                .append(new ArrivalBatch(
                        source,
                        List.of(),
                        List.of(new QuarantinedCall(
                                "footpath",
                                "/v1/events",
                                Optional.empty(),
                                reason,
                                received,
                                raw.getBytes(StandardCharsets.UTF_8)))))
                .join();
        await(before + 1);
    }

    private void await(long calls) {
        for (int i = 0; i < 600 && footpath.arrivals().backlog() > 0; i++) {
            footpath.arrivals().awaitInLog(footpath.log().journalThrough() + 1, Duration.ofMillis(50));
        }
        assertThat(footpath.log().kept().count(QuarantineFilter.ALL)).isEqualTo(calls);
    }

    private void send(String event) {
        assertThat(callWithKey(event).statusCode()).isEqualTo(200);
        for (int i = 0; i < 600 && footpath.arrivals().backlog() > 0; i++) {
            footpath.arrivals().awaitInLog(footpath.log().journalThrough() + 1, Duration.ofMillis(50));
        }
    }

    private HttpResponse<String> callWithKey(String event) {
        return exchange(server.request("/v1/events")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(event)));
    }

    private List<String> ids(String query) {
        return get("/api/v1/quarantine?" + query).get("entries").findValuesAsString("id");
    }

    private JsonNode get(String path) {
        return Json.tree(call("GET", path, "").body());
    }

    private JsonNode post(String path, String json) {
        HttpResponse<String> answer = call("POST", "/api/v1/quarantine" + path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, String json) {
        HttpRequest.Builder request = server.request(path);
        return exchange(
                json.isEmpty()
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return server.answer(request);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
