package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings the files of an index up to the log: writes a new base, a new overlay, or all overlays folded
/// into one; or keeps in memory what is new.
///
/// Only ever adds files; the caller names them in the manifest and deletes the others. Confined to one thread.
final class IndexBuilder {
    private final Path directory;
    private final EventLog log;
    private final IndexOptions options;
    private final Consumer<CorruptShard> damages;
    private long generation;
    private @Nullable BaseRewrite rewrite;

    IndexBuilder(Path directory, EventLog log, IndexOptions options, long generation, Consumer<CorruptShard> damages) {
        this.directory = directory;
        this.log = log;
        this.options = options;
        this.generation = generation;
        this.damages = damages;
    }

    long generation() {
        return generation;
    }

    /// @param before  who was one person when this was asked last
    /// @param persons whose timelines the new files hold
    /// @param isOpen  whether more refreshes follow: then a large base may be written beside this, to take the
    ///                place of the old one later, and what is new may stay in memory
    IndexFiles advance(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons, boolean isOpen) {
        IndexFiles advanced = advanceAll(withBaseOf(rewrite, files), throughSeq, before, persons, isOpen);
        if (rewrite != null || isRecentSmall(advanced)) {
            return advanced;
        }
        return isFoldDue(advanced) ? folded(advanced, isOpen) : overlays().stored(advanced);
    }

    /// Whether there are recent timelines that may stay in memory.
    private boolean isRecentSmall(IndexFiles files) {
        long most = options.mostRecent(files.baseEvents());
        return files.recent().filter(recent -> recent.ownEvents() <= most).isPresent();
    }

    private IndexFiles folded(IndexFiles files, boolean isOpen) {
        String prefix = prefix("base", ++generation);
        if (isOpen && files.baseEvents() > options.longRewrite()) {
            rewrite = new BaseRewrite(directory, prefix, log, options, files, damages);
            return files;
        }
        List<ShardFile> base = new BaseWriter(log, options, shardFiles(prefix)).fold(files, () -> false);
        return IndexFiles.ofBase(files.through(), base, files.keys());
    }

    /// The files with the base that was written beside, if it is done.
    private IndexFiles withBaseOf(@Nullable BaseRewrite begun, IndexFiles files) {
        if (begun != null && files.base().isEmpty()) {
            stop();
        } else if (begun != null && begun.isOver()) {
            rewrite = null;
            return overlays().moved(begun.replaceIn(files));
        }
        return files;
    }

    private IndexFiles advanceAll(
            IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons, boolean isOpen) {
        // The keys of the persons take one thread for a while, during which the shards want for one now and then.
        try (var beside = Executors.newSingleThreadExecutor(Thread.ofPlatform().factory())) {
            long keyGeneration = generation + 2;
            Future<List<KeyFile>> written =
                    beside.submit(() -> new KeyFiles(directory, log, damages).advance(files, keyGeneration));
            IndexFiles advanced = advanceShards(files, throughSeq, before, persons, isOpen);
            List<KeyFile> keys = ShardFiles.result(written);
            if (!keys.equals(files.keys())) {
                generation = keyGeneration;
            }
            return advanced.withKeys(keys);
        }
    }

    /// Whether a file belongs to a base that is being written.
    boolean isUnderWay(String file) {
        BaseRewrite begun = rewrite;
        return begun != null && begun.owns(file);
    }

    /// Gives up the base that is being written, if one is. Returns when nothing reads the log for it any more.
    void stop() {
        if (rewrite != null) {
            rewrite.stop();
            rewrite = null;
        }
    }

    private ShardFiles shardFiles(String prefix) {
        return new ShardFiles(directory, prefix, options.threads(), damages);
    }

    private static String prefix(String kind, long generation) {
        return kind + "-" + generation + "-";
    }

    private IndexFiles advanceShards(
            IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons, boolean isOpen) {
        var through = new LogPosition(throughSeq, persons.version());
        if (through.equals(files.through())) {
            return files;
        }
        if (rewrite == null && isMostNew(files, throughSeq - files.throughSeq())) {
            var writer = new BaseWriter(log, options, shardFiles(prefix("base", ++generation)));
            return IndexFiles.ofBase(through, writer.read(throughSeq, persons), files.keys());
        }
        PersonChange change =
                PersonChange.of(log, before, persons, files.through().personsVersion());
        return overlays().advance(files, through, change, isOpen);
    }

    private OverlayBuilder overlays() {
        Optional<BaseRewrite> begun = Optional.ofNullable(rewrite);
        return new OverlayBuilder(
                log,
                options,
                files -> begun.map(base -> base.foldedOverlays(files)).orElse(0),
                kind -> shardFiles(prefix(kind, ++generation)));
    }

    /// Whether so much came at once that reading the log anew takes less time than laying it over the base.
    private boolean isMostNew(IndexFiles files, long newEvents) {
        return files.base().isEmpty() || isMuch(newEvents, files.baseEvents());
    }

    private boolean isFoldDue(IndexFiles files) {
        return isMuch(files.overlayEvents(), files.baseEvents());
    }

    private boolean isMuch(long events, long baseEvents) {
        return events > options.smallOverlay() && events > options.overlayShare() * baseEvents;
    }
}
