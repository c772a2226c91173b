package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings the files of an index up to the log: writes a new base, a new overlay, or all overlays folded
/// into one.
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
    /// @param mayWait whether a large base may be written beside this, and take the place of the old one
    ///                later
    IndexFiles advance(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons, boolean mayWait) {
        IndexFiles advanced = advanceAll(withBaseOf(rewrite, files), throughSeq, before, persons);
        if (rewrite != null || !isFoldDue(advanced)) {
            return advanced;
        }
        generation++;
        if (mayWait && advanced.baseEvents() > options.longRewrite()) {
            rewrite = new BaseRewrite(directory, prefix("base", generation), log, options, advanced, damages);
            return advanced;
        }
        List<ShardFile> base = new BaseWriter(log, options, shardFiles("base", generation)).fold(advanced, () -> false);
        return new IndexFiles(advanced.through(), advanced.through(), base, List.of(), advanced.keys());
    }

    /// The files with the base that was written beside, if it is done.
    private IndexFiles withBaseOf(@Nullable BaseRewrite begun, IndexFiles files) {
        if (begun != null && files.base().isEmpty()) {
            stop();
        } else if (begun != null && begun.isOver()) {
            rewrite = null;
            return begun.replaceIn(files);
        }
        return files;
    }

    private IndexFiles advanceAll(IndexFiles files, long throughSeq, KnownPersons before, KnownPersons persons) {
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
        if (rewrite == null && isMostNew(files, throughSeq - files.throughSeq())) {
            generation++;
            var writer = new BaseWriter(log, options, shardFiles("base", generation));
            return new IndexFiles(through, through, writer.read(throughSeq, persons), List.of(), files.keys());
        }
        PersonChange change =
                PersonChange.of(log, before, persons, files.through().personsVersion());
        return new IndexFiles(
                through, files.baseThrough(), files.base(), withNewOverlay(files, throughSeq, change), files.keys());
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

    /// How many overlays stay: those being folded, and those at least twice as large as all newer ones together, so
    /// that an event is written anew a few times at most.
    private int keptOverlays(IndexFiles files, long newEvents) {
        List<ShardFile> overlays = files.overlays();
        int folded = rewrite == null ? 0 : rewrite.foldedOverlays(files);
        long newer = newEvents;
        int kept = overlays.size();
        while (kept > folded
                && (kept - folded >= options.maxOverlayShards()
                        || overlays.get(kept - 1).eventCount() < 2 * newer)) {
            newer += overlays.get(--kept).eventCount();
        }
        return kept;
    }

    /// Writes the timelines that are others since, and those of the overlays that do not stay.
    private List<ShardFile> withNewOverlay(IndexFiles files, long throughSeq, PersonChange change) {
        int kept = keptOverlays(files, throughSeq - files.throughSeq());
        List<ShardFile> replaced =
                files.overlays().subList(kept, files.overlays().size());
        var plan = new OverlayPlan(log, change, files, replaced);
        try (var scratch = new Scratch(directory)) {
            plan.read(
                    files.throughSeq(),
                    throughSeq,
                    new RowBuckets(scratch, log.identityCount(), 0, options.shardEvents()));
        }
        if (plan.isEmpty() && throughSeq == files.throughSeq()) {
            return files.overlays();
        }
        generation++;
        var overlays = new ArrayList<>(files.overlays().subList(0, kept));
        overlays.addAll(
                shardFiles("overlay", generation).write(List.of(plan.timelines()), log, throughSeq, plan.gone()));
        return overlays;
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
