package footpath.server.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.server.Footpath;
import footpath.store.quarantine.QuarantineEntry;
import footpath.store.quarantine.QuarantineKey;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A replay in a process that is killed neither loses nor doubles a call.
class KilledReplayTest {
    private static final int CALLS = 100;
    private static final int KILLS = 3;
    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void neitherLosesNorDoublesACall() throws Exception {
        try (Footpath footpath = Footpath.open(folder, Footpath.Missing.IS_CREATED)) {
            List<QuarantinedCall> calls = new ArrayList<>();
            for (int i = 1; i <= CALLS; i++) {
                // Every other call has no id, so that nothing but the mark keeps it from being doubled.
                calls.add(new QuarantinedCall("footpath", "/v1/events", Optional.empty(), "no user", RECEIVED, raw(i)));
            }
            footpath.arrivals()
                    .append(new ArrivalBatch("shop", List.of(), calls))
                    .join();
        }
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = ReplayingProcess.start(folder);
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).isEqualTo("open");
                process.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
        }

        try (Footpath footpath = Footpath.open(folder, Footpath.Missing.IS_AN_ERROR)) {
            ReplayingProcess.replayAll(footpath);

            assertThat(footpath.log().lastSeq()).isEqualTo(CALLS);
            assertThat(footpath.log().tail(CALLS))
                    .extracting(one -> one.event().person())
                    .doesNotHaveDuplicates()
                    .hasSize(CALLS);
            for (int i = 1; i <= CALLS; i++) {
                QuarantineEntry entry =
                        footpath.log().kept().find(new QuarantineKey.Call(i)).orElseThrow();
                assertThat(entry.raw()).isEqualTo(raw(i));
                assertThat(entry.replayed()).isPresent();
            }
        }
    }

    private static byte[] raw(int i) {
        String id = i % 2 == 0 ? "\"id\":\"m" + i + "\"," : "";
        return ("{" + id + "\"name\":\"Visit\",\"user\":\"p" + i + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
