package footpath.index;

import footpath.events.log.EventLog;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Overlays being folded into a new base while newer overlays go on to be, which stay when it takes its place. Belongs
/// to one thread, which began it.
final class BaseRewrite {
    private final IndexFiles folded;
    private final String prefix;
    private final CompletableFuture<List<ShardFile>> written;
    private volatile boolean isStopped;
    private volatile boolean isDamaged;

    /// Begins.
    ///
    /// @param folded the index as it is
    /// @param prefix the names of the new files begin with it
    BaseRewrite(
            Path directory,
            String prefix,
            EventLog log,
            IndexOptions options,
            IndexFiles folded,
            Consumer<CorruptShard> damages) {
        this.folded = folded;
        this.prefix = prefix;
        // Half of the machine is left to those who arrive and ask meanwhile.
        var files = new ShardFiles(directory, prefix, Math.max(1, options.threads() / 2), damage -> {
            isDamaged = true;
            damages.accept(damage);
        });
        var writer = new BaseWriter(log, options, files);
        this.written = CompletableFuture.supplyAsync(
                () -> writer.fold(folded, () -> isStopped),
                task -> Thread.ofPlatform().daemon().name("index-base").start(task));
    }

    /// Whether it was written, or cannot be.
    boolean isOver() {
        return written.isDone();
    }

    /// Whether a file is one of it.
    boolean owns(String file) {
        return file.startsWith(prefix);
    }

    /// How many of the overlays of an index are being folded: the oldest, which are to stay until then.
    int foldedOverlays(IndexFiles files) {
        return isPartOf(files) ? folded.overlays().size() : 0;
    }

    private boolean isPartOf(IndexFiles files) {
        int count = folded.overlays().size();
        return files.overlays().size() >= count
                && files.overlays().subList(0, count).equals(folded.overlays());
    }

    /// An index with the new base in place of the old one and of the overlays that were folded.
    ///
    /// @param files the index as it has become meanwhile
    /// @throws RuntimeException if the base could not be written
    IndexFiles replaceIn(IndexFiles files) {
        List<ShardFile> base = ShardFiles.result(written);
        if (isDamaged) {
            return IndexFiles.ofBase(LogPosition.START, List.of(), files.keys());
        }
        IndexFiles replaced = IndexFiles.ofBase(folded.through(), base, files.keys());
        // Where overlays were found damaged meanwhile, what was laid over them is gone with them.
        return isPartOf(files)
                ? replaced.withOverlays(
                        files.through(),
                        files.overlays()
                                .subList(
                                        folded.overlays().size(),
                                        files.overlays().size()))
                : replaced;
    }

    /// Gives up and waits until nothing is read or written for it any more.
    void stop() {
        isStopped = true;
        written.handle((_, _) -> true).join();
    }
}
