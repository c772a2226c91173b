package footpath.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.events.identity.Identity;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.question.QuestionKinds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Events of a small shop, and short ways to have them taken and questions asked of them.
final class Happenings {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final List<String> NAMES = List.of("Visit", "Basket filled", "Order placed");

    /// Of which subjects questions are asked.
    static final List<String> SUBJECTS = List.of(
            "\"subject\":\"person\"",
            "\"subject\":\"session\",\"sessionTimeout\":\"PT2M\"",
            "\"subject\":\"account\"",
            "\"subject\":\"account:firm\"",
            "\"subject\":\"case:order\"");

    private int messages;

    /// One of each name, so that names are numbered alike in every log that begins with them.
    List<Arrival> first() {
        return List.of(
                ofFirm(
                        event(0, 0, "Visit", "{\"order\":\"zero\",\"consent.ads\":true}", "zero"),
                        new AccountCall("firm", "zero", "{\"size\":1}")),
                event(1, 0, "Basket filled", "{\"order\":\"zero\"}", "zero"),
                event(2, 0, "Order placed", "{\"order\":\"zero\"}", "zero"));
    }

    /// @param arrived when all of them arrive, in seconds after noon
    List<Arrival> random(Random random, int count, int arrived) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String who = random.nextBoolean() ? "user" + random.nextInt(5) : "anonymous_id:visitor" + random.nextInt(9);
            String more = switch (random.nextInt(8)) {
                case 0 -> ",\"consent.ads\":true";
                case 1 -> ",\"consent.ads\":\"withdrawn\"";
                case 2 -> ",\"consent.care\":" + random.nextBoolean();
                case 3 -> ",\"context.flag\":\"crawler\"";
                default -> "";
            };
            String properties = "{\"order\":\"" + random.nextInt(12) + "\",\"account\":\"firm" + random.nextInt(4)
                    + "\"" + more + "}";
            boolean isLogin = who.startsWith("user") && random.nextInt(9) == 0;
            String name = NAMES.get(random.nextInt(NAMES.size()));
            int second = random.nextInt(900);
            Arrival event = isLogin
                    ? event(second, arrived, name, properties, who, "anonymous_id:visitor" + random.nextInt(9))
                    : event(second, arrived, name, properties, who);
            // What a flagged call says of accounts holds, whether its event counts or not.
            boolean isOfFirm = random.nextInt(5) == 0 && !properties.contains("context.flag");
            arrivals.add(isOfFirm ? ofFirm(event, firm(random)) : event);
        }
        return arrivals;
    }

    private static AccountCall firm(Random random) {
        String traits = random.nextBoolean() ? "{\"size\":" + random.nextInt(3) + "}" : Arrival.NOTHING;
        return new AccountCall("firm", "firm" + random.nextInt(3), traits, random.nextInt(4) > 0);
    }

    private static Arrival ofFirm(Arrival event, AccountCall firm) {
        return new Arrival(
                event.messageId(),
                event.name(),
                event.channel(),
                event.identities(),
                event.times(),
                event.properties(),
                event.traits(),
                event.firstTraits(),
                List.of(firm),
                event.client(),
                event.isMergeForced(),
                event.isHistorical());
    }

    Arrival event(int second, int arrived, String name, String properties, String... identities) {
        return told(second, arrived, Optional.of(name), properties, identities);
    }

    /// A call that is no event.
    Arrival call(int second, int arrived, String properties, String... identities) {
        return told(second, arrived, Optional.empty(), properties, identities);
    }

    private Arrival told(int second, int arrived, Optional<String> name, String properties, String... identities) {
        Instant at = NOON.plusSeconds(second);
        return new Arrival(
                Optional.of("m" + messages++),
                name,
                "web",
                Stream.of(identities).map(Identity::parse).toList(),
                new ArrivalTimes(Optional.of(at), Optional.empty(), NOON.plusSeconds(3_600L + arrived), true),
                properties,
                Arrival.NOTHING,
                Arrival.NOTHING,
                Optional.empty(),
                Client.UNKNOWN,
                false,
                false);
    }

    static void take(Footpath footpath, List<Arrival> arrivals) {
        long record = footpath.arrivals()
                .append(new ArrivalBatch("shop", arrivals, List.of()))
                .join();
        assertThat(footpath.arrivals().awaitInLog(record, Duration.ofSeconds(30)))
                .isTrue();
        footpath.index().refresh();
    }

    static JsonNode told(Footpath footpath, String kind, String fields) {
        return Json.tree(QuestionKinds.ask(footpath, kind, ("{" + fields + "}").getBytes(StandardCharsets.UTF_8)));
    }

    /// The answer, but for what it says of who was left out.
    static JsonNode answer(Footpath footpath, String kind, String fields) {
        return ((ObjectNode) told(footpath, kind, fields)).without(List.of("tookMillis", "population"));
    }

    /// Requires that questions with some further fields have the answers of another log without these.
    static void requireSame(Footpath footpath, String further, Footpath other) {
        for (String subject : SUBJECTS) {
            for (String kind : List.of("flow", "frequency")) {
                String events = kind.equals("flow") ? "" : ",\"events\":{\"event\":\"Visit\"}";
                assertThat(answer(footpath, kind, subject + events + further))
                        .as(kind + " of " + subject + " with " + further)
                        .isEqualTo(answer(other, kind, subject + events));
            }
        }
    }
}
