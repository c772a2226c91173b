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

    /// @param before  who was one person when the files were written, if this program wrote them
    /// @param persons whose timelines the new files hold
    IndexFiles advance(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons) {
        // The keys of the persons take one thread for a while, during which the shards want for one now and then.
        try (var beside = Executors.newSingleThreadExecutor()) {
            long keyGeneration = generation + 2;
            Future<List<KeyFile>> written = beside.submit(() -> keys(files, keyGeneration));
            IndexFiles advanced = advanceShards(files, throughSeq, before, persons);
            List<KeyFile> keys = result(written);
            if (!keys.equals(files.keys())) {
                generation = keyGeneration;
            }
            return new IndexFiles(
                    advanced.through(), advanced.baseThrough(), advanced.base(), advanced.overlays(), keys);
        }
    }

    private IndexFiles advanceShards(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons) {
        var through = new LogPosition(throughSeq, persons.version());
        if (through.equals(files.through())) {
            return files;
        }
        if (isRebuildDue(files, throughSeq - files.throughSeq())) {
            return new IndexFiles(through, through, writeBase(throughSeq, persons), List.of(), files.keys());
        }
        int kept = keptOverlays(files.overlays(), throughSeq - files.throughSeq());
        return new IndexFiles(
                through,
                files.baseThrough(),
                files.base(),
                withNewOverlay(files, kept, throughSeq, before, persons),
                files.keys());
    }

    /// How many overlays stay: those at least twice as large as all newer ones together, so that an event is
    /// written anew a few times at most.
    private int keptOverlays(List<ShardFile> overlays, long newEvents) {
        long newer = newEvents;
        int kept = overlays.size();
        while (kept > 0
                && (kept >= options.maxOverlayShards() || overlays.get(kept - 1).eventCount() < 2 * newer)) {
            newer += overlays.get(--kept).eventCount();
        }
        return kept;
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

    /// Writes the timelines that are others since, and those of the overlays that do not stay.
    private List<ShardFile> withNewOverlay(
            IndexFiles files, int kept, long throughSeq, KnownPersons before, KnownPersons persons) {
        long afterVersion = files.through().personsVersion();
        int[] changed = persons.version() == afterVersion ? NOBODY : log.personsChangedAfter(afterVersion);
        List<ShardFile> replaced =
                files.overlays().subList(kept, files.overlays().size());
        try (var scratch = new Scratch(directory)) {
            int endPerson = log.identityCount();
            var fresh = new RowBuckets(scratch, endPerson, 0, options.shardEvents());
            log.scan(files.throughSeq(), throughSeq, PersonRows.of(fresh, persons));
            long expected = fresh.rowCount() + events(replaced);
            var rows = new RowBuckets(scratch, endPerson, expected, options.shardEvents());
            var overlay = new OverlayRows(log, persons, files, replaced, rows);
            overlay.gather(
                    fresh.buckets()[0],
                    Optional.of(before).filter(known -> known.version() == afterVersion),
                    changed,
                    throughSeq);
            if (rows.rowCount() == 0 && throughSeq == files.throughSeq()) {
                return files.overlays();
            }
            generation++;
            var overlays = new ArrayList<>(files.overlays().subList(0, kept));
            overlays.addAll(write(List.of(List.of(rows.buckets())), "overlay", throughSeq, overlay.gone()));
            return overlays;
        }
    }

    private static long events(List<ShardFile> files) {
        return files.stream().mapToLong(ShardFile::eventCount).sum();
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

    /// Files at least twice as large as all newer ones together stay, so that there are few, and a key is
    /// written a few times at most.
    private List<KeyFile> keys(IndexFiles files, long keyGeneration) {
        int end = log.identityCount();
        int first = files.endIdentity();
        if (end <= first) {
            return files.keys();
        }
        var keys = new ArrayList<>(files.keys());
        while (!keys.isEmpty() && isSmall(keys.getLast(), end - first)) {
            first = keys.removeLast().firstPerson();
        }
        keys.addAll(writeKeys(first, keyGeneration));
        return keys;
    }

    private static boolean isSmall(KeyFile file, int newer) {
        int count = file.endPerson() - file.firstPerson();
        return count < KeyFileWriter.MOST_PERSONS && count < 2L * newer;
    }

    private List<KeyFile> writeKeys(int first, long keyGeneration) {
        var keys = new ArrayList<KeyFile>();
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
