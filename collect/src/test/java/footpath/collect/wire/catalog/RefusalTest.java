package footpath.collect.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.wire.Delivery;
import footpath.collect.wire.Outcome;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireReply;
import footpath.collect.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What each protocol says when it takes nothing, and what it tells besides events.
class RefusalTest {
    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> RUDDER = Map.of("AnonymousId", "YQ==");
    private static final String KEYED = "{\"writeKey\":\"k\",\"batch\":[]}";

    @Test
    void rudderHearsItsOwnWords() {
        assertThat(told("/v1/batch", RUDDER, "")).isEqualTo("400 request body is nil\n");
        assertThat(told("/v1/batch", RUDDER, "{\"batch\":[}")).isEqualTo("400 invalid json\n");
        assertThat(told("/v1/batch", RUDDER, "[1]")).isEqualTo("400 invalid json\n");
        assertThat(told("/v1/batch", RUDDER, KEYED)).isEqualTo("400 empty batch payload\n");
        assertThat(told("/v1/batch", RUDDER, "{\"writeKey\":\"k\"}")).isEqualTo("400 empty batch payload\n");
        assertThat(told("/v1/track", RUDDER, "{\"userId\":\"u\"}"))
                .isEqualTo("401 failed to read writekey from header\n");
        assertThat(told("/v1/batch", Map.of("Content-Encoding", "gzip"), "{}"))
                .isEqualTo("400 failed to uncompress request body\n");
        assertThat(told("/v1/batch", RUDDER, " ".repeat((4_000 << 10) + 1)))
                .isEqualTo("413 request size exceeds max limit\n");
        assertThat(told("/v1/batch", RUDDER, RefusedRequest.unknownKey())).isEqualTo("401 invalid write key\n");
        assertThat(told("/v1/batch", RUDDER, RefusedRequest.disabled("x"))).isEqualTo("404 source is disabled\n");
        assertThat(told("/v1/batch", RUDDER, RefusedRequest.limited(Duration.ofSeconds(7))))
                .isEqualTo("429 max requests limit reached\n after 7");
        assertThat(told("/v1/batch", RUDDER, RefusedRequest.busy(Duration.ofMillis(1))))
                .isEqualTo("503 service unavailable\n after 1");
    }

    @Test
    void rudderMaySendMoreAtOnceThanSegment() {
        String call = "{\"writeKey\":\"k\",\"userId\":\"u\",\"event\":\"e\",\"properties\":{\"x\":\""
                + "y".repeat(600 << 10) + "\"}}";
        assertThat(told("/v1/track", RUDDER, call)).isEqualTo("200 OK");
        assertThat(told("/v1/track", NONE, call)).startsWith("400 ");
    }

    @Test
    void segmentHearsJson() {
        assertThat(told("/v1/batch", NONE, "{")).startsWith("400 {\"success\":false,\"message\":\"body: is no JSON");
        assertThat(told("/v1/batch", NONE, " ".repeat((500 << 10) + 1))).startsWith("400 {\"success\":false");
        assertThat(told("/v1/batch", NONE, KEYED)).isEqualTo("200 {\"success\":true}");
        assertThat(told("/v1/batch", NONE, RefusedRequest.unknownKey())).startsWith("401 {\"success\":false");
        assertThat(told("/v1/batch", NONE, RefusedRequest.limited(Duration.ofMinutes(5))))
                .endsWith(" after 300");
        assertThat(told("/v1/batch", NONE, "{\"writeKey\":\"k\",\"batch\":[3]}"))
                .isEqualTo("200 {\"success\":true}");
    }

    @Test
    void posthogHearsItsOwnShape() {
        assertThat(told("/e/", NONE, "{\"event\":\"x\",\"distinct_id\":\"u\"}"))
                .isEqualTo(
                        "401 {\"type\":\"authentication_error\",\"code\":\"no_key\",\"detail\":\"write key: is missing;"
                                + " send it as api_key of the body\",\"attr\":null}");
        assertThat(told("/batch", NONE, "{\"api_key\":\"k\",\"batch\":[]}"))
                .startsWith("400 {\"type\":\"validation_error\",\"code\":\"no_events\"");
        assertThat(told("/batch", NONE, RefusedRequest.tooLarge(1))).startsWith("413 ");
        assertThat(told("/batch", NONE, RefusedRequest.disabled("x"))).startsWith("401 ");
        assertThat(told("/e?compression=lz64", NONE, "data=Qabc*")).startsWith("400 ");
        assertThat(told("/e", NONE, "data=%zz")).startsWith("400 ");
        assertThat(told("/e", NONE, "data=*")).startsWith("400 ");
    }

    @Test
    void snowplowSendsNothingTwiceThatCanNeverBeTaken() {
        String address = "/com.snowplowanalytics.snowplow/tp2";
        assertThat(told(address, NONE, "{\"data\":[{\"e\":\"pv\"}]}")).startsWith("401 ");
        assertThat(told(address, NONE, "{\"data\":{}}")).startsWith("400 ");
        assertThat(told(address, NONE, RefusedRequest.disabled("x"))).startsWith("403 ");
        assertThat(told(address, NONE, RefusedRequest.tooLarge(1))).startsWith("422 ");
        assertThat(told(address, NONE, RefusedRequest.busy(Duration.ofSeconds(2))))
                .startsWith("503 ")
                .endsWith("after 2");
    }

    @Test
    void theOthersHearACode() {
        assertThat(told("/v1/events", NONE, "{}"))
                .isEqualTo("401 {\"error\":{\"code\":\"no_key\",\"message\":\"write key: is missing; send it as"
                        + " Authorization: Bearer KEY\"}}");
        assertThat(told("/v1/events?writeKey=k", NONE, "[]")).startsWith("400 {\"error\":{\"code\":\"no_events\"");
        assertThat(told("/v1/events?writeKey=k", Map.of("Content-Encoding", "br"), "x"))
                .contains("has the Content-Encoding \\\"br\\\"; known here: gzip, identity");
        assertThat(told("/v1/cloudevents?writeKey=k", NONE, "3"))
                .startsWith("400 {\"error\":{\"code\":\"undecodable\"");
    }

    @Test
    void whatIsToBeSentAgainIsAskedForAsEachProtocolCan() throws RefusedRequest {
        for (WireFile file : WireFile.all()) {
            Delivery delivery = file.protocol().read(file.request());
            WireReply reply = file.protocol()
                    .accepted(
                            file.request(),
                            delivery,
                            Collections.nCopies(delivery.items().size(), Outcome.RETRY));
            String body = new String(reply.body(), StandardCharsets.UTF_8);
            assertThat(reply.status() == 503 || body.contains("\"result\":\"retry\""))
                    .as(file.name())
                    .isTrue();
        }
    }

    @Test
    void whatIsPartlyToBeSentAgainIsToldByEvent() throws RefusedRequest {
        String body = "[{\"id\":\"a\",\"user_id\":\"u\"},{\"id\":\"b\",\"user_id\":\"u\"}]";
        WireRequest request = request("/v1/events?writeKey=k", NONE, body);
        WireProtocol protocol = WireProtocols.SDKS.taking(request).orElseThrow();
        WireReply reply = protocol.accepted(request, protocol.read(request), List.of(Outcome.OK, Outcome.RETRY));
        assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"results\":[{\"id\":\"a\",\"result\":\"ok\"},{\"id\":\"b\",\"result\":\"retry\"}]}");
        assertThat(reply.status()).isEqualTo(207);
    }

    @Test
    void pagesOfOtherSitesMaySend() {
        WireRequest asks = WireFile.request(
                "OPTIONS",
                "/v1/t/",
                Map.of(
                        "origin",
                        "https://shop.example",
                        "access-control-request-headers",
                        "authorization,x-retry-count"),
                new byte[0]);
        WireReply reply = WireProtocols.SDKS.answer(asks).orElseThrow();
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers())
                .containsEntry("Access-Control-Allow-Origin", "https://shop.example")
                .containsEntry("Access-Control-Allow-Credentials", "true")
                .containsEntry("Access-Control-Allow-Headers", "authorization,x-retry-count")
                .containsEntry("Access-Control-Max-Age", "900");
        WireRequest odd = WireFile.request(
                "OPTIONS", "/v1/t", Map.of("Access-Control-Request-Headers", "x\r\nSet-Cookie: a=b"), new byte[0]);
        assertThat(WireProtocols.SDKS.answer(odd).orElseThrow().headers().get("Access-Control-Allow-Headers"))
                .doesNotContain("Set-Cookie");
        assertThat(WireProtocols.SDKS.answer(WireFile.request("OPTIONS", "/elsewhere", NONE, new byte[0])))
                .isEmpty();
    }

    @Test
    void clientsAreToldTheirConfiguration() {
        Map<String, String> host = Map.of("Host", "cdp.example:8080", "X-Forwarded-Proto", "https");
        assertThat(asked("GET", "/v1/projects/wk%201/settings", host))
                .contains(
                        "\"Segment.io\":{\"apiKey\":\"wk%201\",\"apiHost\":\"cdp.example:8080/v1\",\"protocol\":\"https\"");
        assertThat(asked("GET", "/sourceConfig/?p=npm&v=3", Map.of("Authorization", "Basic d2tfMTo=")))
                .startsWith("200 {\"source\":{\"id\":\"wk_1\"");
        assertThat(asked("GET", "/sourceConfig/?p=npm", NONE)).startsWith("401 {\"message\":");
        assertThat(asked("HEAD", "/sourceConfig", NONE)).isEqualTo("204 ");
        assertThat(asked("POST", "/flags/?v=2", NONE))
                .contains("\"flags\":{}")
                .contains("\"errorsWhileComputingFlags\":false");
        assertThat(asked("POST", "/decide/?v=3", NONE)).contains("\"featureFlags\":{}");
        assertThat(asked("GET", "/array/phc_1/config", NONE)).contains("\"sessionRecording\":false");
        assertThat(asked("GET", "/array/phc_1/config.js", NONE)).contains("_POSTHOG_REMOTE_CONFIG[\"phc_1\"]");
        assertThat(asked("GET", "/array/x</script>/config.js", NONE)).isEqualTo("nobody");
        assertThat(asked("POST", "/s/", NONE)).contains("quota_limited");
    }

    private static String asked(String method, String target, Map<String, String> headers) {
        return WireProtocols.SDKS
                .answer(WireFile.request(method, target, headers, new byte[0]))
                .map(reply -> reply.status() + " " + new String(reply.body(), StandardCharsets.UTF_8))
                .orElse("nobody");
    }

    private static WireRequest request(String target, Map<String, String> headers, String body) {
        return WireFile.request("POST", target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(String target, Map<String, String> headers, String body) {
        WireRequest request = request(target, headers, body);
        WireProtocol protocol = WireProtocols.SDKS.taking(request).orElseThrow();
        try {
            Delivery delivery = protocol.read(request);
            List<Outcome> outcomes =
                    delivery.items().stream().map(Outcome::kept).toList();
            return told(protocol.accepted(request, delivery, outcomes));
        } catch (RefusedRequest refused) {
            return told(protocol.refused(request, refused));
        }
    }

    private static String told(String target, Map<String, String> headers, RefusedRequest refused) {
        WireRequest request = request(target, headers, "");
        return told(WireProtocols.SDKS.taking(request).orElseThrow().refused(request, refused));
    }

    private static String told(WireReply reply) {
        String wait = reply.headers().get("Retry-After");
        return reply.status() + " " + new String(reply.body(), StandardCharsets.UTF_8)
                + (wait == null ? "" : " after " + wait);
    }
}
