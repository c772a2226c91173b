package footpath.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Accounts and their members over HTTP, each test on persons of its own.
@TestInstance(Lifecycle.PER_CLASS)
class AccountsOfPersonsTest {
    private PeopleServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new PeopleServer(folder.resolve("data"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static AccountCall account(String kind, String key, String traits) {
        return new AccountCall(kind, key, traits);
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asString()));
        return texts;
    }

    @Test
    void anAccountTellsItsTraitsItsMembersAndWhatTheyDidAndThePersonTellsItsAccounts() {
        server.take(
                PeopleServer.group(
                        Optional.empty(), 1, List.of(account("company", "acme", "{\"name\":\"Acme\"}")), "ada"),
                PeopleServer.group(Optional.of("Visit"), 2, List.of(account("company", "acme", "{}")), "bob"),
                PeopleServer.event("Order", 3, "ada"),
                PeopleServer.event("Visit", 4, "cid"));

        JsonNode found = server.get("/accounts?search=ACM");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/accounts/0/members").asInt()).isEqualTo(2);
        assertThat(found.at("/accounts/0/events").asInt()).isEqualTo(2);
        JsonNode acme = server.get("/accounts/company/acme");
        assertThat(acme.at("/traits/name").asString()).isEqualTo("Acme");
        assertThat(texts(acme.path("members"), "person")).containsExactly("ada", "bob");
        assertThat(acme.at("/members/0/since").asString()).isEqualTo("2026-03-01T12:00:01Z");
        assertThat(texts(acme.path("events"), "name")).containsExactly("Order", "Visit");
        assertThat(texts(acme.path("events"), "person")).containsExactly("ada", "bob");
        assertThat(acme.path("firstSeen").asString()).isEqualTo("2026-03-01T12:00:02Z");
        JsonNode ada = server.get("/persons/ada");
        assertThat(texts(ada.path("accounts"), "account")).containsExactly("acme");
        assertThat(ada.at("/accounts/0/name").asString()).isEqualTo("Acme");
        assertThat(ada.at("/accounts/0/sources/0").asString()).isEqualTo("shop");
    }

    @Test
    void aFunnelOfHouseholdsIsWalkedByWhoeverBelongsToOne() {
        AccountCall greens = account("household_of_funnel", "greens", "{}");
        AccountCall blues = account("household_of_funnel", "blues", "{}");
        server.take(
                PeopleServer.group(Optional.of("Offer seen"), 900, List.of(greens), "gil"),
                PeopleServer.group(Optional.empty(), 901, List.of(greens), "gwen"),
                PeopleServer.event("Contract signed", 902, "gwen"),
                PeopleServer.group(Optional.of("Offer seen"), 903, List.of(blues), "bea"),
                PeopleServer.event("Contract signed", 904, "zoe"));
        String steps = "{\"steps\":[{\"event\":\"Offer seen\"},{\"event\":\"Contract signed\"}],\"within\":\"P1D\"";

        JsonNode households = server.post("/questions/funnel", steps + ",\"subject\":\"account:household_of_funnel\"}");
        assertThat(households.at("/steps/0/reached").asInt()).isEqualTo(2);
        assertThat(households.at("/steps/1/reached").asInt()).isEqualTo(1);
        assertThat(households.path("rule").asString()).contains("of the kind \"household_of_funnel\"");
        assertThat(server.post("/questions/funnel", steps + "}")
                        .at("/steps/1/reached")
                        .asInt())
                .isZero();
        JsonNode unknown = server.post("/questions/funnel", steps + ",\"subject\":\"account:tribe\"}");
        assertThat(unknown.at("/error/problem").asString()).contains("no account of the kind \"tribe\"");
        assertThat(unknown.toString()).contains("account:household_of_funnel");
    }

    @Test
    void aHouseholdIsMadeByHandAndEachDecisionCanBeTakenBack() {
        server.take(PeopleServer.event("Visit", 10, "dan"), PeopleServer.event("Visit", 11, "eve"));
        JsonNode added = server.put("/accounts/household/the%20dans/members/dan", "{\"reason\":\"same address\"}");
        assertThat(added.path("what").asString()).isEqualTo("add");
        server.put("/accounts/household/the%20dans/members/eve", "{}");
        assertThat(server.get("/accounts/household/the%20dans/members")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(server.put("/accounts/household/the%20dans/members/eve", "{}")
                        .at("/error/code")
                        .asString())
                .isEqualTo("invalid_input");
        assertThat(server.delete("/accounts/household/the%20dans/members/eve?reason=moved")
                        .path("reason")
                        .asString())
                .isEqualTo("moved");
        assertThat(texts(server.get("/persons/eve").path("accounts"), "account"))
                .isEmpty();

        server.post("/account-decisions/" + added.path("decision").asLong() + "/undo", "{}");

        assertThat(server.get("/accounts/household/the%20dans/members")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(server.get("/account-decisions?limit=2").path("decisions")).hasSize(2);
        assertThat(texts(
                        server.get("/account-decisions?account=household:the%20dans")
                                .path("decisions"),
                        "what"))
                .containsExactly("undo", "remove", "add", "add");
        server.put("/accounts/household/others/members/eve", "{}");
        assertThat(server.get("/account-decisions?account=household:the%20dans&limit=9")
                        .path("decisions"))
                .hasSize(4);
        assertThat(server.get("/account-decisions?account=household:nobody")
                        .at("/error/code")
                        .asString())
                .isEqualTo("unknown_account");
        assertThat(server.get("/accounts/household/nobody").at("/error/code").asString())
                .isEqualTo("unknown_account");
        assertThat(server.get("/accounts/House%20hold/x").at("/error/code").asString())
                .isEqualTo("invalid_parameter");
    }

    private record Told(int second, String person, String name, String flag) {}

    @Test
    void thePagesOfTheJoinedTimelineAreAllEventsOfTheMembersInOrder() {
        Random random = new Random(5);
        List<Arrival> calls = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Seconds tie between persons, and arrive in no order.
            int second = 1_000 + random.nextInt(30);
            String person = "m" + random.nextInt(4);
            String name = "E" + i;
            Arrival call = noId(PeopleServer.event(name, second, person));
            boolean isFlagged = random.nextInt(3) == 0;
            calls.add(isFlagged ? PeopleServer.flagged("rate", call) : call);
            told.add(new Told(second, person, name, isFlagged ? "rate" : "null"));
        }
        for (int member = 0; member < 3; member++) {
            calls.add(PeopleServer.group(
                    Optional.empty(), 2_000 + member, List.of(account("team", "m", "{}")), "m" + member));
        }
        server.take(calls.toArray(Arrival[]::new));

        List<String> expected = told.reversed().stream()
                .filter(one -> !one.person().equals("m3"))
                .sorted(Comparator.comparingInt(Told::second).reversed())
                .map(one -> one.person() + " " + one.name() + " " + one.flag())
                .toList();
        assertThat(pages(7)).isEqualTo(expected);
        assertThat(pages(1)).isEqualTo(expected);
        long flagged = expected.stream().filter(one -> one.endsWith(" rate")).count();
        assertThat(flagged).isBetween(5L, 40L);
        JsonNode team = server.get("/accounts/team/m");
        assertThat(team.path("flaggedCount").asLong()).isEqualTo(flagged);
        assertThat(team.path("eventCount").asLong()).isEqualTo(expected.size() - flagged);
    }

    private List<String> pages(int limit) {
        List<String> pages = new ArrayList<>();
        String before = "";
        do {
            JsonNode page = server.get("/accounts/team/m?limit=" + limit + before);
            page.path("events")
                    .forEach(event -> pages.add(event.path("person").asString() + " "
                            + event.path("name").asString() + " "
                            + event.path("flag").asString("null")));
            assertThat(pages).hasSizeLessThan(100);
            before = page.path("next").isNull()
                    ? ""
                    : "&before=" + page.path("next").asString();
        } while (!before.isEmpty());
        return pages;
    }

    private static Arrival noId(Arrival call) {
        return new Arrival(
                Optional.empty(),
                call.name(),
                call.channel(),
                call.identities(),
                call.times(),
                call.properties(),
                call.traits(),
                call.firstTraits(),
                call.accounts(),
                call.client(),
                false,
                false);
    }

    @Test
    void aPersonTellsTheSegmentsItIsInAlsoByTraitsOfItsAccounts() {
        server.take(
                PeopleServer.group(
                        Optional.of("Visit"), 30, List.of(account("firm", "f", "{\"plan\":\"gold\"}")), "fay"),
                PeopleServer.event("Visit", 31, "gus"),
                PeopleServer.event("Order", 32, "gus"));
        server.put("/segments/golden", "{\"segment\":{\"trait\":\"firm:plan\",\"op\":\"=\",\"value\":\"gold\"}}");
        server.put("/segments/buyers", "{\"segment\":{\"did\":\"Order\"}}");
        server.put("/segments/listed", "{\"segment\":{\"saved\":\"golden\"},\"frozen\":true}");
        server.put("/segments/others", "{\"segment\":{\"not\":{\"saved\":\"listed\"}}}");

        assertThat(segments("fay")).containsExactly("golden", "listed");
        assertThat(segments("gus")).containsExactly("buyers", "others");
        for (String segment : List.of("golden", "buyers", "listed", "others")) {
            List<String> persons = texts(
                    server.get("/segments/" + segment + "/persons?limit=100").path("persons"), "person");
            assertThat(persons.contains("fay")).isEqualTo(segments("fay").contains(segment));
            assertThat(persons.contains("gus")).isEqualTo(segments("gus").contains(segment));
        }
    }

    private List<String> segments(String person) {
        List<String> names = new ArrayList<>();
        server.get("/persons/" + person).path("segments").forEach(name -> names.add(name.asString()));
        return names;
    }
}
