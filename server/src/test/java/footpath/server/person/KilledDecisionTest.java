package footpath.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.server.Footpath;
import footpath.server.http.Times;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a process is killed, a decision is there with all that it changed, or not at all.
class KilledDecisionTest {
    private static final int KILLS = 2;
    private static final int TOLD = 5;

    @TempDir
    Path folder;

    static List<String> pair(int pair) {
        return List.of("left" + pair, "right" + pair);
    }

    @Test
    void aDecisionIsThereWithItsPersonsOrNotAtAll() throws Exception {
        try (Footpath footpath = Footpath.open(folder, Footpath.Missing.IS_CREATED)) {
            List<Arrival> calls = new ArrayList<>();
            for (int pair = 0; pair < DecidingProcess.PAIRS; pair++) {
                calls.add(PeopleServer.event("Visit", 2 * pair, pair(pair).getFirst()));
                calls.add(PeopleServer.event("Visit", 2 * pair + 1, pair(pair).getLast()));
            }
            footpath.arrivals()
                    .append(new ArrivalBatch("shop", calls, List.of()))
                    .join();
        }
        Random random = new Random(5);
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = DecidingProcess.start(folder, next);
            long told = 0;
            try (BufferedReader out = process.inputReader()) {
                for (int line = 0; line < TOLD; line++) {
                    told = Long.parseLong(out.readLine());
                }
                process.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            next = requireWhole(told);
        }
    }

    /// Holds every decision against who is one person, and tells the first pair of which nothing was decided.
    private int requireWhole(long told) {
        try (Footpath footpath = Footpath.open(folder, Footpath.Missing.IS_AN_ERROR)) {
            List<DecisionLine> decisions = new Identities(footpath)
                    .decisions(Long.MAX_VALUE, 1_000, Times.DEFAULT_ZONE)
                    .decisions();
            assertThat(decisions.getFirst().decision()).isGreaterThanOrEqualTo(told);
            int pairs = 0;
            int merged = 0;
            for (DecisionLine decision : decisions) {
                if (decision.what().equals("merge")) {
                    pairs++;
                    List<String> pair = decision.pairs().getFirst();
                    boolean isOne = footpath.log()
                            .person(pair.getFirst())
                            .equals(footpath.log().person(pair.getLast()));
                    assertThat(isOne).as(decision.toString()).isEqualTo(decision.withdrawnBy() == null);
                    merged += isOne ? 1 : 0;
                }
            }
            assertThat(footpath.index().snapshot().personCount()).isEqualTo(2 * DecidingProcess.PAIRS - merged);
            return pairs;
        }
    }
}
