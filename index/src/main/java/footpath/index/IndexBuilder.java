package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Brings the files of an index up to the log: writes a new base, a new overlay, or all overlays folded
/// into one.
///
/// Only ever adds files; the caller names them in the manifest and deletes the others. Confined to one thread.
final class IndexBuilder {
    private static final int[] NOBODY = {};

    private final Path directory;
    private final EventLog log;
    private final IndexOptions options;
    private final Consumer<CorruptShard> damages;
    private long generation;

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

    /// @param persons whose timelines the new files hold
    IndexFiles advance(IndexFiles files, long throughSeq, KnownPersons persons) {
        // The keys of the persons take one thread for a while, during which the shards want for one now and then.
        try (var beside = Executors.newSingleThreadExecutor()) {
            long keyGeneration = generation + 2;
            Future<List<KeyFile>> written = beside.submit(() -> keys(files, keyGeneration));
            IndexFiles advanced = advanceShards(files, throughSeq, persons);
            List<KeyFile> keys = result(written);
            if (keys.size() > files.keys().size()) {
                generation = keyGeneration;
            }
            return new IndexFiles(
                    advanced.through(), advanced.baseThrough(), advanced.base(), advanced.overlays(), keys);
        }
    }

    private IndexFiles advanceShards(IndexFiles files, long throughSeq, KnownPersons persons) {
        var through = new LogPosition(throughSeq, persons.version());
        if (through.equals(files.through())) {
            return files;
        }
        if (isRebuildDue(files, throughSeq - files.throughSeq())) {
            return new IndexFiles(through, through, writeBase(throughSeq, persons), List.of(), files.keys());
        }
        boolean fold = files.overlays().size() >= options.maxOverlayShards();
        var overlays = new ArrayList<>(fold ? List.of() : files.overlays());
        writeOverlay(fold ? files.baseThrough() : files.through(), throughSeq, persons)
                .ifPresent(overlays::add);
        return new IndexFiles(through, files.baseThrough(), files.base(), overlays, files.keys());
    }

    private boolean isRebuildDue(IndexFiles files, long newEvents) {
        long overlay = files.overlayEvents() + newEvents;
        return files.base().isEmpty()
                || (overlay > options.smallOverlay() && overlay > options.overlayShare() * files.baseEvents());
    }

    private List<ShardFile> writeBase(long throughSeq, KnownPersons persons) {
        try (var scratch = new Scratch(directory)) {
            var rows = new RowBuckets(scratch, log.identityCount(), throughSeq, options.shardEvents());
            log.scan(0, throughSeq, PersonRows.of(rows, persons));
            generation++;
            return write(ShardWriter.cut(rows, shards(rows.rowCount())), "base", throughSeq, NOBODY);
        }
    }

    /// As many for each thread, unless they would be small.
    private int shards(long events) {
        long fewest = Math.ceilDiv(events, options.shardEvents());
        long even = Math.ceilDiv(fewest, options.threads()) * options.threads();
        long most = Math.max(1, events / Math.max(1, options.shardEvents() / 8));
        return Math.toIntExact(Math.max(fewest, Math.min(even, most)));
    }

    /// Writes the timelines that are others since; nothing if these have no events at all.
    private Optional<ShardFile> writeOverlay(LogPosition after, long throughSeq, KnownPersons persons) {
        int[] changed =
                persons.version() == after.personsVersion() ? NOBODY : log.personsChangedAfter(after.personsVersion());
        int[] current = IntStream.of(changed).map(persons::person).distinct().toArray();
        try (var scratch = new Scratch(directory)) {
            var rows = new RowBuckets(scratch, log.identityCount(), throughSeq - after.seq(), options.shardEvents());
            var written = new PersonRows(rows, persons);
            log.scanWholeTimelines(after.seq(), throughSeq, persons, current, written);
            if (rows.rowCount() == 0 && throughSeq == after.seq()) {
                return Optional.empty();
            }
            generation++;
            return Optional.of(write(List.of(List.of(rows.buckets())), "overlay", throughSeq, written.without(changed))
                    .getFirst());
        }
    }

    private List<ShardFile> write(List<List<RowBuckets.Bucket>> shards, String kind, long throughSeq, int[] gone) {
        List<String> names = log.names();
        List<String> channels = log.channels();
        var written = new ArrayList<Future<ShardFile>>();
        try (var workspaces = new Workspaces();
                var workers = Executors.newFixedThreadPool(Math.clamp(shards.size(), 1, options.threads()))) {
            for (List<RowBuckets.Bucket> buckets : shards) {
                Path path = directory.resolve(kind + "-" + generation + "-" + written.size() + ".shard");
                written.add(workers.submit(() -> {
                    Workspace workspace = workspaces.borrow();
                    new ShardWriter(buckets, names, channels, gone).write(path, throughSeq, workspace);
                    workspaces.giveBack(workspace);
                    return ShardFile.open(path, damages);
                }));
            }
        }
        return written.stream().map(IndexBuilder::result).toList();
    }

    /// One workspace for each thread that works.
    private static final class Workspaces implements AutoCloseable {
        private final ConcurrentLinkedQueue<Workspace> all = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Workspace> idle = new ConcurrentLinkedQueue<>();

        Workspace borrow() {
            Workspace workspace = idle.poll();
            if (workspace == null) {
                workspace = new Workspace();
                all.add(workspace);
            }
            return workspace;
        }

        void giveBack(Workspace workspace) {
            idle.add(workspace);
        }

        @Override
        public void close() {
            all.forEach(Workspace::close);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("index: interrupted while writing its files", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("index: writing a file failed", e.getCause());
        }
    }

    private List<KeyFile> keys(IndexFiles files, long keyGeneration) {
        int first = files.endIdentity();
        if (log.identityCount() <= first) {
            return files.keys();
        }
        var keys = new ArrayList<>(files.keys());
        var run = new KeyFileWriter[] {new KeyFileWriter(first)};
        log.identityKeys(first, (person, key) -> {
            if (run[0].count() == KeyFileWriter.MOST_PERSONS) {
                keys.add(write(run[0], keyGeneration));
                run[0] = new KeyFileWriter(person);
            }
            run[0].add(key);
        });
        keys.add(write(run[0], keyGeneration));
        return keys;
    }

    private KeyFile write(KeyFileWriter run, long keyGeneration) {
        Path path = directory.resolve("persons-" + keyGeneration + "-" + run.firstPerson() + ".keys");
        run.write(path);
        return KeyFile.open(path, damages);
    }
}
