package footpath.server;

import footpath.events.identity.Identity;
import footpath.index.JourneyIndex;
import footpath.store.arrival.JournalledArrivals;
import footpath.store.documents.SqliteDocuments;
import footpath.store.erasure.Erasure;
import footpath.store.events.DuckDbEventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Removes for good what an open data directory holds of somebody, or has held long enough, from each file that
/// may hold it: the log, the journal and the indexes. Safe for use by several threads, one at a time.
///
/// From the transaction of the log on nothing reads what was removed; what is left is the bytes. Whoever dies
/// before they are gone goes on with it when the directory is next opened.
public final class Removals {
    private static final Logger LOG = System.getLogger(Removals.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DuckDbEventLog log;
    private final JournalledArrivals arrivals;
    private final JourneyIndex index;
    private final SqliteDocuments documents;
    private final Populations populations;
    private final Clock clock;

    Removals(
            DuckDbEventLog log,
            JournalledArrivals arrivals,
            JourneyIndex index,
            SqliteDocuments documents,
            Populations populations,
            Clock clock) {
        this.populations = populations;
        this.documents = documents;
        this.log = log;
        this.arrivals = arrivals;
        this.index = index;
        this.clock = clock;
    }

    /// Removes the whole person behind an identity, and suppresses all its identities. Empty if nothing is known
    /// of it. Takes as long as writing log and index anew.
    ///
    /// @param note what to keep beside the record of it; must not tell who it was
    /// @throws UncheckedIOException if a disk refuses; no answer counts the person from then on, and the bytes
    ///                              go when the directory is next opened
    public synchronized Optional<Erasure> erase(Identity identity, String note) {
        // Before anything else: once the log is without them, nobody knows by which texts they are listed.
        documents.removePersons(
                log.records().identities(identity).stream().map(Identity::text).toList());
        return log.erasures().erase(identity, note, clock.instant()).map(this::completed);
    }

    /// Removes what is kept for longer than the rules allow. Empty if there is nothing.
    public synchronized Optional<Erasure> expire() {
        return log.erasures().expire(log.expiry().rules(), clock.instant()).map(this::completed);
    }

    private Erasure completed(Erasure erasure) {
        index.rebuild();
        populations.clear();
        arrivals.emptyFiles(PATIENCE);
        log.erasures().rewrite();
        documents.rewrite();
        // A question that was being answered may have written a column of the index that was; it goes now.
        index.rebuild();
        populations.clear();
        log.erasures().finish(clock.instant());
        return log.erasures().list().stream()
                .filter(done -> done.number() == erasure.number())
                .findFirst()
                .orElse(erasure);
    }

    /// Goes on with what a process that died had begun, before anything reads the index: tells whether there was
    /// something.
    static boolean resume(DuckDbEventLog log, Path directory) {
        if (!log.erasures().isUnfinished()) {
            return false;
        }
        delete(directory.resolve("index"));
        PopulationIndexes.FOLDERS.forEach(folder -> delete(directory.resolve(folder)));
        return attempted(() -> log.erasures().rewrite());
    }

    /// Empties the journal and the documents, which ends what [#resume] began.
    static void finish(DuckDbEventLog log, JournalledArrivals arrivals, SqliteDocuments documents, Clock clock) {
        attempted(() -> {
            arrivals.emptyFiles(PATIENCE);
            documents.rewrite();
            log.erasures().finish(clock.instant());
        });
    }

    /// A full disk must not keep the program from starting: it is tried again at the next start.
    private static boolean attempted(Runnable step) {
        try {
            step.run();
            return true;
        } catch (UncheckedIOException refused) {
            LOG.log(Level.WARNING, "a removal waits to be finished: " + refused.getMessage());
            return false;
        }
    }

    static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be deleted", e);
        }
    }
}
