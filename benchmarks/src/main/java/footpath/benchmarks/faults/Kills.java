package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;

/// The process is killed at random moments, and started again each time.
///
/// @param count how often
/// @param seed  of the moments
record Kills(int count, long seed) implements Fault {
    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 2_500;

    @Override
    public String name() {
        return count + " kills at random moments, 0.1 to 2.5 s after each start";
    }

    @Override
    public String means() {
        return "SIGKILL";
    }

    @Override
    public ServedFootpath happen(ServedFootpath first, Path data) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        ServedFootpath server = first;
        for (int i = 1; i <= count; i++) {
            Thread.sleep(Duration.ofMillis(random.nextLong(SHORTEST_MILLIS, LONGEST_MILLIS)));
            server.kill();
            server = serve(data, server.port());
            if (i % 10 == 0) {
                System.err.println("  " + i + " kills");
            }
        }
        return server;
    }
}
