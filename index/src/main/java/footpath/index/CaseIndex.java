package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The index of one kind of case, in a folder of its own: brought up to the log when it is asked for, kept
/// across restarts, and built anew if it is damaged or of another log. Safe for use by several threads.
final class CaseIndex {
    private final Path directory;
    private final EventLog log;
    private final KnownPersons persons;
    private final IndexOptions options;
    private final Subject subject;
    private final Optional<String> property;
    private final Optional<String> trait;
    private @Nullable JourneyIndex index;

    /// @param persons  whose trait it is
    /// @param property whose values are the cases; empty if persons alone tell
    /// @param trait    of the person, for events without the property
    CaseIndex(
            Path directory,
            EventLog log,
            KnownPersons persons,
            IndexOptions options,
            Subject subject,
            Optional<String> property,
            Optional<String> trait) {
        this.directory = directory;
        this.log = log;
        this.persons = persons;
        this.options = options;
        this.subject = subject;
        this.property = property;
        this.trait = trait;
    }

    /// All cases, with every event of the log up to a `seq`, or more.
    synchronized IndexSnapshot through(long seq) {
        try {
            return advanced(seq);
        } catch (CorruptShard damage) {
            forget();
            return advanced(seq);
        }
    }

    private IndexSnapshot advanced(long seq) {
        JourneyIndex open = index;
        if (open == null) {
            open = opened();
        } else if (open.isDamaged()) {
            open.refresh();
        }
        if (open.snapshot().throughSeq() < seq) {
            // Opened anew, so that its files are all that must be known of the past.
            open = open(manifest(), seq);
        }
        index = open;
        return open.snapshot();
    }

    /// What the folder holds.
    private JourneyIndex opened() {
        IndexDirectory.create(directory);
        JourneyIndex stored = open(manifest(), 0);
        if (stored.state().healed().isEmpty()) {
            return stored;
        }
        // Numbers of cases may have gone with what was damaged.
        forget();
        return open(Optional.empty(), 0);
    }

    private JourneyIndex open(Optional<Manifest> manifest, long seq) {
        List<KeyFile> keys = manifest.map(this::keys).orElse(List.of());
        var numbers = new CaseNumbers(log, persons, directory, property, trait, keys);
        long known = manifest.map(Manifest::throughSeq).orElse(0L);
        var view = new CaseLog(log, numbers, known);
        try {
            view.advance(seq);
            return JourneyIndex.open(directory, view, options, subject);
        } finally {
            view.settle();
        }
    }

    private Optional<Manifest> manifest() {
        try {
            Manifest manifest = Manifest.read(directory);
            if (manifest.throughSeq() <= log.lastSeq()) {
                return Optional.of(manifest);
            }
        } catch (CorruptShard damage) {
            // An index that cannot be read is as good as none.
        }
        forget();
        return Optional.empty();
    }

    private List<KeyFile> keys(Manifest manifest) {
        Consumer<CorruptShard> nobody = _ -> {};
        return manifest.keys().stream()
                .map(entry -> KeyFile.open(directory.resolve(entry.file()), nobody))
                .toList();
    }

    private void forget() {
        index = null;
        IndexDirectory.clear(directory);
    }
}
