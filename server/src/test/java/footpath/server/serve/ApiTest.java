package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.SampleData;
import footpath.server.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
    private static final String MAP = "/api/v1/maps/campaign-to-loyal";
    private static final String FUNNEL =
            "{\"steps\":[{\"event\":\"Offer received\"},{\"event\":\"Coupon redeemed\"}],\"within\":\"P365D\"}";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void measuringAMapIsEndedByTheLimitAsAnyQuestionIs() throws Exception {
        try (Serving strict = Serving.start(server.footpath, 0, Duration.ZERO);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/measure", "/steps/redeem/persons")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(strict.address() + MAP + path))
                        .build();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("\"code\":\"too_expensive\"");
            }
        }
    }

    @Test
    void householdsReachedAndRedeemingComeFromTheFiles() throws Exception {
        Set<String> reached = column("campaigns.csv.gz", "household_id");
        Set<String> redeeming = column("coupon_redemptions.csv.gz", "household_id");
        redeeming.retainAll(reached);

        JsonNode measured = server.json(MAP + "/measure");

        assertThat(measured.get("entrants").asLong()).isEqualTo(reached.size()).isEqualTo(1_559);
        assertThat(step(measured, "redeem").at("/reach/n").asLong())
                .isEqualTo(redeeming.size())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({
        "redeem, reached, reach",
        "shop, droppedAfter, droppedAfter",
        "redeem, arrived, arrived",
        "another, skipped, skipped"
    })
    void aListHoldsAsManyAsItsNumberSays(String step, String list, String number) {
        JsonNode measured = server.json(MAP + "/measure");
        long n = step(measured, step).at("/" + number + "/n").asLong();

        JsonNode persons = server.json(MAP + "/steps/" + step + "/persons?list=" + list + "&limit=1000");

        assertThat(n).isPositive();
        assertThat(persons.get("total").asLong()).isEqualTo(n);
        assertThat(persons.get("persons").size()).isEqualTo((int) Math.min(1_000, n));
    }

    @Test
    void aListIsReadInPagesWithoutGapOrOverlap() {
        Set<String> seen = new HashSet<>();
        long total = server.json(MAP + "/steps/redeem/persons").get("total").asLong();
        for (int offset = 0; offset < total; offset += 100) {
            names(server.json(MAP + "/steps/redeem/persons?limit=100&offset=" + offset))
                    .forEach(name -> assertThat(seen.add(name)).as(name).isTrue());
        }

        assertThat(seen).hasSize((int) total);
    }

    @Test
    void arcsOutOfAStepAddUpToThoseWhoReachedIt() {
        JsonNode measured = server.json(MAP + "/measure");
        long out = StreamSupport.stream(measured.at("/flow/arcs").spliterator(), false)
                .filter(arc -> arc.get("from").asString("").equals("redeem"))
                .mapToLong(arc -> arc.get("n").asLong())
                .sum();

        assertThat(out).isEqualTo(step(measured, "redeem").at("/reach/n").asLong());
    }

    @Test
    void onePersonaIsTheSameAloneAndBesideTheOthers() {
        JsonNode everyone = server.json(MAP + "/measure");
        JsonNode families = server.json(MAP + "/measure?persona=families");
        JsonNode beside = StreamSupport.stream(
                        step(everyone, "redeem").get("personas").spliterator(), false)
                .filter(persona -> persona.get("persona").asString().equals("families"))
                .findFirst()
                .orElseThrow();

        assertThat(step(families, "redeem").at("/reach/n").asLong())
                .isEqualTo(beside.get("n").asLong());
        assertThat(families.get("entrants").asLong()).isEqualTo(beside.get("of").asLong());
    }

    @Test
    void aTimelineIsReadToItsEndNewestFirst() {
        String person =
                names(server.json(MAP + "/steps/redeem/persons?limit=1")).getFirst();
        JsonNode page = server.json("/api/v1/persons/" + person + "?limit=7");
        long events = page.get("eventCount").asLong();
        Set<Long> seen = new HashSet<>();
        String earlier = "9999";
        while (true) {
            for (JsonNode event : page.get("events")) {
                assertThat(event.get("time").asString()).isLessThanOrEqualTo(earlier);
                earlier = event.get("time").asString();
                assertThat(seen.add(event.get("seq").asLong())).isTrue();
            }
            if (page.get("next").isNull()) {
                break;
            }
            page = server.json("/api/v1/persons/" + person + "?limit=7&before=" + page.get("next"));
        }

        assertThat(seen).hasSize((int) events);
    }

    @Test
    void aPersonIsOnTheMapWhereTheListSays() {
        JsonNode listed = server.json(MAP + "/steps/redeem/persons?limit=1").at("/persons/0");
        JsonNode person = server.json("/api/v1/persons/" + listed.get("person").asString() + "?zone=America/New_York");

        JsonNode passed = StreamSupport.stream(person.at("/maps/0/steps").spliterator(), false)
                .filter(step -> step.get("step").asString().equals("redeem"))
                .findFirst()
                .orElseThrow();
        String told = StreamSupport.stream(listed.get("steps").spliterator(), false)
                .filter(step -> step.get("step").asString().equals("redeem"))
                .findFirst()
                .orElseThrow()
                .get("time")
                .asString();

        assertThat(passed.get("time").asString()).isEqualTo(told);
    }

    @Test
    void aFunnelAndItsListsAgree() {
        JsonNode answer =
                Json.tree(server.post("/api/v1/questions/funnel", FUNNEL).body());
        long reached = answer.at("/steps/1/reached").asLong();
        long dropped = answer.at("/steps/0/reached").asLong() - reached;

        assertThat(total("step=2&list=reached")).isEqualTo(reached).isPositive();
        assertThat(total("step=1&list=dropped")).isEqualTo(dropped).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'order': 'strict' | 0",
                "'order': 'any' | 0",
                "'rules': 'mixpanel' | 0",
                "'exclusions': [{'event': 'Basket bought'}] | 1",
                "'constant': [{'channel': true}] | 0"
            })
    void listsAgreeWithTheirNumbersWhateverTheOptions(String option, int least) {
        String funnel = FUNNEL.replaceFirst("}$", "," + option.replace('\'', '"') + "}");
        JsonNode steps = Json.tree(
                        server.post("/api/v1/questions/funnel", funnel).body())
                .get("steps");

        assertThat(total("step=2&list=reached", funnel))
                .isEqualTo(steps.at("/1/reached").asLong())
                .isGreaterThanOrEqualTo(least);
        assertThat(total("step=1&list=dropped", funnel))
                .isEqualTo(steps.at("/0/dropped/n").asLong());
    }

    @Test
    void aListAsCsvHoldsTheSamePersons() {
        String path = "/api/v1/questions/funnel/persons?step=2&limit=500";
        List<String> listed = names(Json.tree(server.post(path, FUNNEL).body()));

        HttpResponse<String> csv = server.post(path + "&format=csv", FUNNEL);

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8; header=present");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("person,events,first_seen,last_seen");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[0])).isEqualTo(listed);
        assertThat(lines.get(1).split(",", -1)).hasSize(4);
    }

    @Test
    void everyPersonIsExplainedWhereTheListsHaveIt() {
        for (String list : List.of("step=2&list=reached", "step=1&list=dropped")) {
            String person = names(Json.tree(server.post("/api/v1/questions/funnel/persons?limit=1&" + list, FUNNEL)
                            .body()))
                    .getFirst();
            JsonNode trace = explained(person);

            assertThat(trace.get("steps").size()).isEqualTo(list.contains("reached") ? 2 : 1);
            assertThat(trace.get("sentence").asString())
                    .startsWith("entered ")
                    .contains(list.contains("reached") ? "went all the way" : "had no \"Coupon redeemed\" within");
        }
    }

    @Test
    void aFunnelIsComparedWithAnotherPeriod() {
        String funnel = FUNNEL.replaceFirst("}$", ",\"to\":\"2017-07-01\",\"compare\":{\"from\":\"2017-07-01\"}}");
        String later = FUNNEL.replaceFirst("}$", ",\"from\":\"2017-07-01\"}");

        JsonNode compared =
                Json.tree(server.post("/api/v1/questions/funnel", funnel).body());
        JsonNode alone =
                Json.tree(server.post("/api/v1/questions/funnel", later).body());

        JsonNode step = compared.at("/comparison/steps/1");
        assertThat(step.get("ofEntry")).isEqualTo(alone.at("/steps/1/ofEntry"));
        double difference = compared.at("/steps/1/ofEntry/share").asDouble()
                - alone.at("/steps/1/ofEntry/share").asDouble();
        assertThat(step.get("difference").asDouble()).isEqualTo(difference);
        assertThat(step.get("low").asDouble()).isLessThan(difference);
        assertThat(step.get("high").asDouble()).isGreaterThan(difference);
        assertThat(step.get("test").asString()).isEqualTo("z");
        assertThat(compared.at("/comparison/steps/0/difference").isNull()).isTrue();
        assertThat(compared.at("/comparison/both").asLong())
                .isPositive()
                .isLessThan(alone.at("/steps/0/reached").asLong());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"person\":\"7122\" | 404 | person: nobody is known as \"7122\"; did you mean \"",
                "\"person\":\"nobody\" | 404 | person: nobody is known as \"nobody\"; find persons with",
                "\"order\":\"any\" | 400 | person: is missing; give the key under which the person is known",
                "\"person\":\"712\",\"compare\":{} | 400 | compare: has no meaning here; leave it out"
            })
    void whatCannotBeExplainedSaysWhy(String fields, int status, String message) {
        HttpResponse<String> answer =
                server.post("/api/v1/questions/funnel/explain", FUNNEL.replaceFirst("}$", "," + fields + "}"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.tree(answer.body()).at("/error/message").asString()).startsWith(message);
    }

    private JsonNode explained(String person) {
        return Json.tree(server.post(
                        "/api/v1/questions/funnel/explain",
                        FUNNEL.replaceFirst("}$", ",\"person\":\"" + person + "\"}"))
                .body());
    }

    @Test
    void aQuestionAsItStandsInAFileMayNameTheKindOfItsAddressAndNoOther() {
        String rest = "\"event\":\"Coupon redeemed\",\"unit\":\"week\"}";
        assertThat(server.post("/api/v1/questions/trend", "{\"question\":\"trend\"," + rest)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> other = server.post("/api/v1/questions/trend", "{\"question\":\"funnel\"," + rest);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("at the address of trend").contains("leave it out");
    }

    @Test
    void countsAndTrendsAgree() {
        long counted = server.json("/api/v1/events/count?event=Coupon%20redeemed")
                .get("events")
                .asLong();
        JsonNode trend =
                Json.tree(server.post("/api/v1/questions/trend", "{\"event\":\"Coupon redeemed\",\"unit\":\"week\"}")
                        .body());
        long inTrend = StreamSupport.stream(trend.at("/series/0/values").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();

        assertThat(inTrend).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/maps/none | 404 | map.slug: no map named \"none\"; maps here: \"campaign-to-loyal\"",
                "/api/v1/maps/campaign-to-loyal/measure?from=2017-02-30 | 400 | query.from: is \"2017-02-30\"; it must be a date as 2017-01-31",
                "/api/v1/maps/campaign-to-loyal/measure?from=2018-02-01 | 400 | query.to: is \"2018-01-01\"; it must be later than 2018-02-01, since it is the first day no longer counted",
                "/api/v1/maps/campaign-to-loyal/measure?persona=kids | 404 | persona: no persona of campaign-to-loyal is named \"kids\"",
                "/api/v1/maps/campaign-to-loyal/steps/redeem/persons?list=all | 400 | query.list: is \"all\"; it must be one of",
                "/api/v1/maps/campaign-to-loyal/steps/none/persons | 404 | step: no step \"none\"; steps here: ",
                "/api/v1/persons/nobody | 404 | person: nobody is known as \"nobody\"",
                "/api/v1/events/count?event=none | 404 | event: no event is named \"none\"; events here:",
                "/api/v1/events/count?zone=Mars | 400 | query.zone: no time zone is named \"Mars\"; give one as Europe/Berlin or UTC"
            })
    void mistakesNameTheInputAndTheRemedy(String path, int status, String message) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.tree(answer.body()).at("/error/message").asString()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"steps\":[],\"within\":\"P1D\"} | funnel.steps: needs 1 to 64 steps, got 0",
                "{\"steps\":[{\"event\":\"A\"}],\"within\":\"7 days\"} | within: is \"7 days\"; give a duration as P7D or PT12H",
                "{\"steps\":[{\"event\":\"A\"}]} | within: is missing; give a duration as P7D or PT12H",
                "{\"steps\":[{\"where\":{}}],\"within\":\"P1D\"} | steps[0].event: is missing; name an event",
                "{\"steps\":[{\"event\":\"A\"}],\"within\":\"P1D\",\"breakdown\":{}} | breakdown: names 0 fields; name one property, one trait or the channel",
                "{\"steps\":[{\"event\":\"A\"}],\"within\":\"P1D\",\"form\":\"2017-01-01\"} | body: is not the JSON expected: Unrecognized property \"form\"",
                "{\"steps\":[{\"event\":\"A\"}],\"within\":\"P1D\",\"compare\":{}} | compare: changes nothing; give another segment or another period",
                "{\"steps\":[{\"event\":\"A\"}],\"within\":\"P1D\",\"compare\":{\"from\":\"May\"}} | compare.from: is \"May\"; it must be a date as 2017-01-31",
                "{\"steps\":[{\"event\":\"Coupon redeemed\"}],\"within\":\"P1D\",\"constant\":[{\"property\":\"copons\"}]} | funnel.options.constant[0]: no property \"copons\"; nearest: \"coupons\""
            })
    void questionsThatCannotBeAskedSayWhy(String question, String message) {
        HttpResponse<String> answer = server.post("/api/v1/questions/funnel", question);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.tree(answer.body()).at("/error/message").asString()).startsWith(message);
    }

    @Test
    void sessionsAndCasesBehindANumberAreListedAndExplained() {
        String sessions = "{\"steps\":[{\"event\":\"Basket bought\"}],\"within\":\"P1D\",\"subject\":\"session\"}";
        JsonNode answer =
                Json.tree(server.post("/api/v1/questions/funnel", sessions).body());
        assertThat(answer.get("subject").asString()).isEqualTo("session");
        assertThat(total("step=1", sessions))
                .isEqualTo(answer.at("/steps/0/reached").asLong());
        JsonNode first = Json.tree(server.post("/api/v1/questions/funnel/persons?step=1", sessions)
                        .body())
                .at("/persons/0");
        String person = ",\"person\":\"" + first.get("person").asString() + "\"";

        assertThat(explained(
                                sessions,
                                person + ",\"session\":\""
                                        + first.get("firstSeen").asString() + "\"}")
                        .at("/steps/0/time"))
                .isEqualTo(first.get("firstSeen"));
        assertThat(explained(sessions, person + "}").at("/error/message").asString())
                .startsWith("session: is missing; give the start of one of ");

        String cases = sessions.replace("\"session\"", "\"case:store\"");
        JsonNode store = Json.tree(server.post("/api/v1/questions/funnel/persons?step=1", cases)
                        .body())
                .at("/persons/0/person");
        assertThat(explained(cases, ",\"person\":\"" + store.asString() + "\"}")
                        .get("sentence")
                        .asString())
                .endsWith("went all the way");
        assertThat(explained(cases, ",\"person\":\"none\"}")
                        .at("/error/message")
                        .asString())
                .startsWith("person: there is no case \"none\"");
    }

    private JsonNode explained(String funnel, String end) {
        return Json.tree(server.post("/api/v1/questions/funnel/explain", funnel.replaceFirst("}$", end))
                .body());
    }

    private long total(String list) {
        return total(list, FUNNEL);
    }

    private long total(String list, String funnel) {
        return Json.tree(server.post("/api/v1/questions/funnel/persons?" + list, funnel)
                        .body())
                .get("total")
                .asLong();
    }

    private static List<String> names(JsonNode persons) {
        return StreamSupport.stream(persons.get("persons").spliterator(), false)
                .map(person -> person.get("person").asString())
                .toList();
    }

    private static JsonNode step(JsonNode measured, String key) {
        return StreamSupport.stream(measured.get("steps").spliterator(), false)
                .filter(step -> step.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + key));
    }

    private static Set<String> column(String file, String name) throws IOException {
        Path path = SampleData.EXAMPLES.resolve("data/completejourney").resolve(file);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            int column = List.of(lines.readLine().replace("\"", "").split(",")).indexOf(name);
            return lines.lines()
                    .map(line -> line.replace("\"", "").split(",")[column])
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
