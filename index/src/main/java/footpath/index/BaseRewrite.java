package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A new base that is written while overlays on the old one go on to be. What comes into the log meanwhile is an
/// overlay on the new one when it takes its place. Belongs to one thread, which began it.
final class BaseRewrite {
    private final LogPosition position;
    private final KnownPersons persons;
    private final String prefix;
    private final CompletableFuture<List<ShardFile>> written;
    private volatile boolean isStopped;
    private volatile boolean isDamaged;

    private BaseRewrite(
            Path directory,
            String prefix,
            EventLog log,
            IndexOptions options,
            LogPosition position,
            KnownPersons persons,
            Consumer<CorruptShard> damages) {
        this.position = position;
        this.persons = persons;
        this.prefix = prefix;
        // Half of the machine is left to those who arrive and ask meanwhile.
        var files = new ShardFiles(directory, prefix, Math.max(1, options.threads() / 2), damage -> {
            isDamaged = true;
            damages.accept(damage);
        });
        var writer = new BaseWriter(log, options, files, () -> isStopped);
        this.written = CompletableFuture.supplyAsync(
                () -> writer.write(position.seq(), persons),
                task -> Thread.ofPlatform().daemon().name("index-base").start(task));
    }

    static BaseRewrite begin(
            Path directory,
            String prefix,
            EventLog log,
            IndexOptions options,
            LogPosition position,
            KnownPersons persons,
            Consumer<CorruptShard> damages) {
        return new BaseRewrite(directory, prefix, log, options, position, persons, damages);
    }

    /// Whether it was written, or cannot be.
    boolean isOver() {
        return written.isDone();
    }

    /// Whether a file is one of it.
    boolean owns(String file) {
        return file.startsWith(prefix) || file.startsWith(Scratch.PREFIX);
    }

    /// Who was one person when it was begun.
    KnownPersons persons() {
        return persons;
    }

    /// The index as if nothing had come since it was begun; nothing but keys if its files were found damaged already.
    ///
    /// @throws RuntimeException if it could not be written
    IndexFiles files(List<KeyFile> keys) {
        List<ShardFile> base = ShardFiles.result(written);
        return isDamaged
                ? new IndexFiles(LogPosition.START, LogPosition.START, List.of(), List.of(), keys)
                : new IndexFiles(position, position, base, List.of(), keys);
    }

    /// Gives up and waits until nothing is read or written for it any more.
    void stop() {
        isStopped = true;
        written.handle((_, _) -> true).join();
    }
}
