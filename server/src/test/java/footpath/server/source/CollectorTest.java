package footpath.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.source.AddressRule;
import footpath.collect.source.Source;
import footpath.events.log.LoggedEvent;
import footpath.server.Footpath;
import footpath.server.ShopServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {
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
    void anAcknowledgedEventIsInTheNextAnswerSoonAfter() throws Exception {
        HttpResponse<String> reply = send("/v1/events", key, event("m1", "ada", "Visit"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"results\":[{\"id\":\"m1\",\"result\":\"ok\"}]}");
        awaitEvents(1);
        assertThat(call("GET", "/api/v1/events/count?event=Visit", "").body()).contains("\"events\":1");
    }

    @Test
    void aBatchOfSegmentIsAnsweredAsItsClientsDemandAndKept() throws Exception {
        HttpResponse<String> reply = server.answer(server.request("/v1/batch")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("""
                        {"batch":[{"type":"track","event":"Signed Up","userId":"ada","messageId":"a","properties":{"plan":"pro"},"context":{"page":{"path":"/"},"userAgent":"Mozilla/5.0"}},
                        {"type":"identify","userId":"ada","messageId":"b","traits":{"city":"Rome"}}]}""")));

        assertThat(reply.body()).isEqualTo("{\"success\":true}");
        awaitEvents(1);
        LoggedEvent logged = footpath.log().tail(1).getFirst();
        assertThat(logged.event().name()).isEqualTo("Signed Up");
        assertThat(logged.event().properties().get("plan")).hasToString("pro");
        assertThat(logged.event().properties().get("context.userAgent"))
                .asString()
                .isEqualTo("Mozilla/5.0");
        assertThat(logged.event().properties()).doesNotContainKey("context.ip");
        assertThat(footpath.log().traits("ada").get("city")).hasToString("Rome");
    }

    @Test
    void whatABrowserDidBeforeTheLoginIsInTheTimelineOfTheUser() throws Exception {
        send("/v1/events", key, "{\"id\":\"m1\",\"anonymous_id\":\"laptop\",\"name\":\"Visit\"}");
        awaitEvents(1);
        assertThat(call("GET", "/api/v1/persons/anonymous_id:laptop", "").body())
                .contains("\"person\":\"anonymous_id:laptop\"");
        send("/v1/events", key, "{\"id\":\"m2\",\"anonymous_id\":\"laptop\",\"user_id\":\"ada\",\"name\":\"Login\"}");
        awaitEvents(2);

        String person = call("GET", "/api/v1/persons/anonymous_id:laptop", "").body();
        assertThat(person).contains("\"person\":\"ada\"").contains("Visit").contains("Login");
        assertThat(call("GET", "/api/v1/persons", "").body())
                .contains("\"total\":1")
                .contains("\"person\":\"ada\"");
    }

    @Test
    void anEventSentTwiceAfterARestartIsThereOnce() throws Exception {
        send("/v1/events", key, event("m1", "ada", "Visit"));
        server.restart();
        footpath = server.footpath();
        assertThat(footpath.log().lastSeq()).isEqualTo(1);
        send("/v1/events", key, event("m1", "ada", "Visit"));
        send("/v1/events", key, event("m2", "ada", "Visit"));

        awaitEvents(2);
        assertThat(footpath.log().tail(9))
                .extracting(one -> one.event().messageId().orElseThrow())
                .containsExactly("m2", "m1");
    }

    @Test
    void aKeyOfNoSourceIsRefusedAndSoIsARevokedOne() throws Exception {
        assertThat(send("/v1/events", "wrong", event("m1", "ada", "Visit")).statusCode())
                .isEqualTo(401);
        assertThat(call("POST", "/api/v1/sources/shop/keys", "").statusCode()).isEqualTo(200);
        String second = new Sources(footpath.sources(), Clock.systemUTC())
                .find("shop")
                .liveKeys()
                .getFirst();
        assertThat(call("DELETE", "/api/v1/sources/shop/keys/" + key, "").statusCode())
                .isEqualTo(200);

        assertThat(send("/v1/events", key, event("m2", "ada", "Visit")).statusCode())
                .isEqualTo(401);
        assertThat(send("/v1/events", second, event("m3", "ada", "Visit")).statusCode())
                .isEqualTo(200);
        awaitEvents(1);
    }

    @Test
    void aSourceThatIsSwitchedOffTakesNothing() throws Exception {
        assertThat(call("PUT", "/api/v1/sources/shop", "{\"enabled\":false}").statusCode())
                .isEqualTo(200);

        HttpResponse<String> reply = send("/v1/events", key, event("m1", "ada", "Visit"));
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("switched off");
    }

    @Test
    void aSourceAboveItsLimitIsToldWhenToComeBack() throws Exception {
        assertThat(call("PUT", "/api/v1/sources/shop", "{\"limit\":1}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> reply = send("/v1/events", key, event("m0", "ada", "Visit"));
        for (int i = 1; i < 40 && reply.statusCode() == 200; i++) {
            reply = send("/v1/events", key, event("m" + i, "ada", "Visit"));
        }

        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(reply.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 10));
    }

    @Test
    void whatCannotBeUnderstoodAndWhatIsOfNobodyIsQuarantinedWithItsBytes() throws Exception {
        HttpResponse<String> reply = send(
                "/v1/events",
                key,
                "[{\"name\":7},{\"id\":\"m2\",\"name\":\"Visit\",\"user_id\":\"null\"}," + event("m3", "ada", "Visit")
                        + "]");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("quarantined").contains("\"id\":\"m3\",\"result\":\"ok\"");
        awaitEvents(1);
        assertThat(footpath.log().kept().calls(5))
                .hasSize(2)
                .anySatisfy(call -> assertThat(new String(call.raw(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"name\":7}"));
    }

    @Test
    void addressesAreKeptAsTheSourceSays() {
        assertThat(ClientRule.network("192.0.2.77")).isEqualTo("192.0.2.0");
        assertThat(ClientRule.network("2001:db8:1:2::7")).isEqualTo("2001:db8:1::");
        assertThat(ClientRule.network("::1")).isEqualTo("::");
        Source source = new Sources(footpath.sources(), Clock.systemUTC()).find("shop");
        assertThat(source.address()).isEqualTo(AddressRule.DROPPED);
        assertThat(source.limit()).isEqualTo(Optional.empty());
    }

    @Test
    void aPageOfAnotherSiteMaySend() throws Exception {
        HttpResponse<String> preflight = server.answer(server.request("/v1/batch")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://shop.example");
        assertThat(call("GET", "/api/v1/sources", "").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aBombOfGzipIsRefusedWithinItsLimit() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        HttpResponse<String> reply = server.answer(server.request("/v1/events")
                .header("Authorization", "Bearer " + key)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(413);
    }

    @Test
    void aSenderThatStopsInTheMiddleHoldsUpNobody() throws Exception {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = slow.getOutputStream();
            out.write("POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{\"name\""
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(send("/v1/events", key, event("m1", "ada", "Visit")).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String event(String id, String user, String name) {
        return "{\"id\":\"" + id + "\",\"user_id\":\"" + user + "\",\"name\":\"" + name + "\"}";
    }

    private void awaitEvents(long count) throws InterruptedException {
        for (int i = 0; i < 600 && footpath.index().snapshot().throughSeq() < count; i++) {
            Thread.sleep(50);
        }
        assertThat(footpath.log().lastSeq()).isEqualTo(count);
    }

    private HttpResponse<String> send(String path, String writeKey, String json)
            throws IOException, InterruptedException {
        return server.answer(server.request(path)
                .header("Authorization", "Bearer " + writeKey)
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> call(String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = server.request(path);
        return server.answer(
                json.isEmpty()
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json)));
    }
}
