package footpath.server.person;

import static footpath.server.person.PeopleServer.event;
import static footpath.server.person.PeopleServer.group;
import static footpath.server.person.PeopleServer.traits;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival.AccountCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Ada agreed to ads, Bob refused them, Cy said nothing; Ada and Bob are of one household.
class AllowedPersonsTest {
    @TempDir
    Path data;

    private PeopleServer server;

    @BeforeEach
    void fill() {
        server = new PeopleServer(data);
        server.put("/consents", "{\"purposes\":[{\"name\":\"ads\"},{\"name\":\"care\",\"basis\":\"contract\"}]}");
        List<AccountCall> smiths = List.of(new AccountCall("household", "smiths", "{}"));
        server.take(
                event("Visit", 1, "ada"),
                event("Visit", 2, "bob"),
                event("Order", 3, "bob"),
                event("Visit", 4, "cy"),
                traits("{\"city\":\"Rome\"}", 5, "bob"),
                group(Optional.empty(), 6, smiths, "ada"),
                group(Optional.empty(), 7, smiths, "bob"));
        server.put("/persons/ada/consents", "{\"purposes\":{\"ads\":\"granted\"},\"time\":\"2026-03-01T12:00:08Z\"}");
        server.put("/persons/bob/consents", "{\"purposes\":{\"ads\":\"refused\"},\"time\":\"2026-03-01T12:00:09Z\"}");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aListLeavesOutWhoDoesNotAllowThePurposeAndTellsHowMany() {
        JsonNode all = server.get("/persons");
        assertThat(persons(all)).containsExactly("ada", "bob", "cy");
        assertThat(all.path("population").isNull()).isTrue();

        JsonNode ads = server.get("/persons?purpose=ads");
        assertThat(persons(ads)).containsExactly("ada");
        assertThat(ads.path("total").asInt()).isEqualTo(1);
        assertThat(ads.path("population").path("purpose").asString()).isEqualTo("ads");
        assertThat(ads.path("population").path("personsLeftOut").asInt()).isEqualTo(2);
        assertThat(ads.path("population").path("rule").asString()).contains("allows it as of now");

        JsonNode found = server.get("/persons?query=b&purpose=ads");
        assertThat(persons(found)).isEmpty();
        assertThat(found.path("population").path("personsLeftOut").asInt())
                .as("of those that the search found")
                .isEqualTo(1);
        assertThat(persons(server.get("/persons?purpose=care"))).containsExactly("ada", "bob", "cy");
        assertThat(server.get("/persons?purpose=adz").path("error").path("code").asString())
                .isEqualTo("invalid_question");
    }

    @Test
    void whoMayNotBeLookedAtIsSaidToBeSoAndNotToBeUnknown() {
        assertThat(server.get("/persons/bob?purpose=care").path("person").asString())
                .isEqualTo("bob");
        for (String path : List.of("/persons/bob?purpose=ads", "/persons/bob/traits?purpose=ads")) {
            JsonNode error = server.get(path).path("error");
            assertThat(error.path("code").asString()).as(path).isEqualTo("purpose_refused");
            assertThat(error.path("problem").asString()).contains("\"bob\" is known", "\"ads\"");
        }
        assertThat(server.get("/persons/ada?purpose=ads").path("eventCount").asInt())
                .isEqualTo(2);
        assertThat(server.get("/persons/zed?purpose=ads")
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("unknown_person");
        assertThat(server.get("/persons/bob/consents").path("said").size())
                .as("what was said can always be told")
                .isEqualTo(1);
    }

    @Test
    void theStandardPurposeHoldsWhereNoneIsNamed() {
        server.put(
                "/consents",
                "{\"purposes\":[{\"name\":\"ads\"},{\"name\":\"care\",\"basis\":\"contract\"}],\"standard\":\"ads\"}");

        assertThat(persons(server.get("/persons"))).containsExactly("ada");
        assertThat(server.get("/persons/cy").path("error").path("code").asString())
                .isEqualTo("purpose_refused");
        assertThat(server.get("/persons/cy?purpose=care").path("eventCount").asInt())
                .isEqualTo(1);
    }

    @Test
    void anAccountIsThatOfTheMembersWhoAllowThePurpose() {
        JsonNode all = server.get("/accounts/household/smiths");
        assertThat(all.path("memberCount").asInt()).isEqualTo(2);
        assertThat(all.path("eventCount").asInt()).isEqualTo(5);

        JsonNode ads = server.get("/accounts/household/smiths?purpose=ads");
        assertThat(ads.path("memberCount").asInt()).isEqualTo(1);
        assertThat(ads.path("members").get(0).path("person").asString()).isEqualTo("ada");
        assertThat(ads.path("eventCount").asInt()).isEqualTo(2);
        ads.path("events")
                .forEach(event -> assertThat(event.path("person").asString()).isEqualTo("ada"));
        assertThat(ads.path("lastSeen").asString()).isEqualTo("2026-03-01T12:00:08Z");
        assertThat(ads.path("population").path("personsLeftOut").asInt()).isEqualTo(1);
        JsonNode members = server.get("/accounts/household/smiths/members?purpose=ads");
        assertThat(members.path("total").asInt()).isEqualTo(1);
        assertThat(members.path("population").path("personsLeftOut").asInt()).isEqualTo(1);
        JsonNode listed = server.get("/accounts?purpose=ads");
        assertThat(listed.path("accounts").get(0).path("members").asInt()).isEqualTo(1);
        assertThat(listed.path("accounts").get(0).path("events").asInt()).isEqualTo(2);
        assertThat(listed.path("population").path("personsLeftOut").asInt()).isEqualTo(1);
    }

    /// Both words arrived when they were noted, which is long after they were said.
    @Test
    void asKnownThenAsksWhatWasKnownOfConsentThen() {
        assertThat(server.get("/persons/ada?purpose=ads&known=2026-03-01T12:00:30Z")
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("purpose_refused");
        assertThat(server.get("/persons/ada?purpose=ads&known=2126-03-01")
                        .path("eventCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(server.get("/persons/bob?purpose=ads&known=2126-03-01")
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("purpose_refused");
    }

    private static List<String> persons(JsonNode found) {
        List<String> persons = new ArrayList<>();
        found.path("persons").forEach(one -> persons.add(one.path("person").asString()));
        return persons;
    }
}
