package footpath.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Persons are found by any identity, and what is noted of them counts.
class PersonsTest {
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

    @Test
    void everyIdentityFindsItsPersonAndThoseThatBeginSoComeFirst() {
        server.take(
                PeopleServer.event("Visit", 0, "user-of-mary"),
                PeopleServer.event("Visit", 1, "ada", "email:mary@example.org"),
                PeopleServer.event("Visit", 2, "urn:7"));

        assertThat(found("MARY")).containsExactly("ada", "user-of-mary");
        assertThat(found("mary@")).containsExactly("ada");
        assertThat(found("email:mary")).containsExactly("ada");
        assertThat(found("urn:7")).containsExactly("urn:7");
        assertThat(found("%25")).isEmpty();
    }

    @Test
    void aFoundPersonSaysOnWhichChannelsItWasAndHowManyIdentitiesItHas() {
        server.take(
                PeopleServer.event("Visit", 0, "anonymous_id:laptop"),
                PeopleServer.event("Login", 9, "ada", "anonymous_id:laptop"));

        JsonNode ada = server.get("/persons?query=laptop").at("/persons/0");

        assertThat(ada.path("person").asString()).isEqualTo("ada");
        assertThat(ada.path("identities").asInt()).isEqualTo(2);
        assertThat(ada.path("channels").toString()).isEqualTo("[\"web\"]");
    }

    @Test
    void aTimelineTellsFlaggedEventsAndWhyBetweenThoseThatCount() {
        server.take(
                PeopleServer.event("Visit", 0, "anonymous_id:laptop"),
                PeopleServer.flagged("crawler", PeopleServer.event("Crawl", 5, "anonymous_id:laptop")),
                PeopleServer.event("Login", 9, "ada", "anonymous_id:laptop"),
                PeopleServer.flagged("our own word", PeopleServer.event("Probe", 12, "ada")),
                PeopleServer.flagged("rate", PeopleServer.event("Crawl", 13, "bob")),
                PeopleServer.flagged("", PeopleServer.event("Crawl", 14, "bob")));

        JsonNode ada = server.get("/persons/ada");
        assertThat(timeline("ada", 10))
                .containsExactly("Probe our own word ada", "Login – ada", "Crawl crawler ada", "Visit – ada");
        assertThat(timeline("ada", 1)).isEqualTo(timeline("ada", 10));
        assertThat(ada.path("eventCount").asLong()).isEqualTo(2);
        assertThat(ada.path("flaggedCount").asLong()).isEqualTo(2);
        assertThat(ada.path("lastSeen").asString()).isEqualTo("2026-03-01T12:00:09Z");
        assertThat(server.get("/persons/ada?before=999").path("events")).isEmpty();

        JsonNode bob = server.get("/persons/bob");
        assertThat(bob.path("eventCount").asLong()).isZero();
        assertThat(bob.path("firstSeen").isNull()).isTrue();
        assertThat(timeline("bob", 10)).containsExactly("Crawl declared bob", "Crawl rate bob");

        JsonNode then = server.get("/persons/ada?known=2026-03-01T12:00:10Z");
        assertThat(then.path("eventCount").asLong()).isEqualTo(2);
        assertThat(then.path("flaggedCount").asLong()).isEqualTo(1);
        assertThat(then.at("/events/1/flag").asString()).isEqualTo("crawler");
        assertThat(then.at("/channels/0/n").asLong()).isEqualTo(2);
        assertThat(server.get("/events/tail?limit=1").at("/events/0/flag").asString())
                .isEqualTo("declared");
    }

    private List<String> timeline(String person, int limit) {
        List<String> events = new ArrayList<>();
        String before = "";
        do {
            JsonNode page = server.get("/persons/" + person + "?limit=" + limit + before);
            page.path("events")
                    .forEach(event -> events.add(event.path("name").asString() + " "
                            + event.path("flag").asString("–") + " "
                            + event.path("person").asString()));
            assertThat(events).as("events of %s", person).hasSizeLessThan(100);
            before = page.path("next").isNull() ? "" : "&before=" + page.path("next");
        } while (!before.isEmpty());
        return events;
    }

    @Test
    void aNoteIsAnEventOfThePersonInEveryAnswer() {
        server.take(
                PeopleServer.event("Visit", 0, "anonymous_id:laptop"),
                PeopleServer.event("Login", 9, "ada", "anonymous_id:laptop"));

        JsonNode noted = server.post(
                "/persons/anonymous_id:laptop/notes",
                "{\"name\":\"Call\",\"channel\":\"phone\",\"time\":\"2026-03-01T12:00:15Z\",\"text\":\"About the invoice\"}");

        assertThat(noted.path("person").asString()).isEqualTo("ada");
        assertThat(noted.path("inAnswers").asBoolean()).isTrue();
        JsonNode event = server.get("/persons/ada").at("/events/0");
        assertThat(event.path("name").asString()).isEqualTo("Call");
        assertThat(event.path("source").asString()).isEqualTo("notes");
        assertThat(event.path("channel").asString()).isEqualTo("phone");
        assertThat(event.at("/properties/text").asString()).isEqualTo("About the invoice");
        assertThat(server.get("/events/count?event=Call").path("persons").asLong())
                .isEqualTo(1);
        for (String[] wrong : new String[][] {
            {"{}", "text"},
            {"{\"text\":\"t\",\"time\":\"2099-01-01\"}", "time"},
            {"{\"text\":\"t\",\"name\":\"\"}", "name"},
            {"{\"properties\":{\"a\":[1]}}", "properties.a"}
        }) {
            assertThat(server.post("/persons/ada/notes", wrong[0])
                            .at("/error/input")
                            .asString())
                    .isEqualTo(wrong[1]);
        }
        assertThat(server.get("/persons/ada").path("eventCount").asLong()).isEqualTo(3);
    }

    @Test
    void theHistoryOfATraitSaysWhatItWasSinceWhen() {
        server.take(
                PeopleServer.traits("{\"city\":\"Rome\"}", 1, "ada"),
                PeopleServer.traits("{\"city\":\"Oslo\"}", 7, "ada", "anonymous_id:laptop"));

        JsonNode history = server.get("/persons/anonymous_id:laptop/traits").path("traits");

        assertThat(history.size()).isEqualTo(2);
        assertThat(history.at("/0/value").asString()).isEqualTo("Rome");
        assertThat(history.at("/0/current").asBoolean()).isFalse();
        assertThat(history.at("/1/value").asString()).isEqualTo("Oslo");
        assertThat(history.at("/1/since").asString()).isEqualTo("2026-03-01T12:00:07Z");
        assertThat(history.at("/1/current").asBoolean()).isTrue();
    }

    private List<String> found(String query) {
        List<String> found = new ArrayList<>();
        server.get("/persons?query=" + query)
                .path("persons")
                .forEach(one -> found.add(one.path("person").asString()));
        return found;
    }
}
