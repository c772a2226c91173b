package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.http.Route;
import footpath.server.question.QuestionKinds;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds openapi.yaml against the routes, in both directions, and against what the server really answers.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final String FUNNEL = "{\"steps\":[{\"event\":\"Offer received\"},{\"event\":\"Coupon redeemed\","
            + "\"where\":{\"property\":\"coupons\",\"op\":\">\",\"value\":1}}],\"within\":\"P30D\",\"from\":\"2017-01-01\","
            + "\"zone\":\"America/New_York\",\"breakdown\":{\"trait\":\"age\",\"top\":3}}";

    private static final String DWELL = "{\"stages\":[{\"name\":\"offered\",\"enter\":{\"event\":\"Offer received\"},"
            + "\"leave\":{\"event\":\"Coupon redeemed\"}}],\"asOf\":\"2017-12-01\"}";

    private static final String IMPORT =
            "{\"upload\":\"{upload}\",\"mapping\":\"event: {person: user, time: time, name: event}\"}";

    private static final String DAY = "journey\nsection Work\nTea: 5: Me\nMeeting: 9: Me\n";

    private static final String PATTERN =
            "{\"conditions\":[{\"event\":\"Offer received\"},{\"event\":\"Coupon redeemed\"}],"
                    + "\"pattern\":\"(?1)(?t<=14d)(?2)\"";

    private static final String IDEA = "c33";

    private static final String NEW_MAP =
            "{\"format\":\"footpath-map\",\"schemaVersion\":\"1.0\",\"map\":{\"slug\":\"new\",\"title\":\"New\","
                    + "\"question\":\"Why?\",\"zone\":\"UTC\",\"subject\":{\"scope\":\"person\",\"one\":\"guest\","
                    + "\"many\":\"guests\"},\"window\":\"P7D\",\"period\":{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\"},"
                    + "\"stages\":[{\"key\":\"all\",\"title\":\"All\",\"steps\":[{\"key\":\"visit\",\"title\":\"I visit\"}]}]}}";

    private DemoServer server;
    private String upload = "";
    private JsonNode openapi;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
        server.footpath
                .arrivals()
                .append(new ArrivalBatch(
                        "shop",
                        List.of(),
                        List.of(new QuarantinedCall(
                                "footpath",
                                Optional.empty(),
                                "user: is missing; give one",
                                Instant.EPOCH,
                                "{\"name\":\"Visit\"}".getBytes(StandardCharsets.UTF_8)))))
                .thenAccept(number -> server.footpath.arrivals().awaitInLog(number, Duration.ofSeconds(20)))
                .join();
        upload = server.sendFile("/api/v1/imports/preview?file=a.csv", "user,time,event\nu1,2017-01-01,Visit\n")
                .path("upload")
                .asString();
        openapi = new YAMLMapper().readTree(server.get("/api/openapi.yaml").body());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> routes =
                routes(server.footpath).stream().map(OpenApiTest::named).collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = operations().keySet();

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void describesEveryParameterAndNoOther() {
        Map<String, JsonNode> operations = operations();
        for (Route route : routes(server.footpath)) {
            String name = named(route);
            JsonNode operation = Objects.requireNonNull(operations.get(name));
            assertThat(parameters(operation, "query")).as(name).isEqualTo(new TreeSet<>(route.parameters()));
            assertThat(parameters(operation, "path")).as(name).isEqualTo(placeholders(named(route)));
        }
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        List<String> ids = operations().values().stream()
                .map(operation -> operation.path("operationId").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    /// Method, address, body, and the schema of the answer.
    record Asked(String method, String path, String body, String schema) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Asked> questions() {
        String map = "/api/v1/maps/campaign-to-loyal";
        return Stream.of(
                get("/api/v1/version", "Version"),
                get("/api/v1/maps", "Maps"),
                get("/api/v1/map-formats", "MapFormats"),
                new Asked("FILE", "/api/v1/maps/import/preview?file=day.mmd", DAY, "MapPreview"),
                new Asked("FILE", "/api/v1/maps/import/preview", "journey\ntitle None\n", "MapPreview"),
                new Asked("FILE", "/api/v1/maps/import?slug=a-day&title=A%20day&actors=channels", DAY, "ImportedMap"),
                new Asked("DELETE", "/api/v1/maps/a-day", "", "DeletedMap"),
                get(map, "MapDocument"),
                get(map + "/revisions/newest", "ShownMapRevision"),
                post("/api/v1/maps", NEW_MAP, "KeptMap"),
                post(
                        "/api/v1/maps/new/changes",
                        "{\"id\":\"1\",\"basedOn\":1,\"operations\":[{\"op\":\"add\",\"kind\":\"step\",\"into\":\"all\","
                                + "\"value\":{\"key\":\"pay\",\"title\":\"I pay\"}},{\"op\":\"move\",\"kind\":\"step\","
                                + "\"key\":\"pay\",\"into\":\"all\",\"before\":\"visit\"}]}",
                        "KeptMap"),
                get("/api/v1/maps/new/revisions?limit=5&before=9", "MapRevisions"),
                get("/api/v1/maps/new/revisions/1", "ShownMapRevision"),
                get("/api/v1/maps/new/difference?from=1&to=2", "MapDifference"),
                new Asked("PUT", "/api/v1/maps/new/revisions/1/name", "{\"name\":\"First\"}", "MapRevisionName"),
                post("/api/v1/maps/new/revisions/1/restore", "", "KeptMap"),
                get("/api/v1/templates", "Templates"),
                get("/api/v1/templates/e-commerce", "MapDocument"),
                post("/api/v1/maps", "{\"template\":\"e-commerce\",\"title\":\"Our shop\"}", "KeptMap"),
                new Asked("PUT", "/api/v1/maps/our-shop/slug", "{\"slug\":\"shop\"}", "KeptMap"),
                get("/api/v1/maps/campaign-to-loyal/lint", "MapFindings"),
                get("/api/v1/maps/campaign-to-loyal/assertions?from=2017-01-01", "MapAssertions"),
                post(
                        "/api/v1/maps/new/comments",
                        "{\"target\":\"map\",\"author\":\"CX lead\",\"text\":\"Why so?\"}",
                        "MapComment"),
                get("/api/v1/maps/new/comments", "CommentThreads"),
                post("/api/v1/maps/new/signatures", "{\"signer\":\"Owner\",\"note\":\"As agreed\"}", "MapSignOff"),
                post("/api/v1/maps/new/signatures/1/withdraw", "{\"by\":\"Owner\"}", "MapSignOff"),
                get("/api/v1/maps/new/signatures", "MapSignOff"),
                get("/api/v1/maps/new/activity", "MapActivity"),
                get("/api/v1/maps/new/activity?kind=comment,signature&person=owner&limit=1", "MapActivity"),
                get("/api/v1/maps/new/review", "MapReview"),
                post("/api/v1/maps/new/review", "{\"reviewer\":\"Owner\",\"note\":\"All holds\"}", "SaidReview"),
                get("/api/v1/maps/new/review?from=2026-01-05", "MapReview"),
                get("/api/v1/reviews", "MapReviews"),
                get("/api/v1/reviews?data=false", "MapReviews"),
                new Asked("DELETE", "/api/v1/maps/new", "", "DeletedMap"),
                get(map + "/measure", "MeasuredMap"),
                get("/api/v1/landscape", "Landscape"),
                get("/api/v1/landscape?from=2017-03-01&to=2017-09-01", "Landscape"),
                get(map + "/measure?revision=1", "MeasuredMap"),
                get(map + "/comparison?persona=families&otherPersona=couples", "MapComparison"),
                get(
                        map + "/comparison?other=campaign-to-loyal@1&otherFrom=2030-01-01&otherTo=2031-01-01",
                        "MapComparison"),
                post(map + "/review", "{\"reviewer\":\"Owner\"}", "SaidReview"),
                get(map + "/review?bots=include", "MapReview"),
                get(map + "/review?moved=false", "MapReview"),
                post(
                        map + "/votes",
                        "{\"title\":\"Which first?\",\"openedBy\":\"CX lead\",\"lanes\":[\"opportunities\"],\"dots\":3,"
                                + "\"hidden\":true,\"minutes\":10}",
                        "Vote"),
                get(map + "/votes?person=Ada", "Votes"),
                get(map + "/votes/1", "Vote"),
                new Asked(
                        "PUT",
                        map + "/votes/1/dots",
                        "{\"person\":\"Ada\",\"card\":\"" + IDEA + "\",\"dots\":2}",
                        "Vote"),
                post(map + "/votes/1/close", "{\"by\":\"CX lead\"}", "Vote"),
                post(map + "/votes/1/tag", "{\"tag\":\"chosen\",\"places\":1}", "TaggedCards"),
                get(map + "/paths?limit=3", "MapPaths"),
                get(map + "/feelings", "MapFeelings"),
                get(map + "/personas?from=2017-01-01", "ObservedPersonas"),
                get(map + "/difference?other=campaign-to-loyal@1", "MapDifference"),
                get(map + "/measure?persona=families&from=2017-03-01&to=2017-09-01", "MeasuredMap"),
                get(map + "/measure?from=2030-01-01&to=2031-01-01", "MeasuredMap"),
                get(map + "/steps/redeem/persons?list=reached&channel=store&limit=3", "JourneyPersons"),
                get(map + "/steps/redeem/persons?list=missed&limit=3&offset=5", "JourneyPersons"),
                get(map + "/steps/redeem/persons?list=droppedAfter", "JourneyPersons"),
                get(map + "/arcs/persons?fromStep=offer&limit=3", "JourneyPersons"),
                get(map + "/arcs/persons?toStep=offer&persona=families", "JourneyPersons"),
                get("/api/v1/persons?query=71&limit=5", "FoundPersons"),
                get("/api/v1/persons/1?limit=3&zone=America/New_York", "Person"),
                get("/api/v1/persons/1/traits", "TraitHistory"),
                post(
                        "/api/v1/persons/1/notes",
                        "{\"text\":\"Called\",\"channel\":\"phone\",\"time\":\"2017-03-01\"}",
                        "Noted"),
                get("/api/v1/persons/1?known=2099-01-01", "Person"),
                post(
                        "/api/v1/persons/merge",
                        "{\"keys\":[\"1\",\"2\"],\"reason\":\"one household\"}",
                        "IdentityOutcome"),
                get("/api/v1/persons/1/identities", "Identities"),
                post("/api/v1/persons/1/unmerge", "{\"pair\":[\"1\",\"2\"],\"dryRun\":true}", "IdentityOutcome"),
                post("/api/v1/identity-decisions/1/undo", "{\"reason\":\"two after all\"}", "IdentityOutcome"),
                get("/api/v1/persons/1/identities?zone=Europe/Berlin", "Identities"),
                get("/api/v1/identity-decisions?limit=5", "IdentityDecisions"),
                new Asked(
                        "PUT",
                        "/api/v1/accounts/household/the%20ones/members/1",
                        "{\"reason\":\"same address\"}",
                        "AccountDecision"),
                get("/api/v1/persons/1?limit=3", "Person"),
                get("/api/v1/accounts?search=ONES&kind=household", "FoundAccounts"),
                get("/api/v1/accounts/household/the%20ones?limit=3", "Account"),
                get("/api/v1/accounts/household/the%20ones/members?limit=3&offset=0", "Members"),
                get("/api/v1/accounts/household/the%20ones/traits", "AccountTraitHistory"),
                new Asked(
                        "DELETE",
                        "/api/v1/accounts/household/the%20ones/members/1?reason=moved",
                        "",
                        "AccountDecision"),
                post("/api/v1/account-decisions/2/undo", "{\"reason\":\"stayed\"}", "AccountDecision"),
                get("/api/v1/account-decisions?limit=5", "AccountDecisions"),
                get("/api/v1/events/count", "EventCount"),
                get("/api/v1/events/count?event=Coupon%20redeemed&from=2017-01-01&to=2017-02-01", "EventCount"),
                get("/api/v1/events/tail?limit=3", "EventTail"),
                get("/api/v1/events/names", "EventNames"),
                get("/api/v1/events/names/Coupon%20redeemed", "EventDetail"),
                get("/api/v1/plan", "Plan"),
                post("/api/v1/plan/propose", "{}", "ProposedPlan"),
                new Asked(
                        "PUT",
                        "/api/v1/plan",
                        "{\"revision\":0,\"plan\":{\"events\":{\"Visit\":{\"schema\":{\"type\":\"object\"}}}}}",
                        "Plan"),
                get("/api/v1/plan/violations", "PlanViolations"),
                post("/api/v1/imports/preview", IMPORT, "ImportPreview"),
                post("/api/v1/imports", IMPORT, "ImportedFile"),
                get("/api/v1/catalog", "Catalog"),
                get("/api/v1/questions/schema", "JsonSchema"),
                get("/api/v1/questions/running", "RunningQuestions"),
                post("/api/v1/questions/funnel", FUNNEL, "FunnelAnswer"),
                post("/api/v1/questions/funnel/persons?step=2&list=dropped&limit=4", FUNNEL, "Persons"),
                post(
                        "/api/v1/questions/funnel",
                        FUNNEL.replaceFirst("}$", ",\"compare\":{\"to\":\"2017-03-01\"}}"),
                        "FunnelAnswer"),
                post(
                        "/api/v1/questions/funnel/explain",
                        FUNNEL.replaceFirst("}$", ",\"person\":\"712\"}"),
                        "FunnelTrace"),
                post(
                        "/api/v1/questions/funnel/persons?step=1&limit=4",
                        FUNNEL.replaceFirst("}$", ",\"subject\":\"session\",\"sessionTimeout\":\"PT1H\"}"),
                        "Persons"),
                post(
                        "/api/v1/questions/dwell/persons?list=in&limit=4",
                        DWELL.replaceFirst("}$", ",\"subject\":\"session\"}"),
                        "DwellPersons"),
                post("/api/v1/questions/flow", "{\"subject\":\"case:store\",\"top\":5}", "FlowAnswer"),
                post("/api/v1/questions/flow", "{\"collapse\":true,\"top\":5}", "FlowAnswer"),
                post(
                        "/api/v1/questions/trend",
                        "{\"event\":\"Coupon redeemed\",\"unit\":\"month\",\"count\":\"persons\",\"breakdown\":{\"channel\":true}}",
                        "TrendAnswer"),
                post("/api/v1/questions/trend", "{\"event\":\"Coupon redeemed\"}", "TrendAnswer"),
                post(
                        "/api/v1/questions/trend",
                        "{\"series\":[{\"event\":\"Basket bought\",\"count\":\"median\",\"property\":\"value\"},"
                                + "{\"any\":true}],\"formulas\":[{\"formula\":\"A / B\"}],\"rolling\":2,"
                                + "\"unit\":\"month\",\"from\":\"2017-06-01\",\"compare\":\"year\"}",
                        "TrendAnswer"),
                new Asked(
                        "PUT", "/api/v1/segments/kept", "{\"segment\":{\"did\":\"Coupon redeemed\"}}", "SavedSegment"),
                new Asked(
                        "PUT",
                        "/api/v1/segments/kept%20list",
                        "{\"segment\":{\"saved\":\"kept\"},\"frozen\":true,\"asOf\":\"2017-06-01\"}",
                        "SavedSegment"),
                post(
                        "/api/v1/library/touchpoints",
                        "{\"from\":{\"map\":\"campaign-to-loyal\",\"element\":\"card:c12\"},\"author\":\"Ada\"}",
                        "LibraryChanged"),
                new Asked(
                        "PUT",
                        "/api/v1/library/touchpoints/till",
                        "{\"revision\":1,\"title\":\"Cash desk\",\"fields\":{\"binding\":{\"event\":\"Coupon redeemed\"}}}",
                        "LibraryChanged"),
                get("/api/v1/library/touchpoints/till", "LibraryItem"),
                get("/api/v1/library/touchpoints/till/uses", "LibraryUses"),
                get("/api/v1/library/touchpoints/till/history", "LibraryHistory"),
                get("/api/v1/library/touchpoints/till/numbers", "LibraryNumbers"),
                get("/api/v1/library", "LibraryKinds"),
                get("/api/v1/library/items?search=desk", "LibraryItems"),
                get("/api/v1/library/proposals?kind=touchpoints&least=1", "LibraryProposals"),
                post(
                        "/api/v1/library/proposals",
                        "{\"chosen\":[{\"kind\":\"persona\",\"title\":\"Families\",\"uses\":["
                                + "{\"map\":\"campaign-to-loyal\",\"element\":\"persona:families\"}]}]}",
                        "LibraryCollected"),
                get("/api/v1/library/personas/families/numbers", "LibraryNumbers"),
                post("/api/v1/library/touchpoints", "{\"title\":\"Cash desks\"}", "LibraryChanged"),
                get("/api/v1/library/duplicates", "LibraryDuplicates"),
                post(
                        "/api/v1/library/links",
                        "{\"item\":\"cash-desks\",\"map\":\"campaign-to-loyal\",\"element\":\"card:c13\"}",
                        "LibraryChanged"),
                get("/api/v1/library/touchpoints/cash-desks/reach", "LibraryReach"),
                get("/api/v1/library/touchpoints/till/merge?from=cash-desks", "LibraryMergePreview"),
                post("/api/v1/library/touchpoints/till/merge", "{\"from\":[\"cash-desks\"]}", "LibraryChanged"),
                new Asked(
                        "DELETE",
                        "/api/v1/library/links?map=campaign-to-loyal&element=card:c13",
                        "",
                        "LibraryUnlinked"),
                new Asked("DELETE", "/api/v1/library/touchpoints/till?unlink=true", "", "LibraryDeleted"),
                post(
                        "/api/v1/library/metrics",
                        "{\"title\":\"Redeemers\",\"fields\":{\"type\":\"count\",\"target\":400,\"question\":{"
                                + "\"question\":\"segment\",\"segments\":[{\"name\":\"redeemers\",\"segment\":"
                                + "{\"did\":\"Coupon redeemed\"}}]}}}",
                        "LibraryChanged"),
                get("/api/v1/library/metrics/redeemers/numbers", "LibraryNumbers"),
                get("/api/v1/library/metrics", "LibraryItems"),
                get("/api/v1/segments", "SavedSegments"),
                get("/api/v1/segments/kept%20list", "SavedSegment"),
                get("/api/v1/segments/kept/persons?asOf=2017-06-01&limit=3", "Persons"),
                new Asked("DELETE", "/api/v1/segments/kept%20list", "", "DeletedSegment"),
                post("/api/v1/sources", "{\"name\":\"web shop\",\"kind\":\"segment\"}", "Source"),
                get("/api/v1/sources", "Sources"),
                new Asked(
                        "PUT",
                        "/api/v1/sources/web%20shop",
                        "{\"enabled\":false,\"limit\":5,\"address\":\"hashed\",\"keepsUserAgent\":false}",
                        "Source"),
                new Asked("POST", "/api/v1/sources/web%20shop/keys", "", "Source"),
                get("/api/v1/sources/web%20shop", "Source"),
                new Asked("DELETE", "/api/v1/sources/web%20shop", "", "DeletedSource"),
                post(
                        "/api/v1/sources",
                        "{\"name\":\"payments\",\"kind\":\"stripe\",\"settings\":{\"organization\":\"acct_1\"}}",
                        "Source"),
                post("/api/v1/sources/payments/secrets", "{\"secret\":\"whsec_1\"}", "Source"),
                new Asked("DELETE", "/api/v1/sources/payments/secrets/1", "", "Source"),
                post(
                        "/api/v1/sources",
                        "{\"name\":\"orders\",\"kind\":\"jdbc\",\"settings\":{\"url\":\"jdbc:postgresql://localhost:1/none\","
                                + "\"table\":\"orders\",\"cursor\":\"id\",\"mapping\":{\"name\":\"what\",\"identities\":{\"email\":\"who\"}}}}",
                        "Source"),
                get("/api/v1/sources/orders", "Source"),
                new Asked(
                        "PUT",
                        "/api/v1/sources/payments",
                        "{\"settings\":{\"organization\":null,\"address\":\"https://a.example\"}}",
                        "Source"),
                get("/api/v1/quarantine?limit=3", "Quarantine"),
                get("/api/v1/quarantine/call-1", "Quarantined"),
                post(
                        "/api/v1/quarantine/replay",
                        "{\"filter\":{},\"dryRun\":true,\"repair\":{\"steps\":[{\"op\":\"set\",\"path\":\"user_id\","
                                + "\"value\":\"ada\"}]}}",
                        "Replay"),
                post("/api/v1/quarantine/replay", "{\"ids\":[\"call-1\",\"call-99\"]}", "Replay"),
                post("/api/v1/quarantine/forget", "{\"filter\":{\"reason\":\"none of them\"}}", "Forgotten"),
                post("/api/v1/sources", "{\"name\":\"watched\"}", "Source"),
                get("/api/v1/sources/watched/status", "SourceStatus"),
                get("/api/v1/events/live", "LiveEvents"),
                get("/health/live", "Live"),
                get("/health/ready", "Ready"),
                get("/api/v1/session", "Session"),
                post("/api/v1/session", "{\"token\":\"any\"}", "Session"),
                get("/api/v1/suppressions", "Suppressions"),
                new Asked("PUT", "/api/v1/suppressions/nobody", "", "SuppressionChange"),
                get("/api/v1/expiry", "Expiry"),
                new Asked(
                        "PUT",
                        "/api/v1/consents",
                        "{\"purposes\":[{\"name\":\"ads\",\"ifUnknown\":\"allowed\",\"categories\":[\"Ads\"]}]}",
                        "ConsentRules"),
                get("/api/v1/consents", "ConsentRules"),
                new Asked(
                        "PUT", "/api/v1/bots", "{\"off\":[\"orders\"],\"patterns\":{\"*\":[\"monitor\"]}}", "BotRules"),
                get("/api/v1/bots", "BotRules"),
                get("/api/v1/events/count?bots=only", "EventCount"),
                post("/api/v1/questions/flow", "{\"bots\":\"include\",\"knownAt\":\"2030-01-01\"}", "FlowAnswer"),
                new Asked(
                        "PUT",
                        "/api/v1/persons/712/consents?zone=UTC",
                        "{\"purposes\":{\"ads\":\"refused\"},\"time\":\"2017-06-01\",\"policy\":\"2\"}",
                        "PersonConsents"),
                get("/api/v1/persons/712/consents", "PersonConsents"),
                post("/api/v1/questions/flow", "{\"purpose\":\"ads\",\"top\":5}", "FlowAnswer"),
                get("/api/v1/maps/campaign-to-loyal/measure?purpose=ads", "MeasuredMap"),
                new Asked("DELETE", "/api/v1/persons/2499?note=asked", "", "Erasure"),
                new Asked("DELETE", "/api/v1/session", "", "Session"),
                post("/api/v1/questions/dwell", DWELL, "DwellAnswer"),
                post("/api/v1/questions/dwell/persons?stage=offered&list=in&limit=3&offset=1", DWELL, "DwellPersons"),
                kind("lifecycle", "{\"events\":{\"event\":\"Basket bought\"}}"),
                kind("stickiness", "{\"events\":{\"event\":\"Basket bought\"},\"unit\":\"week\"}"),
                kind("frequency", "{\"events\":{\"event\":\"Basket bought\"}}"),
                kind("frequency", "{\"events\":{\"event\":\"Coupon redeemed\"},\"to\":\"2016-11-20\"}"),
                kind("path", "{\"steps\":3}"),
                kind("path", "{\"start\":\"Offer received\",\"end\":\"Coupon redeemed\",\"rules\":\"posthog\"}"),
                kind("session", "{\"unit\":\"month\"}"),
                kind("session", "{\"breakdown\":{\"channel\":true}}"),
                kind("session", "{\"events\":{\"event\":\"Coupon redeemed\"},\"to\":\"2016-11-20\"}"),
                kind("variant", "{\"events\":[\"Coupon redeemed\",\"Offer received\"],\"top\":3}"),
                kind("retention", "{\"start\":{\"event\":\"Offer received\"},\"unit\":\"month\"}"),
                kind(
                        "retention",
                        "{\"start\":{\"event\":\"Offer received\"},\"breakdown\":{\"trait\":\"age\"},\"rules\":\"amplitude\"}"),
                kind("sequence", PATTERN + "}"),
                kind("sequence", PATTERN + ",\"mode\":\"count\"}"),
                kind("sequence", PATTERN + ",\"mode\":\"longest\"}"),
                kind("next", PATTERN + ",\"within\":\"P30D\"}"),
                kind(
                        "attribution",
                        "{\"conversion\":{\"event\":\"Coupon redeemed\"},\"touches\":{\"events\":[\"Offer received\"]},"
                                + "\"models\":[{\"model\":\"last\"},{\"model\":\"linear\"}]}"),
                kind(
                        "survival",
                        "{\"entry\":{\"event\":\"Offer received\"},\"event\":{\"event\":\"Coupon redeemed\"},\"points\":4}"),
                kind(
                        "survival",
                        "{\"entry\":{\"event\":\"Coupon redeemed\"},\"event\":{\"any\":true},\"to\":\"2016-11-20\"}"),
                kind(
                        "drivers",
                        "{\"target\":{\"did\":\"Coupon redeemed\"},\"values\":1,\"top\":9,\"properties\":"
                                + "[{\"event\":\"Basket bought\",\"property\":\"store\"}]}"),
                kind("funnel", FUNNEL.replaceFirst("}$", ",\"begin\":\"open\"}")),
                post(
                        "/api/v1/questions/flow/persons?limit=2",
                        "{\"cell\":{\"event\":\"Offer received\",\"next\":\"Coupon redeemed\"}}",
                        "ListedPersons"),
                post("/api/v1/questions/path/explain", "{\"steps\":3,\"person\":\"712\"}", "Explanation"),
                post(
                        "/api/v1/questions/segment",
                        "{\"segments\":[{\"name\":\"loyal\",\"segment\":{\"did\":\"Coupon redeemed\",\"times\":3}}]}",
                        "SegmentAnswer"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAreAsDescribed(Asked asked) {
        String body = asked.body().replace("{upload}", upload);
        HttpResponse<String> answer = asked.method().equals("FILE")
                ? server.file(asked.path(), body)
                : server.send(asked.method(), asked.path(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(violations(asked.schema(), Json.tree(answer.body()))).isEmpty();
    }

    @Test
    void theAnswerOfEveryKindIsDescribedByASchemaOfItsOwn() {
        for (String kind : QuestionKinds.words()) {
            Asked asked = kind(kind, "");
            assertThat(Objects.requireNonNull(operations().get(asked.toString()))
                            .at("/responses/200/content/application~1json/schema/$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/" + asked.schema());
        }
    }

    @Test
    void everyDescribedSchemaOfAnAnswerIsAsked() {
        Set<String> asked = questions().map(Asked::schema).collect(Collectors.toSet());
        Set<String> described = operations().values().stream()
                .map(operation -> operation
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asString(""))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());

        assertThat(asked).isEqualTo(described);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void errorsAreAsDescribed(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(violations("Error", Json.tree(answer.body()))).isEmpty();
    }

    static Stream<String> mistakes() {
        return Stream.of(
                "/api/v1/maps/none",
                "/api/v1/maps/campaign-to-loyal/measure?persona=none",
                "/api/v1/maps/campaign-to-loyal/measure?from=yesterday",
                "/api/v1/maps/campaign-to-loyal/steps/none/persons",
                "/api/v1/persons/nobody",
                "/api/v1/persons/nobody/identities",
                "/api/v1/segments/nobody",
                "/api/v1/library/gadgets",
                "/api/v1/library/channels/none",
                "/api/v1/events/count?event=none",
                "/api/v1/none");
    }

    private static Asked get(String path, String schema) {
        return new Asked("GET", path, "", schema);
    }

    /// A question of a kind, whose answer has a schema of its own.
    private static Asked kind(String kind, String body) {
        String schema = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + "Answer";
        return post("/api/v1/questions/" + kind, body, schema);
    }

    private static Asked post(String path, String body, String schema) {
        return new Asked("POST", path, body, schema);
    }

    private List<Error> violations(String schema, JsonNode value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", openapi.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root)
                .validate(value);
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        openapi.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    private Set<String> parameters(JsonNode operation, String in) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? openapi.at(parameter.get("$ref").asString().substring(1))
                        : parameter)
                .filter(parameter -> parameter.get("in").asString().equals(in))
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// As the description names it.
    private static String named(Route route) {
        return route.method() + " " + route.path().replace("{+", "{");
    }

    private static Set<String> placeholders(String path) {
        return Stream.of(path.split("/", -1))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Route> routes(Footpath footpath) {
        return Serving.routes(footpath, Serving.DEFAULT_LIMIT);
    }
}
