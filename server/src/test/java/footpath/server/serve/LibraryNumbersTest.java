package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.server.http.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What was observed of items of the library, on the sample data, held against what other questions say.
@TestInstance(Lifecycle.PER_CLASS)
class LibraryNumbersTest {
    private static final String REDEEMED = "{\"did\":\"Coupon redeemed\"}";
    private static final String REDEEMERS =
            "{\"question\":\"segment\",\"segments\":[{\"name\":\"redeemers\",\"segment\":" + REDEEMED + "}]}";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = new DemoServer(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aTouchpointCountsTheEventsItIsBoundTo() {
        JsonNode told = numbers("touchpoints", "Coupon at the till", "{\"binding\":{\"event\":\"Coupon redeemed\"}}");
        JsonNode counted = server.json("/api/v1/events/count?event=Coupon%20redeemed&from="
                + told.get("from").asString());

        assertThat(told.get("events").asLong())
                .isEqualTo(counted.get("events").asLong())
                .isPositive();
        assertThat(told.get("value").asLong()).isEqualTo(counted.get("persons").asLong());
        assertThat(sum(told.at("/series/0/values")))
                .isEqualTo(told.get("events").asLong());
    }

    @Test
    void theConditionsOfABindingCount() {
        JsonNode told = numbers(
                "touchpoints",
                "Booklet at the till",
                "{\"binding\":{\"event\":\"Offer received\",\"where\":{\"property\":\"campaign_type\",\"in\":[\"Type B\"]}}}");
        JsonNode asked = ask(
                "trend",
                "{\"event\":\"Offer received\",\"unit\":\"month\",\"from\":\"2017-01-01\",\"where\":"
                        + "{\"property\":\"campaign_type\",\"in\":[\"Type B\"]}}");

        assertThat(told.get("events").asLong())
                .isEqualTo(sum(asked.at("/series/0/values")))
                .isPositive()
                .isLessThan(server.json("/api/v1/events/count?event=Offer%20received")
                        .get("events")
                        .asLong());
    }

    @Test
    void aChannelCountsTheEventsThatCarryIt() {
        JsonNode told = numbers("channels", "Till", "{\"values\":[\"store\"]}");
        JsonNode asked = ask(
                "trend",
                "{\"unit\":\"month\",\"series\":[{\"name\":\"bought\",\"event\":\"Basket bought\"},"
                        + "{\"name\":\"redeemed\",\"event\":\"Coupon redeemed\"}],"
                        + "\"from\":\"" + told.get("from").asString() + "\"}");

        assertThat(told.get("events").asLong())
                .isEqualTo(sum(asked.at("/series/0/values")) + sum(asked.at("/series/1/values")))
                .isPositive();
    }

    @Test
    void aPersonaHasTheSizeTheMeasuredMapTells() {
        JsonNode taken = add("personas", "{\"from\":{\"map\":\"campaign-to-loyal\",\"element\":\"persona:families\"}}");
        JsonNode told =
                server.json("/api/v1/library/personas/" + taken.at("/item/key").asString() + "/numbers");
        JsonNode measured = server.json("/api/v1/maps/campaign-to-loyal/personas")
                .get("personas")
                .valueStream()
                .filter(persona -> persona.get("key").asString().equals("families"))
                .findFirst()
                .orElseThrow();

        assertThat(told.get("value").asLong()).isEqualTo(288);
        assertThat(told.get("n")).isEqualTo(measured.at("/size/n"));
        assertThat(told.get("of")).isEqualTo(measured.at("/size/of"));
    }

    @Test
    void aTrendGivesItsLastSeriesInTheLastWholePeriod() {
        String question = "{\"question\":\"trend\",\"event\":\"Coupon redeemed\",\"unit\":\"month\","
                + "\"from\":\"2017-01-01\",\"to\":\"2017-12-15\"}";
        JsonNode told = metric("Redemptions a month", question, "");
        JsonNode months = ask(
                        "trend",
                        "{\"event\":\"Coupon redeemed\",\"unit\":\"month\",\"from\":\"2017-01-01\",\"to\":\"2017-12-01\"}")
                .at("/series/0/values");

        assertThat(told.get("measure").asString()).isEqualTo("number");
        assertThat(told.get("value").asDouble())
                .isEqualTo(months.get(months.size() - 1).asDouble());
        assertThat(told.get("says").asString()).endsWith("in the period from 2017-11-01");
        assertThat(told.get("periods")).hasSize(12);
    }

    @Test
    void aFunnelGivesTheShareThatReachesItsEnd() {
        String steps = "\"steps\":[{\"event\":\"Offer received\"},{\"event\":\"Coupon redeemed\"}],\"within\":\"P30D\"";
        JsonNode told = metric("Redeemed in time", "{\"question\":\"funnel\"," + steps + "}", "");
        JsonNode end = ask("funnel", "{" + steps + "}").at("/steps/1/ofEntry");

        assertThat(told.get("measure").asString()).isEqualTo("share");
        assertThat(told.get("value")).isEqualTo(end.get("share"));
        assertThat(told.get("low")).isEqualTo(end.get("low"));
    }

    @Test
    void aSegmentGivesItsSizeAndOfARatioItsShare() {
        JsonNode size = metric("Redeemers", REDEEMERS, "");
        JsonNode share = metric("Share of redeemers", REDEEMERS, ",\"type\":\"ratio\"");

        assertThat(size.get("measure").asString()).isEqualTo("persons");
        assertThat(size.get("value").asLong()).isEqualTo(410);
        assertThat(share.get("measure").asString()).isEqualTo("share");
        assertThat(share.get("value").asDouble())
                .isCloseTo(410.0 / share.get("of").asLong(), within(1e-12));
    }

    @Test
    void dwellGivesTheMedianStay() {
        String stay = "\"enter\":{\"event\":\"Offer received\"},\"leave\":{\"event\":\"Coupon redeemed\"}";
        JsonNode told = metric("Time to redeem", "{\"question\":\"dwell\"," + stay + "}", "");
        JsonNode stage = ask("dwell", "{" + stay + "}").at("/stages/0");

        assertThat(told.get("measure").asString()).isEqualTo("seconds");
        assertThat(told.get("value")).isEqualTo(stage.get("medianSeconds"));
        assertThat(told.get("n")).isEqualTo(stage.get("left"));
    }

    @Test
    void aTargetIsMetFromTheSideThatIsBetter() {
        assertThat(metric("At least", REDEEMERS, ",\"target\":410").get("met").asBoolean())
                .isTrue();
        assertThat(metric("More", REDEEMERS, ",\"target\":411,\"direction\":\"up\"")
                        .get("met")
                        .asBoolean())
                .isFalse();
        assertThat(metric("At most", REDEEMERS, ",\"target\":411,\"direction\":\"down\"")
                        .get("met")
                        .asBoolean())
                .isTrue();
        assertThat(metric("Fewer", REDEEMERS, ",\"target\":409,\"direction\":\"down\"")
                        .get("met")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aQuestionOfManyNumbersIsRefused() {
        HttpResponse<String> refused = server.post(
                "/api/v1/library/metrics",
                "{\"title\":\"Paths\",\"fields\":{\"question\":{\"question\":\"flow\",\"top\":5}}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("fields.question.question", "use one of trend, funnel, segment, dwell");
    }

    @Test
    void aTrendWithoutAWholePeriodGivesNoneAndSaysSo() {
        JsonNode told = metric(
                "Half a month",
                "{\"question\":\"trend\",\"event\":\"Coupon redeemed\",\"unit\":\"month\","
                        + "\"from\":\"2017-03-01\",\"to\":\"2017-03-15\"}",
                ",\"target\":1");

        assertThat(told.get("value").isNull()).isTrue();
        assertThat(told.get("met").isNull()).isTrue();
        assertThat(told.get("says").asString()).isEqualTo("Its question has no whole period with a value.");
    }

    @Test
    void anOpportunityShowsTheMetricItIsToMove() {
        metric("Redeemers to move", REDEEMERS, ",\"target\":500");
        JsonNode told = numbers("opportunities", "Remind at the shelf", "{\"metric\":\"redeemers-to-move\"}");

        assertThat(told).isEqualTo(server.json("/api/v1/library/metrics/redeemers-to-move/numbers"));
        assertThat(told.get("value").asLong()).isEqualTo(410);
        assertThat(numbers("opportunities", "Moves nothing", "{}").get("says").asString())
                .contains("does not say yet which metric");
    }

    @Test
    void aMetricIsAskedOfThePopulationOfTheAddress() {
        metric("Known redeemers", REDEEMERS, "");
        add("opportunities", "{\"title\":\"More redeemers\",\"fields\":{\"metric\":\"known-redeemers\"}}");
        for (String item : new String[] {"metrics/known-redeemers", "opportunities/more-redeemers"}) {
            String path = "/api/v1/library/" + item + "/numbers";
            assertThat(server.json(path + "?knownAt=2016-01-01T00:00:00Z")
                            .get("value")
                            .asLong())
                    .as(item)
                    .isZero();
            assertThat(server.json(path + "?bots=only").get("value").asLong()).isZero();
            assertThat(server.json(path + "?bots=include").get("value").asLong())
                    .isEqualTo(410);
            HttpResponse<String> refused = server.get(path + "?purpose=none");
            assertThat(refused.statusCode()).isBetween(400, 499);
            assertThat(refused.body()).contains("purpose").contains("none");
        }
    }

    @Test
    void whatAQuestionSaysOfItsPopulationStands() {
        metric("Flagged", REDEEMERS.replace("{\"question\"", "{\"bots\":\"only\",\"question\""), "");

        assertThat(server.json("/api/v1/library/metrics/flagged/numbers?bots=include")
                        .get("value")
                        .asLong())
                .isZero();
    }

    @Test
    void whatCannotBeCountedSaysWhy() {
        assertThat(numbers("touchpoints", "Shelf", "{}").get("says").asString())
                .isEqualTo("No events are bound to it yet.");
        assertThat(numbers("channels", "Letter", "{}").get("says").asString()).contains("by which names events");
        assertThat(numbers("personas", "Anybody", "{}").get("says").asString()).contains("No segment says");
        assertThat(numbers("metrics", "Unasked", "{}").get("says").asString()).isEqualTo("No question gives it yet.");
        assertThat(numbers("solutions", "App", "{}").get("says").asString())
                .isEqualTo("Nothing is counted of solutions.");
    }

    private JsonNode metric(String title, String question, String more) {
        return numbers("metrics", title, "{\"question\":" + question + more + "}");
    }

    private JsonNode numbers(String kind, String title, String fields) {
        JsonNode added = add(kind, "{\"title\":\"" + title + "\",\"fields\":" + fields + "}");
        return server.json(
                "/api/v1/library/" + kind + "/" + added.at("/item/key").asString() + "/numbers");
    }

    private JsonNode add(String kind, String item) {
        HttpResponse<String> answer = server.post("/api/v1/library/" + kind, item);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body());
    }

    /// The answer without its time.
    private JsonNode ask(String kind, String question) {
        HttpResponse<String> answer = server.post("/api/v1/questions/" + kind, question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ((ObjectNode) Json.tree(answer.body())).without("tookMillis");
    }

    private static long sum(JsonNode values) {
        return values.valueStream().mapToLong(JsonNode::asLong).sum();
    }
}
