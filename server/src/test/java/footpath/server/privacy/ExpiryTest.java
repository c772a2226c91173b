package footpath.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.server.Fault;
import footpath.server.Footpath;
import footpath.server.Footpath.Missing;
import footpath.store.erasure.ExpiryRules;
import footpath.store.erasure.Removed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events are kept for as long as the rules say, and no longer.
class ExpiryTest {
    private static final long DAY_SECONDS = 86_400;

    @TempDir
    Path folder;

    @Test
    void removesWhatIsOlderThanTheShorterRuleAndNothingElse() throws IOException {
        Random random = new Random(5);
        ExpiryRules rules = new ExpiryRules(Map.of("Visit", 30, "Click", 300), Map.of("shop", 100));
        Instant now = Traces.NOW.plusSeconds(400 * DAY_SECONDS);
        long expected = 0;
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            long record = 0;
            for (String source : List.of("shop", "app")) {
                List<Arrival> arrivals = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    String name = List.of("Visit", "Click", "Order").get(random.nextInt(3));
                    int age = random.nextInt(400);
                    arrivals.add(Traces.event(
                            name, (int) ((400 - age) * DAY_SECONDS) + i % 2, "{}", "user" + random.nextInt(9)));
                    expected += isExpired(name, source, age, i % 2) ? 1 : 0;
                }
                record = Traces.keep(footpath, new ArrivalBatch(source, distinct(arrivals), List.of()));
            }
            footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));
            long before = footpath.log().eventCount();
            footpath.log().expiry().set(rules);

            Removed counted = footpath.log().expiry().expired(now);
            Removed removed =
                    footpath.log().erasures().expire(rules, now).orElseThrow().removed();

            assertThat(counted.events()).isEqualTo(removed.events());
            assertThat(footpath.log().eventCount()).isEqualTo(before - removed.events());
            assertThat(removed.events()).isPositive().isEqualTo(expected);
            assertThat(footpath.log().erasures().expire(rules, now)).isEmpty();
        }
    }

    private static boolean isExpired(String name, String source, int ageDays, int laterSeconds) {
        int byName = name.equals("Visit") ? 30 : name.equals("Click") ? 300 : Integer.MAX_VALUE;
        int kept = source.equals("shop") ? Math.min(byName, 100) : byName;
        return ageDays > kept || (ageDays == kept && laterSeconds < 0);
    }

    /// Each with a message id of its own.
    private static List<Arrival> distinct(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> new Arrival(
                        java.util.Optional.empty(),
                        arrival.name(),
                        arrival.channel(),
                        arrival.identities(),
                        arrival.times(),
                        arrival.properties(),
                        arrival.traits(),
                        arrival.firstTraits(),
                        arrival.accounts(),
                        arrival.client(),
                        false,
                        true))
                .toList();
    }

    @Test
    void theRemovalGoesThroughEveryFileAndADryRunThroughNone() throws IOException {
        try (Footpath footpath = Footpath.open(folder, Missing.IS_CREATED)) {
            long record = Traces.keep(
                    footpath,
                    new ArrivalBatch(
                            "shop",
                            List.of(Traces.event("Visit", -100_000_000, "{\"page\":\"zqxold\"}", "user")),
                            List.of()));
            footpath.arrivals().awaitInLog(record, Duration.ofSeconds(20));
            footpath.index().refresh();
            new ExpiryBody(Map.of("Visit", 1), null).save(footpath);

            assertThat(ExpiryBody.apply(footpath, true).removed().events()).isEqualTo(1);
            assertThat(footpath.log().eventCount()).isEqualTo(1);
            assertThat(ExpiryBody.apply(footpath, false).removed().events()).isEqualTo(1);

            assertThat(footpath.index().snapshot().eventCount()).isZero();
            assertThat(Traces.filesWith(folder, "zqxold")).isEmpty();
            assertThat(footpath.index().snapshot().person("user"))
                    .as("who it was is still known")
                    .isPresent();
            assertThatThrownBy(() -> new ExpiryBody(Map.of("Visit", 0), null).save(footpath))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("1 to 36525");
        }
    }
}
