package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The clock of the day is set forth and back by an hour, and by a day, and the process killed in between.
record ClockJumps() implements Preloaded {
    private static final long[] SECONDS = {3_600, -3_600, 0, 86_400, -86_400, 0};
    private static final Duration WHILE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "the clock set forth and back by an hour and by a day, a kill after each";
    }

    @Override
    public String means() {
        return "a preloaded library that answers for the clock, SIGKILL";
    }

    @Override
    public ServedFootpath happen(ServedFootpath first, Path data) throws IOException, InterruptedException {
        Preload preload = Preload.of(data);
        ServedFootpath server = first;
        for (long seconds : SECONDS) {
            preload.set(false, seconds);
            Thread.sleep(WHILE);
            server.kill();
            server = preload.serve(data, server.port());
            preload.set(false, seconds);
            Thread.sleep(WHILE);
        }
        return server;
    }
}
