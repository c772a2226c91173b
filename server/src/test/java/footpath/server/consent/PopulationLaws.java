package footpath.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.events.identity.Identity;
import footpath.maps.segment.FrozenPersons;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.store.account.Account;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An answer without flagged events, or as known at a moment, is that of a log that never had
/// anything else.
class PopulationLaws {
    private static final String FLAG = "context.flag";

    @TempDir
    Path folder;

    private final Happenings happenings = new Happenings();

    private Footpath open(String name) {
        return Footpath.open(folder.resolve(name), Footpath.Missing.IS_CREATED);
    }

    @Test
    void flaggedEventsCountAsTheScopeTells() {
        Random random = new Random(3);
        List<Arrival> all = new ArrayList<>(happenings.first());
        try (Footpath footpath = open("data");
                Footpath without = open("without")) {
            Happenings.take(footpath, all);
            Happenings.take(without, all);
            assertThat(Happenings.told(footpath, "flow", "").path("population").isNull())
                    .isTrue();
            for (int round = 0; round < 2; round++) {
                List<Arrival> more = happenings.random(random, 80, round);
                all.addAll(more);
                Happenings.take(footpath, more);
                Happenings.take(
                        without,
                        more.stream()
                                .filter(one -> !one.properties().contains(FLAG))
                                .toList());
                Happenings.requireSame(footpath, "", without);
            }
            long flagged =
                    all.stream().filter(one -> one.properties().contains(FLAG)).count();
            assertThat(flagged).isGreaterThan(5);
            assertThat(events(footpath, "")).isEqualTo(all.size() - flagged);
            assertThat(events(footpath, "\"bots\":\"include\"")).isEqualTo(all.size());
            assertThat(events(footpath, "\"bots\":\"only\"")).isEqualTo(flagged);
            JsonNode told = Happenings.told(footpath, "flow", "").path("population");
            assertThat(told.path("eventsLeftOut").asLong()).isEqualTo(flagged);
            assertThat(told.path("rule").asString()).contains("do not count");
        }
    }

    /// Events under a person's identities that arrive later, late ones among them, are not there;
    /// nor are later merges.
    @Test
    void anAnswerAsKnownThenIsThatOfALogThatWasStoppedThen() {
        Random random = new Random(5);
        String purposes = "{\"purposes\":[{\"name\":\"care\",\"ifUnknown\":\"allowed\"}]}";
        try (Footpath footpath = open("data");
                Footpath stopped = open("stopped")) {
            Json.read(Json.tree(purposes), ConsentRulesBody.class).save(footpath);
            Json.read(Json.tree(purposes), ConsentRulesBody.class).save(stopped);
            Happenings.take(footpath, happenings.first());
            List<Arrival> kept = new ArrayList<>();
            for (int arrived = 10; arrived <= 50; arrived += 10) {
                List<Arrival> more = happenings.random(random, 60, arrived);
                Happenings.take(footpath, more);
                if (arrived <= 30) {
                    kept.addAll(more);
                }
            }
            Happenings.take(stopped, new Happenings().first());
            Happenings.take(stopped, kept);
            decideByHand(footpath);
            String then = ",\"knownAt\":\"" + Happenings.NOON.plusSeconds(3_635) + "\"";

            Happenings.requireSame(footpath, then, stopped);
            assertThat(Happenings.answer(footpath, "flow", "\"purpose\":\"care\"" + then))
                    .isEqualTo(Happenings.answer(stopped, "flow", "\"purpose\":\"care\""));
            assertThat(Happenings.answer(footpath, "flow", "\"bots\":\"include\"" + then))
                    .isEqualTo(Happenings.answer(stopped, "flow", "\"bots\":\"include\""));
            assertThat(events(footpath, then.substring(1))).isLessThan(events(footpath, ""));
            String small = "\"segment\":{\"trait\":\"firm:size\",\"op\":\"<\",\"value\":2}";
            JsonNode known = Happenings.answer(footpath, "flow", small + then);
            assertThat(known).isEqualTo(Happenings.answer(stopped, "flow", small));
            assertThat(known).isNotEqualTo(Happenings.answer(footpath, "flow", small));
        }
    }

    /// Decisions of now, of which nothing was known then.
    private static void decideByHand(Footpath footpath) {
        var decisions = footpath.log().accounts().decisions();
        for (int user = 0; user < 5; user++) {
            int identity = footpath.log()
                    .identities()
                    .number(Identity.user("user" + user))
                    .orElseThrow();
            decisions.decide(
                    new Account("firm", "firm" + user % 3),
                    identity,
                    user > 2,
                    "",
                    footpath.clock().instant());
        }
        decisions.undo(1, "", footpath.clock().instant());
    }

    /// A list of persons holds who they were then, though they have become one with others since.
    @Test
    void aListOfPersonsAsKnownThenIsThatOfALogThatWasStoppedThen() {
        Random random = new Random(8);
        List<String> persons = List.of("anonymous_id:visitor0", "anonymous_id:visitor5", "user2");
        try (Footpath footpath = open("data");
                Footpath stopped = open("stopped")) {
            List<Arrival> first = happenings.first();
            List<Arrival> before = happenings.random(random, 80, 10);
            for (Footpath each : List.of(footpath, stopped)) {
                Happenings.take(each, first);
                Happenings.take(each, before);
                each.segments()
                        .save("chosen", "{\"all\":[]}", Optional.of(new FrozenPersons(Happenings.NOON, persons)));
            }
            for (int visitor = 0; visitor < 9; visitor++) {
                String both = "anonymous_id:visitor" + visitor;
                Happenings.take(footpath, List.of(happenings.event(0, 60, "Visit", "{}", "user" + visitor % 5, both)));
            }
            String chosen = "\"segment\":{\"saved\":\"chosen\"}";
            String then = ",\"knownAt\":\"" + Happenings.NOON.plusSeconds(3_635) + "\"";

            JsonNode known = Happenings.answer(footpath, "flow", chosen + then);
            assertThat(known).isEqualTo(Happenings.answer(stopped, "flow", chosen));
            assertThat(known).isNotEqualTo(Happenings.answer(footpath, "flow", chosen));
            assertThat(events(footpath, chosen + then)).isPositive();
        }
    }

    private static long events(Footpath footpath, String fields) {
        long events = 0;
        for (JsonNode node : Happenings.told(footpath, "flow", fields).path("nodes")) {
            events += node.path("events").asLong();
        }
        return events;
    }
}
