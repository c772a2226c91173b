package footpath.server.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.events.identity.Identity;
import footpath.index.IndexSnapshot;
import footpath.server.Footpath;
import footpath.server.consent.ConsentRulesBody.PurposeBody;
import footpath.server.http.Json;
import footpath.server.question.QuestionKinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer for a purpose is the answer of a log in which those who do not allow it never were.
class PurposeLaws {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> NAMES = List.of("Visit", "Basket filled", "Order placed");
    private static final List<String> FIELDS = List.of(
            "\"subject\":\"person\"",
            "\"subject\":\"session\",\"sessionTimeout\":\"PT2M\"",
            "\"subject\":\"account\"",
            "\"subject\":\"case:order\"");

    @TempDir
    Path folder;

    private Footpath footpath;
    private int messages;

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
        List<Arrival> all = new ArrayList<>(List.of(
                event(0, "Visit", "{\"order\":\"zero\",\"consent.ads\":true}", "zero"),
                event(1, "Basket filled", "{\"order\":\"zero\"}", "zero"),
                event(2, "Order placed", "{\"order\":\"zero\"}", "zero")));
        take(footpath, all);
        for (int round = 0; round < 3; round++) {
            List<Arrival> more = random(random, 60);
            all.addAll(more);
            take(footpath, more);
            for (String purpose : List.of("ads", "care")) {
                Set<String> allowed = allowed(purpose);
                assertThat(allowed).hasSizeBetween(2, 20);
                List<Arrival> rest = all.stream()
                        .filter(one ->
                                allowed.contains(one.identities().getFirst().text()))
                        .toList();
                try (Footpath without = Footpath.open(folder.resolve(purpose + round), Footpath.Missing.IS_CREATED)) {
                    take(without, rest);
                    for (String fields : FIELDS) {
                        for (String kind : List.of("flow", "frequency")) {
                            String events = kind.equals("flow") ? "" : ",\"events\":{\"event\":\"Visit\"}";
                            assertThat(answer(footpath, kind, fields + events + ",\"purpose\":\"" + purpose + "\""))
                                    .as(kind + " of " + fields + " for " + purpose)
                                    .isEqualTo(answer(without, kind, fields + events));
                        }
                    }
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
        take(footpath, List.of(event(0, "Visit", "{}", "ada"), event(1, "Visit", "{}", "bob")));
        assertThat(persons("\"purpose\":\"ads\"")).isZero();

        PersonConsents granted = PersonConsents.note(
                footpath,
                "ada",
                new PersonConsents.Given(Map.of("ads", "granted"), "2026-03-01T12:01:00Z", "2026-03", "phone"),
                ZoneOffset.UTC);

        assertThat(granted.purposes().getFirst().allowed()).isTrue();
        assertThat(granted.said().getFirst().policy()).isEqualTo("2026-03");
        assertThat(persons("\"purpose\":\"ads\"")).isEqualTo(1);

        take(footpath, List.of(event(90, "Consent withdrawn", "{\"purpose\":\"Advertising\"}", "ada")));

        assertThat(persons("\"purpose\":\"ads\"")).isZero();
        take(footpath, List.of(event(30, "Consent given", "{\"purpose\":\"ads\"}", "ada")));
        assertThat(persons("\"purpose\":\"ads\"")).as("a late yes of before").isZero();
    }

    @Test
    void theStandardPurposeHoldsWhereNoneIsNamedAndTheAnswerSaysSo() {
        take(
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
        take(footpath, List.of(event(0, "Visit", "{\"consent.care\":false}", "ada"), event(1, "Visit", "{}", "ada")));
        footpath.log().expiry().set(footpath.log().expiry().rules().withEvent("Visit", 1));

        footpath.removals().expire();

        assertThat(footpath.log().eventCount()).isEqualTo(1);
        assertThat(persons("\"purpose\":\"care\"")).isZero();
    }

    @Test
    void anUnknownPurposeIsRefusedWithTheNearest() {
        take(footpath, List.of(event(0, "Visit", "{}", "ada")));

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

    private List<Arrival> random(Random random, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String who = random.nextBoolean() ? "user" + random.nextInt(5) : "anonymous_id:visitor" + random.nextInt(9);
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String consent = switch (random.nextInt(8)) {
                case 0 -> ",\"consent.ads\":true";
                case 1 -> ",\"consent.ads\":\"withdrawn\"";
                case 2 -> ",\"consent.care\":" + random.nextBoolean();
                default -> "";
            };
            String properties = "{\"order\":\"" + random.nextInt(12) + "\",\"account\":\"firm" + random.nextInt(4)
                    + "\"" + consent + "}";
            boolean isLogin = who.startsWith("user") && random.nextInt(9) == 0;
            arrivals.add(
                    isLogin
                            ? event(
                                    random.nextInt(900),
                                    name,
                                    properties,
                                    who,
                                    "anonymous_id:visitor" + random.nextInt(9))
                            : event(random.nextInt(900), name, properties, who));
        }
        return arrivals;
    }

    private Arrival event(int second, String name, String properties, String... identities) {
        Instant at = NOON.plusSeconds(second);
        return new Arrival(
                Optional.of("m" + messages++),
                Optional.of(name),
                "web",
                Stream.of(identities).map(Identity::parse).toList(),
                new ArrivalTimes(Optional.of(at), Optional.of(at), at, false),
                properties,
                Arrival.NOTHING,
                Arrival.NOTHING,
                Optional.empty(),
                Client.UNKNOWN,
                false,
                false);
    }

    private static void take(Footpath footpath, List<Arrival> arrivals) {
        long record = footpath.arrivals()
                .append(new ArrivalBatch("shop", arrivals, List.of()))
                .join();
        assertThat(footpath.arrivals().awaitInLog(record, Duration.ofSeconds(30)))
                .isTrue();
        footpath.index().refresh();
    }

    private JsonNode told(String fields) {
        return Json.tree(QuestionKinds.ask(footpath, "flow", ("{" + fields + "}").getBytes(StandardCharsets.UTF_8)));
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

    private static JsonNode answer(Footpath footpath, String kind, String fields) {
        ObjectNode told = (ObjectNode)
                Json.tree(QuestionKinds.ask(footpath, kind, ("{" + fields + "}").getBytes(StandardCharsets.UTF_8)));
        return told.without(List.of("tookMillis", "population"));
    }
}
