package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// Something else fills the disk to the last byte, and is deleted after a while; three times.
///
/// @param work where to put the small file system
record FullDisk(Path work) implements OnSmallDisk {
    private static final int TIMES = 3;
    private static final Duration WHILE = Duration.ofSeconds(8);

    @Override
    public String name() {
        return TIMES + " times a full disk for " + WHILE.toSeconds() + " s";
    }

    @Override
    public String means() {
        return "a loop-mounted ext4 of its own, filled by another file";
    }

    @Override
    public ServedFootpath happen(ServedFootpath server, Path data) throws IOException, InterruptedException {
        Path ballast = data.resolveSibling("ballast");
        for (int i = 0; i < TIMES; i++) {
            Thread.sleep(WHILE.dividedBy(2));
            long until = System.nanoTime() + WHILE.toNanos();
            while (System.nanoTime() < until) {
                fill(ballast);
                Thread.sleep(Duration.ofMillis(100));
            }
            Files.delete(ballast);
        }
        Thread.sleep(WHILE.dividedBy(2));
        return server;
    }

    private static void fill(Path ballast) {
        byte[] megabyte = new byte[1 << 20];
        byte[] little = new byte[512];
        for (byte[] piece : new byte[][] {megabyte, little}) {
            try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(piece);
                }
            } catch (IOException isFull) {
                // That is what was wanted.
            }
        }
    }
}
