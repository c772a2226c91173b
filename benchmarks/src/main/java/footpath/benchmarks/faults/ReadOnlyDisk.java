package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The disk refuses every write for a while, as one does that became read-only; three times.
record ReadOnlyDisk() implements Preloaded {
    private static final int TIMES = 3;
    private static final Duration WHILE = Duration.ofSeconds(8);

    @Override
    public String name() {
        return TIMES + " times a read-only disk for " + WHILE.toSeconds() + " s";
    }

    @Override
    public String means() {
        return "a preloaded library that answers writes with EROFS";
    }

    @Override
    public ServedFootpath happen(ServedFootpath server, Path data) throws IOException, InterruptedException {
        Preload preload = Preload.of(data);
        for (int i = 0; i < TIMES; i++) {
            Thread.sleep(WHILE.dividedBy(2));
            preload.set(true, 0);
            Thread.sleep(WHILE);
            preload.set(false, 0);
        }
        Thread.sleep(WHILE.dividedBy(2));
        return server;
    }
}
