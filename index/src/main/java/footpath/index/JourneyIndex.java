package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The index of one event log in one directory: whole timelines in sorted, memory-mapped columns.
///
/// A cache: whatever is missing, damaged or of another log is rebuilt from the log, never guessed. Safe for
/// use by several threads; one process at a time may have a directory open.
public final class JourneyIndex implements AutoCloseable {
    /// Each attempt heals all damage known by then; only a disk that fails faster than it is written needs
    /// more.
    private static final int ATTEMPTS = 4;

    /// The folder of the indexes of cases.
    private static final String CASES = "cases";

    private final Path directory;
    private final Subject subject;
    private final CaseIndexes cases;
    private final EventLog log;
    private final ConcurrentLinkedQueue<CorruptShard> damages = new ConcurrentLinkedQueue<>();
    private final IndexBuilder builder;
    private IndexFiles files;
    private IndexFiles named;
    private LiveShards shards = LiveShards.NONE;
    private KnownPersons known = KnownPersons.EACH_ALONE;
    private long traitVersion = -1;
    private boolean isOpen;
    private volatile IndexState state;
    private volatile IndexSnapshot snapshot;

    private JourneyIndex(Path directory, EventLog log, IndexOptions options, Subject subject) {
        IndexDirectory.create(directory);
        this.subject = subject;
        this.cases = new CaseIndexes(directory.resolve(CASES), log, options);
        this.directory = directory;
        this.log = log;
        IndexOpening opening = IndexOpening.open(directory, log, damages::add);
        this.files = opening.files();
        this.named = files;
        this.builder = new IndexBuilder(directory, log, options, opening.generation(), damages::add);
        this.snapshot = snapshotOf(IndexFiles.EMPTY, traitVersion, KnownPersons.EACH_ALONE, List.of(), List.of());
        this.state = refresh();
        this.isOpen = true;
    }

    /// Opens the index of a directory, creating the directory if need be, and brings it up to the log.
    /// Files are mapped, not read: an index that is up to date opens in milliseconds, whatever its size.
    ///
    /// @throws IndexException if the directory cannot be read or written
    public static JourneyIndex open(Path directory, EventLog log, IndexOptions options) {
        return open(directory, log, options, Subject.Person.EACH);
    }

    /// @param subject what the log calls a person
    static JourneyIndex open(Path directory, EventLog log, IndexOptions options, Subject subject) {
        return new JourneyIndex(directory, log, options, subject);
    }

    /// Brings the index up to the log, heals what was found damaged, and tells what it did. Snapshots taken
    /// before stay as they are. A large base that is due to be written anew is written beside this, and takes
    /// the place of the old one in a refresh after that.
    public synchronized IndexState refresh() {
        var healed = new LinkedHashMap<Path, CorruptShard>();
        for (int attempt = 1; ; attempt++) {
            try {
                return refresh(healed);
            } catch (CorruptShard damage) {
                damages.add(damage);
                if (attempt == ATTEMPTS) {
                    throw damage;
                }
            }
        }
    }

    private IndexState refresh(Map<Path, CorruptShard> healed) {
        for (CorruptShard damage = damages.poll(); damage != null; damage = damages.poll()) {
            healed.putIfAbsent(damage.file(), damage);
        }
        KnownPersons persons = log.persons();
        long throughSeq = log.lastSeq();
        long newTraitVersion = log.traitVersion();
        IndexFiles before = files.without(Set.copyOf(healed.keySet()));
        IndexFiles after = builder.advance(before, throughSeq, known, persons, isOpen);
        boolean isNew = !after.equals(files) || newTraitVersion != traitVersion;
        if (isNew) {
            boolean isWhole = before.equals(files);
            shards = LiveShards.of(after, isWhole ? shards : LiveShards.NONE);
            snapshot = snapshotOf(after, newTraitVersion, persons, log.names(), log.channels());
            files = after;
            known = persons;
            traitVersion = newTraitVersion;
        }
        IndexFiles stored = after.stored();
        if (!stored.equals(named)) {
            manifest(stored).write(directory);
            named = stored;
        }
        if (isNew) {
            IndexDirectory.clean(directory, after.fileNames(), builder::isUnderWay, traitVersion);
        }
        state = stateAfter(before, healed.values());
        return state;
    }

    /// Makes the whole index anew from the log, and deletes every file of before, those of cases and accounts
    /// among them: to be called when something was removed from the log for good. Takes as long as the first
    /// time. Snapshots taken before stay as they are for those who hold them.
    public synchronized IndexState rebuild() {
        builder.stop();
        damages.clear();
        files = IndexFiles.EMPTY;
        shards = LiveShards.NONE;
        known = KnownPersons.EACH_ALONE;
        traitVersion = -1;
        IndexState rebuilt = refresh();
        cases.clear();
        return rebuilt;
    }

    private IndexSnapshot snapshotOf(
            IndexFiles shown, long shownTraitVersion, KnownPersons persons, List<String> names, List<String> channels) {
        var columns = new ColumnSource(
                directory,
                log,
                shown.base(),
                shown.overlays(),
                shownTraitVersion,
                persons,
                shown.endIdentity(),
                damages::add);
        return new IndexSnapshot(subject, shown, shards.with(columns), persons, names, channels, log, cases);
    }

    private Manifest manifest(IndexFiles stored) {
        return new Manifest(
                stored.through(),
                stored.baseThrough(),
                builder.generation(),
                LogMark.of(log, stored.throughSeq()),
                stored.base().stream().map(ShardFile::entry).toList(),
                stored.overlays().stream().map(ShardFile::entry).toList(),
                stored.keys().stream().map(KeyFile::entry).toList(),
                snapshot.names(),
                snapshot.channels());
    }

    private IndexState stateAfter(IndexFiles before, Collection<CorruptShard> healed) {
        return new IndexState(
                files.throughSeq(),
                files.throughSeq() - before.throughSeq(),
                files.baseEvents(),
                files.overlayEvents(),
                files.base().size(),
                files.overlays().size(),
                !files.base().equals(before.base()),
                healed.stream().collect(Collectors.toUnmodifiableList()));
    }

    /// What the latest refresh found and did.
    public IndexState state() {
        return state;
    }

    /// Whether a file was found damaged since the latest refresh.
    boolean isDamaged() {
        return !damages.isEmpty();
    }

    /// The index as of the latest refresh.
    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /// Answers a question on the current snapshot. If that meets a damaged file, the file is rebuilt and
    /// the question asked again, so that damage costs time and nothing else.
    public <T> T ask(Function<IndexSnapshot, T> question) {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.apply(snapshot);
            } catch (CorruptShard damage) {
                if (attempt == ATTEMPTS) {
                    throw damage;
                }
                refresh();
            }
        }
    }

    /// Nothing to save: the files are complete at any time; a base that is being written is given up. Snapshots stay
    /// usable; their files are unmapped
    /// once nothing refers to them.
    @Override
    public synchronized void close() {
        builder.stop();
    }
}
