package footpath.server.health;

import footpath.server.Footpath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether a server can do its work. Safe for use by several threads; an answer is good for two seconds, so that
/// asking often costs nothing.
public final class Health {
    /// Free disk below which a server is not ready.
    public static final long LEAST_FREE_BYTES = 512L << 20;

    /// Events that the index may be behind the log.
    public static final long MOST_BEHIND = 1_000_000;

    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private final Footpath footpath;
    private Optional<Answer> last = Optional.empty();
    private long lastNanos;

    public Health(Footpath footpath) {
        this.footpath = footpath;
    }

    /// @param ready  whether every check is good
    /// @param checks each of them
    public record Answer(boolean ready, List<Check> checks) {}

    /// One check.
    ///
    /// @param name   what was looked at
    /// @param ok     whether it is good
    /// @param told   what was found
    /// @param remedy what to do if it is not good
    public record Check(String name, boolean ok, String told, String remedy) {}

    /// Whether it can take events and answer questions.
    public synchronized Answer ready() {
        long now = System.nanoTime();
        if (last.isEmpty() || now - lastNanos > GOOD_FOR.toNanos()) {
            List<Check> checks = List.of(
                    check("journal", "see that the disk works and the data directory may be written", this::journal),
                    check("log", "see the server's log; if the file is damaged, restore a backup", this::log),
                    check("index", "wait; if it stays behind, see the server's log", this::index),
                    check("disk", "free some space on the disk of the data directory", this::disk));
            last = Optional.of(new Answer(checks.stream().allMatch(Check::ok), checks));
            lastNanos = now;
        }
        return last.get();
    }

    /// What a check found, and whether it is good.
    private record Found(boolean ok, String told) {}

    private interface Look {
        Found look() throws IOException;
    }

    private static Check check(String name, String remedy, Look look) {
        Found found = found(look);
        return new Check(name, found.ok(), found.told(), found.ok() ? "" : remedy);
    }

    private static Found found(Look look) {
        try {
            return look.look();
        } catch (IOException | RuntimeException failed) {
            return new Found(false, String.valueOf(failed.getMessage()));
        }
    }

    /// Writes and forces a byte beside the journal, as the journal does with each group of records.
    private Found journal() throws IOException {
        Optional<String> trouble = footpath.arrivals().trouble();
        Path probe = footpath.path().resolve("journal").resolve("probe");
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1));
            channel.force(true);
        } finally {
            Files.deleteIfExists(probe);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Duration waiting = footpath.arrivals().backlogAge();
        // A long import keeps arrivals from the log and not from the journal: that is told, and no failure.
        return new Found(
                trouble.isEmpty(),
                "takes writes (" + took.toMillis() + " ms); "
                        + footpath.arrivals().backlog()
                        + " records wait for the log, the oldest for " + waiting.toSeconds() + " s"
                        + trouble.map(what -> "; " + what).orElse(""));
    }

    private Found log() {
        return new Found(true, "holds " + footpath.log().eventCount() + " events");
    }

    private Found index() {
        long behind = Math.max(
                0, footpath.log().lastSeq() - footpath.index().snapshot().throughSeq());
        return new Found(behind <= MOST_BEHIND, "is " + behind + " events behind the log");
    }

    private Found disk() throws IOException {
        long free = Files.getFileStore(footpath.path()).getUsableSpace();
        return new Found(free >= LEAST_FREE_BYTES, (free >> 20) + " MiB are free");
    }

    /// A figure that must not fail what is asked beside it.
    static <T> Optional<T> ifKnown(Supplier<T> figure) {
        try {
            return Optional.of(figure.get());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
