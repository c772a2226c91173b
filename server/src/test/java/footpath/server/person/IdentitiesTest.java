package footpath.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class IdentitiesTest {
    @TempDir
    Path folder;

    private PeopleServer server;

    @BeforeEach
    void start() {
        server = new PeopleServer(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// Ada's laptop visits, she logs in on it; then Bob logs in on it; then he is seen on a phone.
    private static Arrival[] visits() {
        return new Arrival[] {
            PeopleServer.event("Visit", 0, "anonymous_id:laptop"),
            PeopleServer.traits("{\"city\":\"Rome\"}", 1, "anonymous_id:laptop"),
            PeopleServer.event("Login", 9, "ada", "anonymous_id:laptop"),
            PeopleServer.event("Login", 20, "bob", "anonymous_id:laptop"),
            PeopleServer.traits("{\"city\":\"Oslo\"}", 21, "bob"),
            PeopleServer.event("Visit", 25, "bob")
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.isString() ? one.asString() : one.toString()));
        return texts;
    }

    private List<String> persons() {
        List<String> persons = new ArrayList<>();
        server.get("/persons")
                .path("persons")
                .forEach(one -> persons.add(
                        one.path("person").asString() + " " + one.path("events").asLong()));
        return persons;
    }

    @Test
    void thePersonSaysWhichLinksMadeItOneAndWhichWereRefused() {
        server.take(visits());

        JsonNode why = server.get("/persons/anonymous_id:laptop/identities");

        assertThat(why.path("person").asString()).isEqualTo("ada");
        JsonNode user = why.path("identities").path(0);
        assertThat(user.path("identity").asString()).isEqualTo("ada");
        assertThat(user.path("events").asLong()).isEqualTo(1);
        JsonNode laptop = why.path("identities").path(1);
        assertThat(laptop.path("kind").asString()).isEqualTo("anonymous_id");
        assertThat(laptop.path("events").asLong()).isEqualTo(1);
        assertThat(laptop.path("firstSeen").asString()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(laptop.path("lastSeen").asString()).isEqualTo("2026-03-01T12:00:20Z");
        assertThat(texts(laptop.path("sources"))).containsExactly("shop");
        assertThat(why.path("joined").size()).isEqualTo(1);
        JsonNode joined = why.path("joined").path(0);
        assertThat(joined.path("one").asString()).isEqualTo("ada");
        assertThat(joined.path("other").asString()).isEqualTo("anonymous_id:laptop");
        assertThat(joined.path("strength").asString()).isEqualTo("seen");
        assertThat(joined.path("messageId").asString()).isEqualTo("m9");
        assertThat(joined.path("says").asString()).isEqualTo("The event “Login” of the source “shop” came with both.");
        JsonNode refused = why.path("refused").path(0);
        assertThat(refused.path("one").asString()).isEqualTo("bob");
        assertThat(refused.path("kind").asString()).isEqualTo("user_id");
        assertThat(refused.path("limit").asInt()).isEqualTo(1);
        assertThat(refused.path("says").asString()).contains("one person can have only one of the kind “user_id”");
    }

    @Test
    void anUnmergeIsPreviewedThenRecordedAndListedWithItsReason() {
        server.take(visits());
        String body = "{\"pair\":[\"ada\",\"anonymous_id:laptop\"],\"reason\":\"a shared laptop\",\"dryRun\":";

        JsonNode preview = server.post("/persons/ada/unmerge", body + "true}");
        assertThat(preview.path("decision").isNull()).isTrue();
        assertThat(persons()).containsExactly("ada 2", "bob 2");
        JsonNode done = server.post("/persons/ada/unmerge", body + "false}");

        assertThat(preview.path("persons")).isEqualTo(done.path("persons"));
        assertThat(texts(done.path("persons")))
                .containsExactly(
                        "{\"person\":\"bob\",\"identities\":[\"bob\",\"anonymous_id:laptop\"],\"events\":3}",
                        "{\"person\":\"ada\",\"identities\":[\"ada\"],\"events\":1}");
        // Nothing refuses Bob's link with the laptop any more.
        assertThat(persons()).containsExactly("bob 3", "ada 1");
        JsonNode decision = server.get("/identity-decisions").path("decisions").path(0);
        assertThat(decision.path("what").asString()).isEqualTo("unmerge");
        assertThat(decision.path("cause").asString()).isEqualTo("by hand");
        assertThat(decision.path("reason").asString()).isEqualTo("a shared laptop");
        assertThat(server.get("/persons/ada/identities")
                        .path("cuts")
                        .path(0)
                        .path("says")
                        .asString())
                .isEqualTo("Decided by hand, decision 1: a shared laptop");
    }

    @Test
    void whatWasUnmergedByMistakeIsOnePersonAgainWhenTakenBack() {
        server.take(visits());
        JsonNode before = everyAnswer(server);
        server.post("/persons/ada/unmerge", "{\"identities\":[\"ada\"]}");
        assertThat(everyAnswer(server)).isNotEqualTo(before);

        JsonNode undone = server.post("/identity-decisions/1/undo", "{\"reason\":\"hers alone\"}");

        assertThat(undone.at("/decision/cause").asString()).isEqualTo("taken back");
        assertThat(undone.at("/decision/withdraws").asLong()).isEqualTo(1);
        assertThat(everyAnswer(server)).isEqualTo(before);
        assertThat(server.get("/identity-decisions")
                        .at("/decisions/1/withdrawnBy")
                        .asLong())
                .isEqualTo(2);
        assertThat(server.post("/identity-decisions/1/undo", "{}")
                        .at("/error/problem")
                        .asString())
                .isEqualTo("was taken back by decision 2");
    }

    @Test
    void afterAnUnmergeEveryAnswerIsAsIfTheLinkHadNeverBeen() {
        server.take(visits());
        JsonNode never = everyAnswer(server);
        server.take(PeopleServer.forced(40, "ada", "bob"));
        assertThat(persons()).containsExactly("ada 4");
        assertThat(everyAnswer(server)).isNotEqualTo(never);

        server.post("/persons/bob/unmerge", "{\"pair\":[\"ada\",\"bob\"]}");

        assertThat(everyAnswer(server)).isEqualTo(never);
        try (PeopleServer other = new PeopleServer(folder.resolve("other"))) {
            other.take(visits());
            assertThat(everyAnswer(other)).isEqualTo(never);
        }
    }

    /// Lists, timelines and traits of all, and what questions of several kinds answer.
    private static JsonNode everyAnswer(PeopleServer of) {
        var answers = JsonNodeFactory.instance.arrayNode();
        answers.add(of.get("/persons"));
        for (String person : List.of("ada", "bob", "anonymous_id:laptop")) {
            answers.add(of.get("/persons/" + person));
        }
        answers.add(of.get("/events/count"));
        answers.add(of.post(
                "/questions/funnel", "{\"steps\":[{\"event\":\"Visit\"},{\"event\":\"Login\"}],\"within\":\"P7D\"}"));
        answers.add(of.post("/questions/flow", "{\"top\":9}"));
        answers.add(of.post("/questions/frequency", "{\"events\":{\"any\":true}}"));
        answers.add(
                of.post(
                        "/questions/segment",
                        "{\"segments\":[{\"name\":\"rome\",\"segment\":{\"trait\":\"city\",\"op\":\"=\",\"value\":\"Rome\"}}]}"));
        answers.forEach(
                answer -> assertThat(answer.has("error")).as(answer.toString()).isFalse());
        return withoutTimings(answers);
    }

    private static JsonNode withoutTimings(JsonNode answers) {
        answers.findParents("tookMillis").forEach(parent -> ((ObjectNode) parent).remove("tookMillis"));
        return answers;
    }

    @Test
    void personsAreMergedByHandWithAReasonAndPartedWhenThatIsTakenBack() {
        server.take(visits());
        JsonNode before = everyAnswer(server);
        assertThat(server.post("/persons/merge", "{\"keys\":[\"ada\",\"bob\"]}")
                        .at("/error/input")
                        .asString())
                .isEqualTo("reason");

        JsonNode merged =
                server.post("/persons/merge", "{\"keys\":[\"ada\",\"bob\"],\"reason\":\"said so on the phone\"}");

        assertThat(merged.path("persons").size()).isEqualTo(1);
        assertThat(persons()).containsExactly("ada 4");
        JsonNode joined = server.get("/persons/bob/identities").at("/joined/0");
        assertThat(joined.path("strength").asString()).isEqualTo("forced");
        assertThat(joined.path("decision").asLong()).isEqualTo(1);
        assertThat(joined.path("says").asString()).isEqualTo("Decided by hand, decision 1: said so on the phone");
        server.post("/identity-decisions/1/undo", "{}");
        assertThat(everyAnswer(server)).isEqualTo(before);
    }

    @Test
    void aPersonIsToldAsItWasKnownAtATime() {
        server.take(visits());

        JsonNode visitor = server.get("/persons/ada?known=2026-03-01T12:00:05Z");
        assertThat(texts(visitor.path("identities"))).containsExactly("ada");
        assertThat(visitor.path("eventCount").asLong()).isZero();
        JsonNode laptop = server.get("/persons/anonymous_id:laptop?known=2026-03-01T12:00:05Z");
        assertThat(laptop.path("person").asString()).isEqualTo("anonymous_id:laptop");
        assertThat(laptop.path("eventCount").asLong()).isEqualTo(1);
        assertThat(laptop.at("/traits/city").asString()).isEqualTo("Rome");

        JsonNode known = server.get("/persons/anonymous_id:laptop?known=2026-03-01T12:00:09Z&limit=1");
        assertThat(texts(known.path("identities"))).containsExactly("ada", "anonymous_id:laptop");
        assertThat(known.path("eventCount").asLong()).isEqualTo(2);
        assertThat(known.at("/events/0/name").asString()).isEqualTo("Login");
        JsonNode older = server.get("/persons/ada?known=2026-03-01T12:00:09Z&before="
                + known.path("next").asLong());
        assertThat(older.path("events").size()).isEqualTo(1);
        assertThat(older.at("/events/0/name").asString()).isEqualTo("Visit");

        server.post("/persons/ada/unmerge", "{\"identities\":[\"ada\"]}");
        assertThat(texts(server.get("/persons/ada").path("identities"))).containsExactly("ada");
        assertThat(texts(server.get("/persons/ada?known=2026-03-02").path("identities")))
                .containsExactly("ada", "anonymous_id:laptop");
    }

    @Test
    void decisionsThatCannotBeAreRefusedWithWhatWouldBeRight() {
        server.take(visits());
        for (String[] wrong : new String[][] {
            {"/persons/ada/unmerge", "{}", "body"},
            {"/persons/ada/unmerge", "{\"pair\":[\"ada\",\"bob\"]}", "pair"},
            {"/persons/ada/unmerge", "{\"pair\":[\"ada\",\"ada\"]}", "pair"},
            {"/persons/ada/unmerge", "{\"identities\":[\"ada\",\"anonymous_id:laptop\"]}", "identities"},
            {"/persons/ada/unmerge", "{\"identities\":[]}", "identities"},
            {"/persons/nobody/unmerge", "{\"identities\":[\"ada\"]}", "person"},
            {"/persons/merge", "{\"keys\":[\"ada\"],\"reason\":\"r\"}", "keys"},
            {"/persons/merge", "{\"keys\":[\"ada\",\"anonymous_id:laptop\"],\"reason\":\"r\"}", "keys"},
            {"/identity-decisions/7/undo", "{}", "decision 7"}
        }) {
            JsonNode error = server.post(wrong[0], wrong[1]).path("error");
            assertThat(error.path("input").asString()).as(error.toString()).isEqualTo(wrong[2]);
            assertThat(error.path("remedy").asString()).isNotEmpty();
        }
        assertThat(server.get("/identity-decisions").path("decisions").size()).isZero();
    }
}
