package footpath.collect.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.collect.wire.Delivery;
import footpath.collect.wire.Item;
import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import footpath.events.identity.Identity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which of two things that are said counts.
class PrecedenceTest {
    @Test
    void aPropertyOfTheEventOutranksItsSurroundingsWhicheverComesFirst() throws RefusedRequest {
        String own = "\"properties\":{\"context.page.path\":\"own\"}";
        String context = "\"context\":{\"page\":{\"path\":\"theirs\"}}";
        assertThat(call(own + "," + context).properties()).isEqualTo("{\"context.page.path\":\"own\"}");
        assertThat(call(context + "," + own).properties()).isEqualTo("{\"context.page.path\":\"own\"}");
    }

    @Test
    void theNameOfAPageGivesWayToAPropertyOfThatName() throws RefusedRequest {
        assertThat(call("\"type\":\"page\",\"name\":\"a\",\"properties\":{\"name\":\"b\"}")
                        .properties())
                .isEqualTo("{\"name\":\"b\"}");
    }

    @Test
    void whatStandsBesideABatchFillsGapsOnly() throws RefusedRequest {
        String batch =
                "{\"context\":{\"a\":1,\"b\":2,\"ip\":\"203.0.113.1\"},\"batch\":[{\"type\":\"track\",\"event\":\"e\","
                        + "\"userId\":\"u\",\"context\":{\"a\":9}}],\"writeKey\":\"k\"}";
        Arrival arrival = arrival("/v1/batch", batch);
        assertThat(arrival.properties()).isEqualTo("{\"context.a\":9,\"context.b\":2}");
        assertThat(arrival.client().ip()).contains("203.0.113.1");
    }

    @Test
    void traitsOfTheCallOutrankThoseOfItsContext() throws RefusedRequest {
        Arrival arrival = call("\"type\":\"identify\",\"context\":{\"traits\":{\"a\":1,\"b\":2}},\"traits\":{\"a\":3}");
        assertThat(arrival.traits()).isEqualTo("{\"a\":3,\"b\":2}");
        Arrival group =
                call("\"type\":\"group\",\"groupId\":\"g\",\"context\":{\"traits\":{\"a\":1}},\"traits\":{\"a\":3}");
        assertThat(group.traits()).isEqualTo("{\"a\":1}");
        assertThat(group.accounts()).containsExactly(new Arrival.AccountCall("account", "g", "{\"a\":3}"));
    }

    @Test
    void theIdBeforeAnAliasIsThatOfTheVisitorOfTheCallOrElseAUsers() throws RefusedRequest {
        String made = "0b1d2f3a-1111-4222-8333-444455556666";
        assertThat(call("\"type\":\"alias\",\"userId\":\"new\",\"anonymousId\":\"v1\",\"previousId\":\"v1\"")
                        .identities())
                .contains(Identity.user("new"), Identity.anonymous("v1"))
                .doesNotContain(Identity.user("v1"));
        Arrival ofUser = call("\"type\":\"alias\",\"userId\":\"new\",\"anonymousId\":\"v1\",\"previousId\":\"old\"");
        assertThat(ofUser.identities())
                .contains(Identity.user("new"), Identity.anonymous("v1"), Identity.user("old"))
                .doesNotContain(Identity.anonymous("old"));
        assertThat(ofUser.isMergeForced()).isTrue();
        assertThat(call("\"type\":\"alias\",\"userId\":\"new\",\"previousId\":\"" + made + "\"")
                        .identities())
                .contains(Identity.user("new"), Identity.user(made), Identity.anonymous(made));
    }

    @Test
    void theChannelIsToldByTheFirstThatKnows() throws RefusedRequest {
        String node = "\"context\":{\"library\":{\"name\":\"analytics-node\"}}";
        assertThat(call("\"properties\":{\"channel\":\" Store \"},\"channel\":\"web\"")
                        .channel())
                .isEqualTo("store");
        assertThat(call("\"channel\":\"browser\"," + node).channel()).isEqualTo("web");
        assertThat(call("\"context\":{\"channel\":\"mobile\"}").channel()).isEqualTo("app");
        assertThat(call("\"type\":\"page\"," + node).channel()).isEqualTo("server");
        assertThat(call("\"context\":{\"library\":{\"name\":\"RudderLabs JavaScript SDK\"}}")
                        .channel())
                .isEqualTo("web");
        assertThat(call("\"context\":{\"library\":{\"name\":\"analytics-kotlin\"}}")
                        .channel())
                .isEqualTo("app");
        assertThat(call("\"context\":{\"os\":{\"name\":\"iOS\"}}").channel()).isEqualTo("app");
        assertThat(call("\"type\":\"screen\"").channel()).isEqualTo("app");
        assertThat(call("\"context\":{}").channel()).isEmpty();
    }

    @Test
    void theAddressOfTheRequestIsTheMachinesOnlyIfNoServerPassesItOn() throws RefusedRequest {
        assertThat(call("\"channel\":\"web\"").client().ip()).contains("198.51.100.7");
        assertThat(call("\"channel\":\"web\",\"context\":{\"library\":{\"name\":\"analytics-java\"}}")
                        .client()
                        .ip())
                .isEmpty();
        assertThat(call("\"channel\":\"store\"").client().ip()).isEmpty();
    }

    @Test
    void aTimestampBesideTheOriginalOneIsRightAsItIs() throws RefusedRequest {
        String sent = "\"sentAt\":\"2026-03-01T10:00:00Z\",";
        String early = "\"2026-03-01T09:59:50Z\"";
        assertThat(call(sent + "\"timestamp\":" + early).times().corrected()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(call(sent + "\"originalTimestamp\":" + early).times().corrected())
                .isEqualTo("2026-03-01T12:00:00Z");
        assertThat(call(sent + "\"timestamp\":" + early + ",\"originalTimestamp\":\"2026-03-01T09:59:55Z\"")
                        .times()
                        .corrected())
                .isEqualTo("2026-03-01T09:59:50Z");
    }

    @Test
    void aDistinctIdIsAUsersOrAVisitorsByTheFirstThatTells() throws RefusedRequest {
        String uuid = "0195a000-0000-7000-8000-000000000001";
        assertThat(kind(uuid, "\"$is_identified\":true")).isEqualTo(Identity.USER_ID);
        assertThat(kind("ann", "\"$is_identified\":false,\"$user_id\":\"ann\"")).isEqualTo(Identity.ANONYMOUS_ID);
        assertThat(kind(uuid, "\"$user_id\":\"" + uuid + "\"")).isEqualTo(Identity.USER_ID);
        assertThat(kind("ann", "\"$device_id\":\"ann\"")).isEqualTo(Identity.ANONYMOUS_ID);
        assertThat(kind("ann", "\"$process_person_profile\":false,\"$is_server\":true"))
                .isEqualTo(Identity.ANONYMOUS_ID);
        assertThat(kind(uuid, "\"$lib\":\"posthog-python\"")).isEqualTo(Identity.USER_ID);
        assertThat(kind(uuid, "\"x\":1")).isEqualTo(Identity.ANONYMOUS_ID);
        assertThat(kind("ann", "\"x\":1")).isEqualTo(Identity.USER_ID);
    }

    @Test
    void theTimeAServerSentAtCountsOnlyIfItsClockIsAhead() throws RefusedRequest {
        // The request arrives at 12:00:10.
        String happened = "\"timestamp\":\"2026-03-01T11:00:00Z\",\"sentAt\":\"2026-03-01T11:00:01Z\"";
        String java = ",\"context\":{\"library\":{\"name\":\"analytics-java\"}}";
        String page = ",\"context\":{\"library\":{\"name\":\"analytics.js\"}}";
        assertThat(call(happened + java).times().corrected()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(call(happened + page).times().corrected()).isEqualTo("2026-03-01T12:00:09Z");

        String ahead = "\"timestamp\":\"2026-03-01T13:00:00Z\",\"sentAt\":\"2026-03-01T13:00:01Z\"";
        assertThat(call(ahead + java).times().corrected()).isEqualTo("2026-03-01T12:00:09Z");

        String posted = "{\"api_key\":\"k\",\"sent_at\":\"2026-03-01T11:00:01Z\",\"batch\":[{\"event\":\"e\","
                + "\"distinct_id\":\"u\",\"timestamp\":\"2026-03-01T11:00:00Z\",\"properties\":{\"$lib\":\"";
        assertThat(arrival("/batch/", posted + "posthog-node\"}}]}").times().corrected())
                .isEqualTo("2026-03-01T11:00:00Z");
        assertThat(arrival("/batch/", posted + "web\"}}]}").times().corrected()).isEqualTo("2026-03-01T12:00:09Z");
    }

    private static String kind(String id, String properties) throws RefusedRequest {
        String event = "{\"api_key\":\"k\",\"event\":\"e\",\"distinct_id\":\"" + id + "\",\"properties\":{" + properties
                + "}}";
        return arrival("/e/", event).identities().getFirst().kind();
    }

    private static Arrival call(String fields) throws RefusedRequest {
        return arrival("/v1/track", "{\"writeKey\":\"k\",\"userId\":\"u\",\"event\":\"e\"," + fields + "}");
    }

    private static Arrival arrival(String address, String body) throws RefusedRequest {
        WireRequest request = WireFile.request("POST", address, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        Delivery delivery = WireProtocols.SDKS.taking(request).orElseThrow().read(request);
        return ((Item.Understood) delivery.items().getFirst()).arrival();
    }
}
