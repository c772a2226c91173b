package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The indexes of cases and accounts beside the index of one log, each made when it is first asked for. Safe
/// for use by several threads.
final class CaseIndexes {
    private static final String CASE = "case-";
    private static final String ACCOUNT = "account-";
    private static final String OF_KIND = "accounts-of-";

    /// In turn, so that whoever still reads the one before does not meet the files of the next.
    private static final int MOST_FOLDERS = 8;

    /// The folder of those of some persons alone.
    private static final String SOME = "cases-of-some";

    private final Path directory;
    private final EventLog log;
    private final IndexOptions options;
    private final Map<String, CaseIndex> open = new ConcurrentHashMap<>();
    private @Nullable Some latest;
    private int made;

    CaseIndexes(Path directory, EventLog log, IndexOptions options) {
        this.directory = directory;
        this.log = log;
        this.options = options;
    }

    /// The indexes of some persons alone.
    private record Some(BitSet persons, long version, CaseIndexes indexes) {}

    /// Those of the events of some persons alone. The latest are kept, others made anew.
    ///
    /// @param persons their numbers
    /// @param known   who is one person
    synchronized CaseIndexes of(BitSet persons, KnownPersons known) {
        Some before = latest;
        if (before != null && before.version == known.version() && before.persons.equals(persons)) {
            return before.indexes;
        }
        Path parts = directory.resolveSibling(SOME);
        if (before == null) {
            cleared(parts);
        } else {
            before.indexes.clear();
        }
        CaseIndexes indexes = new CaseIndexes(
                parts.resolve(Integer.toString(++made % MOST_FOLDERS)), new PartialLog(log, known, persons), options);
        latest = new Some(persons, known.version(), indexes);
        return indexes;
    }

    /// Clears what an earlier process left.
    private static void cleared(Path parts) {
        for (Path part : folders(parts, "*")) {
            folders(part, "*").forEach(IndexDirectory::clear);
        }
    }

    /// The cases of a property, with every event up to a `seq`, or more.
    IndexSnapshot cases(Subject.Case subject, long throughSeq) {
        String folder = CASE + hash(subject.property());
        var persons = KnownPersons.EACH_ALONE;
        return open.computeIfAbsent(
                        folder, _ -> index(folder, persons, subject, Optional.of(subject.property()), Optional.empty()))
                .through(throughSeq);
    }

    /// The accounts, by traits as they are now: an event goes with its person when the trait changes, or
    /// who is one person.
    IndexSnapshot accounts(Subject.Account subject, long throughSeq) {
        Optional<String> trait = Optional.of(subject.trait()).filter(log.traitNames()::contains);
        KnownPersons persons = log.persons();
        String folders = subject.kind().map(kind -> OF_KIND + kind + "-").orElse(ACCOUNT);
        String folder = folders
                + trait.map(_ -> log.traitVersion() + "-" + persons.version()).orElse("-1");
        if (!open.containsKey(folder)) {
            forgetAccounts(folders, folder);
        }
        return open.computeIfAbsent(folder, _ -> index(folder, persons, subject, subject.property(), trait))
                .through(throughSeq);
    }

    private CaseIndex index(
            String folder, KnownPersons persons, Subject subject, Optional<String> property, Optional<String> trait) {
        return new CaseIndex(directory.resolve(folder), log, persons, options, subject, property, trait);
    }

    /// Deletes all of them; each is made anew when it is next asked for.
    synchronized void clear() {
        open.clear();
        Some some = latest;
        if (some != null) {
            some.indexes.clear();
            latest = null;
        }
        folders("*").forEach(IndexDirectory::clear);
    }

    private void forgetAccounts(String prefix, String wanted) {
        open.keySet().removeIf(folder -> folder.startsWith(prefix));
        for (Path folder : folders(prefix + "*")) {
            if (!folder.getFileName().toString().equals(wanted)) {
                IndexDirectory.clear(folder);
            }
        }
    }

    private List<Path> folders(String names) {
        return folders(directory, names);
    }

    private static List<Path> folders(Path directory, String names) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var folders = Files.newDirectoryStream(directory, names)) {
            return StreamSupport.stream(folders.spliterator(), false).toList();
        } catch (IOException e) {
            throw new IndexException("read", directory, e);
        }
    }

    /// Stands for a property in the name of a folder, which cannot hold every text.
    private static String hash(String property) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(property.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
