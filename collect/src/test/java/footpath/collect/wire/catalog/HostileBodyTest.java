package footpath.collect.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.SizeLimits;
import footpath.collect.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileBodyTest {
    private static final String GOOD = "{\"id\":\"good\",\"name\":\"n\",\"user_id\":\"u\"}";

    @Test
    void aGzipBombEndsAtTheLimit() {
        byte[] bomb = WireFile.gzip(new byte[SizeLimits.FOOTPATH + 1]);
        assertThat(bomb.length).isLessThan(10_000);
        assertThatThrownBy(() -> items("/v1/events?writeKey=k", bomb))
                .isInstanceOf(RefusedRequest.class)
                .hasMessage("body: is longer than 5242880 bytes inflated; send fewer events at once");
    }

    @Test
    void aBodyOfTheLimitIsReadAndOneByteMoreIsNot() throws RefusedRequest {
        String call =
                "{\"type\":\"track\",\"event\":\"n\",\"userId\":\"u\",\"writeKey\":\"k\",\"properties\":{\"x\":\"";
        String fits = call + "x".repeat(SizeLimits.SEGMENT_CALL - call.length() - 3) + "\"}}";
        assertThat(items("/v1/track", bytes(fits))).hasOnlyElementsOfType(Item.Understood.class);
        assertThatThrownBy(() -> items("/v1/track", bytes(fits + " "))).hasMessageContaining("32768");
    }

    @Test
    void aDeepCallCostsItselfAndNotItsNeighbours() throws RefusedRequest {
        String deep = "{\"user_id\":\"u\",\"name\":\"n\",\"properties\":" + "{\"a\":".repeat(100_000) + "1"
                + "}".repeat(100_000) + "}";
        String lists = "{\"user_id\":\"u\",\"name\":\"n\",\"properties\":{\"a\":" + "[".repeat(100_000)
                + "]".repeat(100_000) + "}}";
        List<Item> items =
                items("/v1/events?writeKey=k", bytes("[" + GOOD + "," + deep + "," + lists + "," + GOOD + "]"));
        assertThat(reason(items.get(1))).contains("lies deeper than 64 objects; needs fewer");
        assertThat(reason(items.get(2))).contains("holds more than 64 objects and lists inside each other");
        assertThat(((Item.Misunderstood) items.get(1)).raw()).isEqualTo(bytes(deep));
        assertThat(List.of(items.getFirst(), items.getLast())).hasOnlyElementsOfType(Item.Understood.class);
    }

    @Test
    void sixtyFourLevelsAreAllowedAndOneMoreIsNot() throws RefusedRequest {
        assertThat(items("/v1/events?writeKey=k", bytes(nested(62)))).hasOnlyElementsOfType(Item.Understood.class);
        assertThat(items("/v1/events?writeKey=k", bytes(nested(63)))).hasOnlyElementsOfType(Item.Misunderstood.class);
    }

    private static String nested(int objects) {
        return "{\"user_id\":\"u\",\"name\":\"n\",\"properties\":{\"b\":" + "{\"a\":".repeat(objects) + "1"
                + "}".repeat(objects) + "}}";
    }

    @Test
    void aThousandPropertiesAreAllowedAndOneMoreIsNot() throws RefusedRequest {
        assertThat(items("/v1/events?writeKey=k", bytes(many(1_000)))).hasOnlyElementsOfType(Item.Understood.class);
        assertThat(reason(items("/v1/events?writeKey=k", bytes(many(1_001))).getFirst()))
                .isEqualTo("has more than 1000 properties; needs fewer, those of nested objects counted");
    }

    @Test
    void aMillionNamesCostTheirCallAlone() throws RefusedRequest {
        String call = "{\"event\":\"n\",\"distinct_id\":\"u\",\"properties\":{"
                + IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "\"k" + i + "\":1")
                        .collect(Collectors.joining(","))
                + "}}";
        String good = "{\"event\":\"n\",\"distinct_id\":\"u\"}";
        List<Item> items = items("/batch?api_key=k", bytes("[" + call + "," + good + "]"));
        assertThat(reason(items.getFirst())).contains("more than 1000 properties");
        assertThat(items.get(1)).isInstanceOf(Item.Understood.class);
    }

    @Test
    void moreThanAHundredIdentitiesAreNoPerson() throws RefusedRequest {
        String call = "{\"name\":\"n\",\"identities\":{"
                + IntStream.range(0, 200_000)
                        .mapToObj(i -> "\"k" + i + "\":\"v\"")
                        .collect(Collectors.joining(","))
                + "}}";
        assertThat(reason(items("/v1/events?writeKey=k", bytes(call)).getFirst()))
                .isEqualTo("has more than 100 identities; needs those of one person");
    }

    private static String many(int count) {
        return "{\"user_id\":\"u\",\"name\":\"n\",\"properties\":{\"a\":{"
                + IntStream.range(0, count).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","))
                + "}}}";
    }

    @Test
    void namesOfPropertiesHaveOneTo256Characters() throws RefusedRequest {
        assertThat(reasonOf("\"\":1")).contains("has a name of 0 characters; needs 1 to 256");
        assertThat(reasonOf("\"" + "x".repeat(257) + "\":1")).contains("has a name of 257 characters");
        assertThat(reasonOf("\"a\":{\"" + "x".repeat(255) + "\":1}")).contains("has a name of 257 characters");
        assertThat(properties("\"a\":{\"" + "x".repeat(254) + "\":1}")).hasSize(262);
    }

    @Test
    void numbersThatAreNoneCostTheirCall() throws RefusedRequest {
        assertThat(reasonOf("\"a\":[1,-Infinity]")).isEqualTo("the property \"a\" is -Infinity; needs a finite number");
    }

    @Test
    void theLaterOfTwoValuesOfOneNameCounts() throws RefusedRequest {
        assertThat(properties("\"a\":1,\"b\":2,\"a\":[3]")).isEqualTo("{\"a\":[3],\"b\":2}");
        assertThat(properties("\"a\":{\"b\":1},\"a.b\":2")).isEqualTo("{\"a.b\":2}");
    }

    @Test
    void halfASurrogatePairIsReplacedAndTold() throws RefusedRequest {
        Item item = items("/v1/events?writeKey=k", bytes(event("\"a\":\"x\\ud83d\"")))
                .getFirst();
        assertThat(((Item.Understood) item).arrival().properties()).isEqualTo("{\"a\":\"x\uFFFD\"}");
        assertThat(((Item.Understood) item).warnings())
                .singleElement()
                .asString()
                .contains("half a surrogate pair");
    }

    @Test
    void numbersKeepTheirDigits() throws RefusedRequest {
        String digits = "0.10000000000000000000000000000000000001";
        assertThat(properties("\"a\":" + digits + ",\"b\":1E400,\"c\":-0,\"d\":12345678901234567890123"))
                .isEqualTo("{\"a\":" + digits + ",\"b\":1E400,\"c\":-0,\"d\":12345678901234567890123}");
    }

    @Test
    void bodiesThatAreNotUtf8OrGoOnAreRefused() {
        assertThatThrownBy(() -> items("/v1/events?writeKey=k", GOOD.getBytes(StandardCharsets.UTF_16LE)))
                .hasMessage("body: is not UTF-8; needs JSON in UTF-8");
        assertThatThrownBy(() -> items("/v1/events?writeKey=k", bytes(GOOD + "{}")))
                .hasMessageContaining("goes on");
    }

    private static String event(String properties) {
        return "{\"name\":\"n\",\"user_id\":\"u\",\"properties\":{" + properties + "}}";
    }

    private static String reasonOf(String properties) throws RefusedRequest {
        return reason(items("/v1/events?writeKey=k", bytes(event(properties))).getFirst());
    }

    private static String properties(String properties) throws RefusedRequest {
        Item item = items("/v1/events?writeKey=k", bytes(event(properties))).getFirst();
        return ((Item.Understood) item).arrival().properties();
    }

    private static String reason(Item item) {
        return ((Item.Misunderstood) item).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Item> items(String target, byte[] body) throws RefusedRequest {
        WireRequest request = WireFile.request("POST", target, Map.of(), body);
        return WireProtocols.SDKS.taking(request).orElseThrow().read(request).items();
    }
}
