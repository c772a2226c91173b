package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /// @param before  who was one person when the files were written, if this program wrote them
    /// @param persons whose timelines the new files hold
    /// @param mayWait whether a large base may be written beside this, and take the place of the old one
    ///                later
    IndexFiles advance(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons, boolean mayWait) {
        BaseRewrite begun = rewrite;
        if (begun != null && files.base().isEmpty()) {
            stop();
        } else if (begun != null && begun.isOver()) {
            rewrite = null;
            return advance(begun.files(files.keys()), throughSeq, begun.persons(), persons);
        } else if (begun == null && mayWait && isLong(files, throughSeq - files.throughSeq())) {
            generation++;
            rewrite = BaseRewrite.begin(
                    directory,
                    prefix("base", generation),
                    log,
                    options,
                    new LogPosition(throughSeq, persons.version()),
                    persons,
                    damages);
        }
        return advance(files, throughSeq, before, persons);
    }

    private IndexFiles advance(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons) {
        // The keys of the persons take one thread for a while, during which the shards want for one now and then.
        try (var beside = Executors.newSingleThreadExecutor(Thread.ofPlatform().factory())) {
            long keyGeneration = generation + 2;
            Future<List<KeyFile>> written = beside.submit(() -> keys(files, keyGeneration));
            IndexFiles advanced = advanceShards(files, throughSeq, before, persons);
            List<KeyFile> keys = ShardFiles.result(written);
            if (!keys.equals(files.keys())) {
                generation = keyGeneration;
            }
            return new IndexFiles(
                    advanced.through(), advanced.baseThrough(), advanced.base(), advanced.overlays(), keys);
        }
    }

    /// Whether a new base is due, takes long, and most of it is in the old one.
    private boolean isLong(IndexFiles files, long newEvents) {
        return isRebuildDue(files, newEvents)
                && files.baseEvents() > options.longRewrite()
                && newEvents <= Math.max(options.smallOverlay(), options.longRewrite() / 4);
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

    private ShardFiles shardFiles(String kind, long of) {
        return new ShardFiles(directory, prefix(kind, of), options.threads(), damages);
    }

    private static String prefix(String kind, long generation) {
        return kind + "-" + generation + "-";
    }

    private IndexFiles advanceShards(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons) {
        var through = new LogPosition(throughSeq, persons.version());
        if (through.equals(files.through())) {
            return files;
        }
        if (rewrite == null && isRebuildDue(files, throughSeq - files.throughSeq())) {
            generation++;
            var writer = new BaseWriter(log, options, shardFiles("base", generation), () -> false);
            return new IndexFiles(through, through, writer.write(throughSeq, persons), List.of(), files.keys());
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
            overlays.addAll(shardFiles("overlay", generation)
                    .write(List.of(List.of(rows.buckets())), log, throughSeq, overlay.gone()));
            return overlays;
        }
    }

    private static long events(List<ShardFile> files) {
        return files.stream().mapToLong(ShardFile::eventCount).sum();
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
