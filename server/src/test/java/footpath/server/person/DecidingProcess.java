package footpath.server.person;

import footpath.server.Footpath;
import footpath.server.JavaProcess;
import footpath.server.http.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// A process of its own that merges pairs of persons by hand and takes every other merge back, until it is
/// killed.
final class DecidingProcess {
    static final int PAIRS = 400;

    private DecidingProcess() {}

    public static void main(String[] arguments) {
        try (Footpath footpath = Footpath.open(Path.of(arguments[0]), Footpath.Missing.IS_AN_ERROR)) {
            Identities identities = new Identities(footpath);
            for (int pair = Integer.parseInt(arguments[1]); pair < PAIRS; pair++) {
                DecisionBody body =
                        identities.merge(KilledDecisionTest.pair(pair), "pair " + pair, false, Times.DEFAULT_ZONE);
                long decision = Objects.requireNonNull(body.decision()).decision();
                System.out.println(decision);
                System.out.flush();
                if (pair % 2 == 1) {
                    identities.undo(decision, "not so", false, Times.DEFAULT_ZONE);
                }
            }
        }
    }

    static Process start(Path data, int firstPair) throws IOException {
        return JavaProcess.start(DecidingProcess.class, data, firstPair);
    }
}
