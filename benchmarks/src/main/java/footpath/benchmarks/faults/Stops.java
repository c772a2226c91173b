package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The process stands still for a while, several times.
///
/// @param count how often
/// @param span  for how long
record Stops(int count, Duration span) implements Fault {
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    @Override
    public String name() {
        return count + " times standing still for " + span.toSeconds() + " s";
    }

    @Override
    public String means() {
        return "SIGSTOP, SIGCONT";
    }

    @Override
    public ServedFootpath happen(ServedFootpath server, Path data) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            Thread.sleep(BETWEEN);
            Shell.run("kill", "-STOP", "" + server.pid());
            Thread.sleep(span);
            Shell.run("kill", "-CONT", "" + server.pid());
        }
        Thread.sleep(BETWEEN);
        return server;
    }
}
