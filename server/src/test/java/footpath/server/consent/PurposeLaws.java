package footpath.server.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.arrival.Arrival;
import footpath.index.IndexSnapshot;
import footpath.server.Footpath;
import footpath.server.consent.ConsentRulesBody.PurposeBody;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An answer for a purpose is the answer of a log in which those who do not allow it never were.
class PurposeLaws {
    @TempDir
    Path folder;

    private Footpath footpath;
    private final Happenings happenings = new Happenings();

    @BeforeEach
    void open() {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        declare(footpath, null);
    }

    @AfterEach
    void close() {
        footpath.close();
    }

    private static void declare(Footpath footpath, @Nullable String standard) {
        new ConsentRulesBody(
                        List.of(
                                new PurposeBody("ads", "consent", "refused", List.of("Advertising"), null),
                                new PurposeBody("care", "legitimate_interests", "allowed", null, null)),
                        standard)
                .save(footpath);
    }

    @Test
    void whoDoesNotAllowThePurposeIsInNoAnswer() {
        Random random = new Random(7);
        List<Arrival> all = new ArrayList<>(happenings.first());
        Happenings.take(footpath, all);
        for (int round = 0; round < 3; round++) {
            List<Arrival> more = happenings.random(random, 60, round);
            all.addAll(more);
            Happenings.take(footpath, more);
            for (String purpose : List.of("ads", "care")) {
                Set<String> allowed = allowed(purpose);
                assertThat(allowed).hasSizeBetween(2, 20);
                List<Arrival> rest = all.stream()
                        .filter(one ->
                                allowed.contains(one.identities().getFirst().text()))
                        .toList();
                try (Footpath without = Footpath.open(folder.resolve(purpose + round), Footpath.Missing.IS_CREATED)) {
                    Happenings.take(without, rest);
                    Happenings.requireSame(footpath, ",\"purpose\":\"" + purpose + "\"", without);
                }
            }
        }
    }

    /// The identities of persons who allow a purpose, by what their own pages tell.
    private Set<String> allowed(String purpose) {
        IndexSnapshot snapshot = footpath.index().snapshot();
        Set<String> allowed = new TreeSet<>();
        snapshot.personNumbers().forEach(person -> {
            boolean isAllowed =
                    PersonConsents.of(footpath, snapshot.personKey(person), ZoneOffset.UTC).purposes().stream()
                            .anyMatch(one -> one.purpose().equals(purpose) && one.allowed());
            if (isAllowed) {
                footpath.log()
                        .identities()
                        .names(footpath.log().identities().ofPerson(person))
                        .forEach(identity -> allowed.add(identity.text()));
            }
        });
        return allowed;
    }

    @Test
    void aWithdrawalTakesThePersonOutOfTheNextAnswerAndAYesBringsItBack() {
        Happenings.take(footpath, List.of(event(0, "Visit", "{}", "ada"), event(1, "Visit", "{}", "bob")));
        assertThat(persons("\"purpose\":\"ads\"")).isZero();

        PersonConsents granted = PersonConsents.note(
                footpath,
                "ada",
                new PersonConsents.Given(Map.of("ads", "granted"), "2026-03-01T12:01:00Z", "2026-03", "phone"),
                ZoneOffset.UTC);

        assertThat(granted.purposes().getFirst().allowed()).isTrue();
        assertThat(granted.said().getFirst().policy()).isEqualTo("2026-03");
        assertThat(persons("\"purpose\":\"ads\"")).isEqualTo(1);

        Happenings.take(footpath, List.of(event(90, "Consent withdrawn", "{\"purpose\":\"Advertising\"}", "ada")));

        assertThat(persons("\"purpose\":\"ads\"")).isZero();
        Happenings.take(footpath, List.of(event(30, "Consent given", "{\"purpose\":\"ads\"}", "ada")));
        assertThat(persons("\"purpose\":\"ads\"")).as("a late yes of before").isZero();
    }

    @Test
    void whatACallSaysThatIsNoEventCountsFromTheNextAnswerOnAndDoesNotExpire() {
        Happenings.take(footpath, List.of(event(0, "Visit", "{\"consent.ads\":true}", "ada")));
        assertThat(persons("\"purpose\":\"ads\"")).isEqualTo(1);

        Happenings.take(
                footpath,
                List.of(
                        happenings.call(60, 0, "{\"context.consent.categoryPreferences.Advertising\":false}", "ada"),
                        happenings.call(70, 0, "{\"context.page.url\":\"/consent\"}", "ada")));

        assertThat(persons("\"purpose\":\"ads\"")).isZero();
        List<PersonConsents.Said> said =
                PersonConsents.of(footpath, "ada", ZoneOffset.UTC).said();
        assertThat(said).hasSize(2);
        assertThat(said.getFirst().event()).isNull();
        assertThat(said.getFirst().words()).isEqualTo(Map.of("advertising", "refused"));
        footpath.log().expiry().set(footpath.log().expiry().rules().withSource("shop", 1));

        footpath.removals().expire();

        assertThat(PersonConsents.of(footpath, "ada", ZoneOffset.UTC).said()).hasSize(2);
        assertThat(persons("\"purpose\":\"ads\"")).isZero();
    }

    /// What is known then of the person is one yes; the call of before that took it back came later.
    @Test
    void asKnownThenCountsTheConsentThatWasKnownThen() {
        Happenings.take(footpath, List.of(event(0, "Visit", "{\"consent.ads\":true}", "ada")));
        Happenings.take(footpath, List.of(happenings.call(60, 100, "{\"consent.ads\":\"withdrawn\"}", "ada")));

        assertThat(persons("\"purpose\":\"ads\"")).isZero();
        assertThat(persons("\"purpose\":\"ads\",\"knownAt\":\"2026-03-01T13:01:39Z\""))
                .isEqualTo(1);
        assertThat(persons("\"purpose\":\"ads\",\"knownAt\":\"2026-03-01T13:01:40Z\""))
                .isZero();
    }

    @Test
    void theStandardPurposeHoldsWhereNoneIsNamedAndTheAnswerSaysSo() {
        Happenings.take(
                footpath,
                List.of(event(0, "Visit", "{\"consent.ads\":\"granted\"}", "ada"), event(1, "Visit", "{}", "bob")));
        assertThat(persons("\"top\":5")).isEqualTo(2);

        declare(footpath, "ads");

        assertThat(persons("\"top\":5")).isEqualTo(1);
        JsonNode told = told("\"top\":5").path("population");
        assertThat(told.path("purpose").asString()).isEqualTo("ads");
        assertThat(told.path("personsLeftOut").asInt()).isEqualTo(1);
        assertThat(told.path("rule").asString()).contains("allows it as of now", "basis: consent");
        assertThat(persons("\"purpose\":\"care\"")).isEqualTo(2);
    }

    @Test
    void whatWasSaidIsKeptWhenItsEventsExpire() {
        Happenings.take(
                footpath,
                List.of(event(0, "Visit", "{\"consent.care\":false}", "ada"), event(1, "Visit", "{}", "ada")));
        footpath.log().expiry().set(footpath.log().expiry().rules().withEvent("Visit", 1));

        footpath.removals().expire();

        assertThat(footpath.log().eventCount()).isEqualTo(1);
        assertThat(persons("\"purpose\":\"care\"")).isZero();
    }

    @Test
    void anUnknownPurposeIsRefusedWithTheNearest() {
        Happenings.take(footpath, List.of(event(0, "Visit", "{}", "ada")));

        assertThatThrownBy(() -> told("\"purpose\":\"adds\""))
                .hasMessageContaining("no purpose is named \"adds\"")
                .hasMessageContaining("ads");
        assertThatThrownBy(() -> PersonConsents.note(
                        footpath,
                        "ada",
                        new PersonConsents.Given(Map.of("ads", "maybe"), null, null, null),
                        ZoneOffset.UTC))
                .hasMessageContaining("maybe");
    }

    private Arrival event(int second, String name, String properties, String... identities) {
        return happenings.event(second, 0, name, properties, identities);
    }

    private JsonNode told(String fields) {
        return Happenings.told(footpath, "flow", fields);
    }

    /// How many persons visited.
    private long persons(String fields) {
        JsonNode nodes = told(fields).path("nodes");
        for (JsonNode node : nodes) {
            if (node.path("name").asString().equals("Visit")) {
                return node.path("persons").asLong();
            }
        }
        return 0;
    }
}
