package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/// The indexes of cases and accounts beside the index of one log, each made when it is first asked for. Safe
/// for use by several threads.
final class CaseIndexes {
    private static final String CASE = "case-";
    private static final String ACCOUNT = "account-";

    private final Path directory;
    private final EventLog log;
    private final IndexOptions options;
    private final Map<String, CaseIndex> open = new ConcurrentHashMap<>();

    CaseIndexes(Path directory, EventLog log, IndexOptions options) {
        this.directory = directory;
        this.log = log;
        this.options = options;
    }

    /// The cases of a property, with every event up to a `seq`, or more.
    IndexSnapshot cases(Subject.Case subject, long throughSeq) {
        String folder = CASE + hash(subject.property());
        var persons = KnownPersons.EACH_ALONE;
        return open.computeIfAbsent(folder, _ -> index(folder, persons, subject, subject.property(), Optional.empty()))
                .through(throughSeq);
    }

    /// The accounts, by traits as they are now: an event goes with its person when the trait changes, or
    /// who is one person.
    IndexSnapshot accounts(long throughSeq) {
        String name = Subject.Account.NAME;
        Optional<String> trait = Optional.of(name).filter(log.traitNames()::contains);
        KnownPersons persons = log.persons();
        String folder = ACCOUNT
                + trait.map(_ -> log.traitVersion() + "-" + persons.version()).orElse("-1");
        if (!open.containsKey(folder)) {
            forgetAccounts(folder);
        }
        return open.computeIfAbsent(folder, _ -> index(folder, persons, new Subject.Account(), name, trait))
                .through(throughSeq);
    }

    private CaseIndex index(
            String folder, KnownPersons persons, Subject subject, String property, Optional<String> trait) {
        return new CaseIndex(directory.resolve(folder), log, persons, options, subject, property, trait);
    }

    /// Deletes all of them; each is made anew when it is next asked for.
    void clear() {
        open.clear();
        folders("*").forEach(IndexDirectory::clear);
    }

    private void forgetAccounts(String wanted) {
        open.keySet().removeIf(folder -> folder.startsWith(ACCOUNT));
        for (Path folder : folders(ACCOUNT + "*")) {
            if (!folder.getFileName().toString().equals(wanted)) {
                IndexDirectory.clear(folder);
            }
        }
    }

    private List<Path> folders(String names) {
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
