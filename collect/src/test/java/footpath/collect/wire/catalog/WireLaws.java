package footpath.collect.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.wire.Delivery;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireProtocol;
import footpath.collect.wire.WireRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What holds of any body, whatever the protocol.
class WireLaws {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aBodyCutAtAnyByteIsRefusedOrReadAndNeverAnythingElse() throws IOException {
        int read = 0;
        int refused = 0;
        for (WireFile file : WireFile.all()) {
            byte[] body = file.request().body();
            byte[] plain = isGzip(body) ? gunzip(body) : body;
            for (boolean isPlain : List.of(true, false)) {
                byte[] whole = isPlain ? plain : body;
                for (int length = 0; length < whole.length; length++) {
                    WireRequest cut = with(file.request(), Arrays.copyOf(whole, length), isPlain);
                    if (isRead(file.protocol(), cut)) {
                        read++;
                    } else {
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(10_000);
        assertThat(read).as("lines, and data that is text").isGreaterThan(0);
    }

    @Test
    void aByteThatIsChangedIsRefusedOrReadAndNeverAnythingElse() throws IOException {
        Random random = new Random(7);
        int read = 0;
        for (WireFile file : WireFile.all()) {
            byte[] body = file.request().body();
            byte[] plain = isGzip(body) ? gunzip(body) : body;
            for (int round = 0; round < 300 && plain.length > 0; round++) {
                byte[] changed = plain.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                read += isRead(file.protocol(), with(file.request(), changed, true)) ? 1 : 0;
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    @Test
    void eachOfRandomCallsBecomesOneItemAndABadOneKeepsItsBytes() throws RefusedRequest {
        Random random = new Random(11);
        int understood = 0;
        int misunderstood = 0;
        for (int round = 0; round < 600; round++) {
            List<String> calls = new ArrayList<>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                calls.add(RandomJson.call(random));
            }
            for (Batch batch : batches(calls)) {
                WireRequest request = WireFile.request(
                        "POST", batch.path(), Map.of(), batch.body().getBytes(StandardCharsets.UTF_8));
                Delivery delivery =
                        WireProtocols.SDKS.taking(request).orElseThrow().read(request);
                assertThat(delivery.items()).hasSameSizeAs(calls);
                for (int i = 0; i < calls.size(); i++) {
                    if (delivery.items().get(i) instanceof Item.Misunderstood bad) {
                        assertThat(new String(bad.raw(), StandardCharsets.UTF_8))
                                .isEqualTo(calls.get(i));
                        misunderstood++;
                    } else {
                        understood++;
                    }
                }
            }
        }
        assertThat(understood).isGreaterThan(500);
        assertThat(misunderstood).isGreaterThan(500);
    }

    @Test
    void propertiesAreTheFlatOnesOfAnOracle() throws RefusedRequest {
        Random random = new Random(13);
        for (int round = 0; round < 1_000; round++) {
            String properties = RandomJson.object(random, 4);
            String body = "{\"name\":\"n\",\"user_id\":\"u\",\"properties\":" + properties + "}";
            WireRequest request =
                    WireFile.request("POST", "/v1/events?writeKey=k", Map.of(), body.getBytes(StandardCharsets.UTF_8));
            Item item = WireProtocols.SDKS
                    .taking(request)
                    .orElseThrow()
                    .read(request)
                    .items()
                    .getFirst();
            assertThat(item).isInstanceOf(Item.Understood.class);
            JsonNode told = JSON.readTree(((Item.Understood) item).arrival().properties());
            assertThat(told).isEqualTo(RandomJson.flat(JSON.readTree(properties)));
        }
    }

    @Test
    void noAddressBelongsToTwoProtocols() {
        List<String> all = WireProtocols.SDKS.all().stream()
                .flatMap(protocol -> Stream.concat(
                        protocol.addresses().stream(),
                        protocol.answers().stream().map(answer -> answer.address())))
                .map(address -> address.method() + " " + address.path())
                .toList();
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    private record Batch(String path, String body) {}

    private static List<Batch> batches(List<String> calls) {
        String list = "[" + String.join(" , ", calls) + "]";
        return List.of(
                new Batch("/v1/batch?writeKey=k", "{\"batch\":" + list + ",\"sentAt\":\"2026-01-01T00:00:00Z\"}"),
                new Batch("/batch?api_key=k", "{ \"batch\" :" + list + "}"),
                new Batch("/v1/events?writeKey=k", list),
                new Batch("/com.snowplowanalytics.snowplow/tp2?writeKey=k", "{\"data\":" + list + "}"),
                new Batch("/v1/cloudevents?writeKey=k", list));
    }

    private static boolean isRead(WireProtocol protocol, WireRequest request) {
        try {
            Delivery delivery = protocol.read(request);
            assertThat(delivery.items()).isNotEmpty();
            return true;
        } catch (RefusedRequest refused) {
            assertThat(protocol.refused(request, refused).status()).isBetween(400, 499);
            return false;
        }
    }

    private static WireRequest with(WireRequest request, byte[] body, boolean isPlain) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        if (isPlain) {
            headers.remove("Content-Encoding");
        }
        return new WireRequest(
                request.method(), request.path(), request.query(), headers, body, request.received(), request.ip());
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && body[0] == 0x1F;
    }

    private static byte[] gunzip(byte[] body) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }

    @Test
    void theOracleIsNotTheReader() {
        assertThat(RandomJson.flat(JSON.readTree("{\"a\":{\"b\":1,\"c\":{}},\"d\":[{\"e\":2}]}")))
                .isEqualTo(JSON.readTree("{\"a.b\":1,\"a.c\":{},\"d\":[{\"e\":2}]}"));
        assertThatThrownBy(() -> JSON.readTree("{")).isInstanceOf(RuntimeException.class);
    }
}
