package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The disk answers nothing for a while, neither well nor badly; three times.
///
/// @param work where to put the small file system
record FrozenDisk(Path work) implements OnSmallDisk {
    private static final int TIMES = 3;
    private static final Duration WHILE = Duration.ofSeconds(6);

    @Override
    public String name() {
        return TIMES + " times a disk that hangs for " + WHILE.toSeconds() + " s";
    }

    @Override
    public String means() {
        return "a loop-mounted ext4 of its own, frozen by fsfreeze";
    }

    @Override
    public ServedFootpath happen(ServedFootpath server, Path data) throws IOException, InterruptedException {
        String disk = data.resolve("..").normalize().toString();
        for (int i = 0; i < TIMES; i++) {
            Thread.sleep(WHILE.dividedBy(2));
            Shell.run("fsfreeze", "--freeze", disk);
            Thread.sleep(WHILE);
            Shell.run("fsfreeze", "--unfreeze", disk);
        }
        Thread.sleep(WHILE.dividedBy(2));
        return server;
    }
}
