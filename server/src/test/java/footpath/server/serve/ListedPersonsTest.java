package footpath.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.http.Json;
import footpath.server.question.ListedKinds;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The persons behind the numbers of answers, and why they are there, over HTTP.
@TestInstance(Lifecycle.PER_CLASS)
class ListedPersonsTest {
    private static final String MONTHLY = "\"unit\":\"month\",\"zone\":\"America/New_York\"";

    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = new DemoServer(directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// A number of an answer.
    ///
    /// @param kind     of the question
    /// @param question its fields, without braces
    /// @param number   where it stands in the answer
    /// @param cell     its fields, without braces
    record Told(String kind, String question, String number, String cell) {
        String body(String field) {
            return "{" + question + (question.isEmpty() ? "" : ",") + field + "}";
        }

        String list() {
            return body("\"cell\":{" + cell + "}");
        }

        @Override
        public String toString() {
            return kind + " " + number;
        }
    }

    static Stream<Told> numbers() {
        String redeemed = "\"events\":{\"event\":\"Coupon redeemed\"}";
        String pattern = "\"conditions\":[{\"event\":\"Offer received\"},{\"event\":\"Coupon redeemed\"}],"
                + "\"pattern\":\"(?1)(?t<=14d)(?2)\"";
        return Stream.of(
                new Told(
                        "retention",
                        "\"start\":{\"event\":\"Offer received\"},\"returning\":{\"event\":\"Coupon redeemed\"},"
                                + MONTHLY,
                        "/groups/0/cohorts/5/cells/1/n",
                        "\"cohort\":\"2017-04-01\",\"column\":\"1\""),
                new Told(
                        "lifecycle",
                        redeemed + "," + MONTHLY,
                        "/periods/3/newPersons",
                        "\"period\":\"2017-02-01\",\"state\":\"new\""),
                new Told("stickiness", redeemed + "," + MONTHLY, "/ranges/0/persons/1", "\"periods\":2"),
                new Told("frequency", redeemed, "/bars/2/persons", "\"events\":3"),
                new Told("session", MONTHLY, "/groups/0/periods/4/persons", "\"period\":\"2017-03-01\""),
                new Told(
                        "session",
                        MONTHLY,
                        "/groups/0/first/0/sessions/n",
                        "\"who\":\"first\",\"event\":\"Basket bought\""),
                new Told(
                        "session",
                        MONTHLY,
                        "/groups/0/last/2/sessions/n",
                        "\"who\":\"last\",\"event\":\"Coupon redeemed\""),
                new Told(
                        "trend",
                        "\"event\":\"Coupon redeemed\",\"count\":\"persons\"," + MONTHLY,
                        "/series/0/n/3",
                        "\"period\":\"2017-02-01\""),
                new Told(
                        "segment",
                        "\"segments\":[{\"name\":\"thrice\",\"segment\":{\"did\":\"Coupon redeemed\",\"times\":3}}]",
                        "/segments/0/size/n",
                        "\"segment\":\"thrice\""),
                new Told("flow", "", "/nodes/1/persons", "\"event\":\"Offer received\""),
                new Told(
                        "path",
                        "\"start\":\"Offer received\",\"steps\":3",
                        "/nodes/0/persons",
                        "\"step\":1,\"node\":\"Offer received\""),
                new Told("variant", "\"events\":[\"Coupon redeemed\"]", "/variants/0/share/n", "\"number\":1"),
                new Told("sequence", pattern, "/matched/n", ""),
                new Told("next", pattern, "/persons", ""),
                new Told(
                        "attribution",
                        "\"conversion\":{\"event\":\"Coupon redeemed\"},\"touches\":{\"events\":[\"Offer received\"]},"
                                + "\"models\":[{\"model\":\"last\"}]",
                        "/conversions/unattributed",
                        "\"who\":\"unattributed\""),
                new Told(
                        "survival",
                        "\"entry\":{\"event\":\"Offer received\"},\"event\":{\"event\":\"Coupon redeemed\"}",
                        "/events",
                        ""),
                new Told(
                        "drivers",
                        "\"target\":{\"did\":\"Coupon redeemed\"},\"top\":3",
                        "/drivers/0/target/n",
                        "\"number\":1"),
                new Told(
                        "drivers",
                        "\"funnel\":{\"steps\":[{\"event\":\"Offer received\"},{\"event\":\"Coupon redeemed\"}],"
                                + "\"within\":\"P30D\"}",
                        "/base",
                        "\"group\":\"base\""));
    }

    @Test
    void whoIsInAStageIsExplained() {
        String stage = "{\"enter\":{\"event\":\"Offer received\"},\"leave\":{\"event\":\"Coupon redeemed\"}";
        JsonNode stalled = json(server.post("/api/v1/questions/dwell/persons?list=stalled&limit=1", stage + "}"));
        String person = stalled.at("/persons/0/person").asString();

        JsonNode explanation =
                json(server.post("/api/v1/questions/dwell/explain", stage + ",\"person\":\"" + person + "\"}"));

        assertThat(explanation.get("sentence").asString()).endsWith("so is stalled");
    }

    @Test
    void everyKindIsTried() {
        assertThat(numbers().map(Told::kind).toList()).containsAll(ListedKinds.words());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void behindANumberAreAsManyPersonsAsItSays(Told number) {
        JsonNode answer = json(server.post("/api/v1/questions/" + number.kind(), number.body("\"from\":null")));
        long n = answer.at(number.number()).asLong();
        assertThat(n).as(answer.toString()).isPositive();
        Set<String> persons = new HashSet<>();
        JsonNode page = page(number, "");
        String counted = page.get("counted").asString();
        assertThat(page.get("n").asLong()).isEqualTo(n);
        while (true) {
            page.get("persons")
                    .forEach(person -> assertThat(
                                    persons.add(person.get("person").asString()))
                            .isTrue());
            if (page.get("next").isNull()) {
                break;
            }
            page = page(number, "&after=" + page.get("next").asString());
        }
        if (counted.equals("persons")) {
            assertThat(persons).hasSize((int) n);
        } else {
            assertThat(persons).isNotEmpty().hasSizeLessThanOrEqualTo((int) n);
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whoIsListedIsExplained(Told number) {
        String person = page(number, "").at("/persons/0/person").asString();

        JsonNode explanation =
                json(server.post(path(number, "/explain"), number.body("\"person\":\"" + person + "\"")));

        assertThat(explanation.get("person").asString()).isEqualTo(person);
        assertThat(explanation.get("sentence").asString()).isNotBlank();
        assertThat(explanation.get("events")).isNotEmpty();
    }

    @Test
    void aListIsToldAsCsvToo() {
        Told number = numbers().toList().getFirst();
        HttpResponse<String> answer = server.post(path(number, "/persons?format=csv"), number.list());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body().lines().toList())
                .startsWith("person,events,first_seen,last_seen")
                .hasSize(1 + (int) page(number, "").get("n").asLong());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "flow/persons | {} | cell: is missing; tell which number, by its fields",
                "flow/persons | {\"cell\":{}} | cell.event: is missing; name an event",
                "flow/persons | {\"cell\":{\"event\":\"Ofer received\"}} | flow.event: no event is named \"Ofer received\"; did you mean",
                "flow/persons?limit=0 | {\"cell\":{\"event\":\"Offer received\"}} | query.limit: is \"0\"",
                "flow/persons?after=nobody | {\"cell\":{\"event\":\"Offer received\"}} | person: nobody is known as",
                "flow/explain | {} | person: is missing; give the key",
                "flow/explain | {\"person\":\"7122\"} | person: nobody is known as \"7122\"; did you mean",
                "path/persons | {\"start\":\"Ofer\",\"cell\":{}} | path.start: no node is named \"Ofer\"; known here: \"Basket bought\"",
                "path/persons | {\"cell\":{\"step\":1,\"node\":\"Ofer received\"}} | path.node: step 1 shows no node \"Ofer received\"; did you mean",
                "path/persons | {\"cell\":{\"step\":9,\"node\":\"x\"}} | path.step: needs the number of a step, 1 to 5, got 9",
                "variant/persons | {\"events\":[\"Coupon redeemed\"],\"cell\":{\"number\":9}} | cell.number: is 9; it must be a number from 1 to 1",
                "frequency/persons | {\"events\":{\"any\":true},\"cell\":{\"events\":0}} | frequency.count: needs 1 to 30 events",
                "lifecycle/persons | {\"events\":{\"any\":true},\"cell\":{\"period\":\"2019-01-01\",\"state\":\"new\"}} | lifecycle.period: no period of the answer holds",
                "lifecycle/persons | {\"events\":{\"any\":true},\"cell\":{\"period\":\"2017-01-01\",\"state\":\"old\"}} | cell.state: is \"old\"; it must be one of",
                "session/persons | {\"cell\":{\"who\":\"first\"}} | cell.event: is missing; name the event at which",
                "session/persons | {\"cell\":{\"event\":\"Offer received\"}} | cell.event: is given, but not whether sessions begin or end with it; add who",
                "session/persons | {\"cell\":{\"who\":\"last\",\"event\":\"Offer received\",\"period\":\"2017-01-01\"}} | cell.period: means nothing for last",
                "session/persons | {\"cell\":{\"who\":\"last\",\"event\":\"Ofer received\"}} | session.event: no event is named \"Ofer received\"; did you mean",
                "drivers/persons | {\"target\":{\"did\":\"Coupon redeemed\"},\"top\":3,\"cell\":{\"number\":4}} | cell.number: is 4; it must be a number from 1 to 3",
                "drivers/persons | {\"target\":{\"did\":\"Coupon redeemed\"},\"cell\":{\"group\":\"rest\"}} | cell.group: is \"rest\"; it must be",
                "dwell/explain | {\"enter\":{\"any\":true},\"leave\":{\"any\":true}} | person: is missing; give the key",
                "sequence/persons | {\"conditions\":[{\"any\":true}],\"pattern\":\"(?1)\",\"cell\":{\"terms\":1}} | sequence.terms: is told by mode longest alone"
            })
    void whatCannotBeListedOrExplainedSaysWhy(String path, String body, String message) {
        HttpResponse<String> answer = server.post("/api/v1/questions/" + path, body);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(Json.tree(answer.body()).at("/error/message").asString()).startsWith(message);
    }

    private JsonNode page(Told number, String parameters) {
        return json(server.post(path(number, "/persons?limit=300" + parameters), number.list()));
    }

    private static String path(Told number, String rest) {
        return "/api/v1/questions/" + number.kind() + rest;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body());
    }
}
