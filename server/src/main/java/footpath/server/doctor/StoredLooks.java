package footpath.server.doctor;

import footpath.collect.source.Source;
import footpath.index.IndexOptions;
import footpath.index.IndexState;
import footpath.index.JourneyIndex;
import footpath.server.http.Times;
import footpath.store.DataDirectory;
import footpath.store.documents.SqliteDocuments;
import footpath.store.events.DuckDbEventLog;
import footpath.store.journal.Journal;
import footpath.store.journal.JournalDamage;
import footpath.store.journal.JournalOptions;
import footpath.store.journal.JournalReader;
import footpath.store.journal.JournalRecord;
import footpath.store.quarantine.QuarantineFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at what a data directory holds, which this process has for itself.
final class StoredLooks {
    private static final long READ_BYTES = 16L << 20;
    private static final Duration SILENT = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final DataDirectory directory;
    private final Path data;
    private final Clock clock;

    StoredLooks(DataDirectory directory, Clock clock) {
        this.directory = directory;
        this.data = directory.path();
        this.clock = clock;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Doctor.look("documents", this::documents));
        boolean hasDocuments = findings.getLast().verdict() != Finding.Verdict.FAILED;
        try (DuckDbEventLog log = DuckDbEventLog.open(directory)) {
            findings.add(Finding.ok("log", "opens, and holds " + log.eventCount() + " events"));
            findings.add(Doctor.look("journal", () -> journal(log)));
            findings.add(Doctor.look("index", () -> index(log)));
            Map<String, Instant> last = log.catalog().lastReceived();
            findings.add(Doctor.look("clock", () -> clock(last)));
            findings.add(Doctor.look("quarantine", () -> quarantine(log)));
            if (hasDocuments) {
                findings.add(Doctor.look("sources", () -> sources(last)));
            }
        } catch (RuntimeException unreadable) {
            findings.add(Doctor.failed("log", unreadable));
        }
        return findings;
    }

    private Finding documents() {
        Path file = data.resolve("documents.sqlite");
        if (!Files.exists(file)) {
            return Finding.ok("documents", "there are none yet");
        }
        List<String> damages = SqliteDocuments.damages(file);
        return damages.isEmpty()
                ? Finding.ok("documents", "are whole")
                : Finding.failed(
                        "documents",
                        file + ": " + damages.size() + " damages, the first: " + damages.getFirst(),
                        "restore the file from a backup");
    }

    /// Reads every record that is not in the log yet, as the next start will.
    private Finding journal(DuckDbEventLog log) {
        long through = log.journalThrough();
        try (Journal journal = Journal.open(data.resolve("journal"), JournalOptions.DEFAULT, through);
                JournalReader reader = journal.read(through)) {
            long backlog = 0;
            List<JournalRecord> records = reader.next(READ_BYTES);
            while (!records.isEmpty()) {
                backlog += records.size();
                records = reader.next(READ_BYTES);
            }
            long lost = reader.damages().stream().mapToLong(JournalDamage::lost).sum();
            String told = backlog + " records wait to be taken into the log";
            return lost == 0
                    ? Finding.ok("journal", told)
                    : Finding.failed(
                            "journal",
                            told + "; " + lost + " more cannot be read in "
                                    + reader.damages().getFirst().file(),
                            "the disk did not keep what it took: check it, and have senders send again what came last");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Finding index(DuckDbEventLog log) {
        try (JourneyIndex index = JourneyIndex.open(data.resolve("index"), log, IndexOptions.DEFAULT)) {
            IndexState state = index.state();
            String told = "is in step with the log, at event " + state.throughSeq();
            if (!state.healed().isEmpty()) {
                return Finding.warning(
                        "index",
                        told + "; " + state.healed().size() + " damaged files were made anew, the first: "
                                + state.healed().getFirst().getMessage(),
                        "check the disk if this comes again");
            }
            return Finding.ok("index", told + (state.rowsRead() > 0 ? "; read " + state.rowsRead() + " just now" : ""));
        }
    }

    private Finding clock(Map<String, Instant> last) {
        Optional<Instant> latest = last.values().stream().max(Instant::compareTo);
        Instant now = clock.instant();
        String told = "says " + Times.text(now, Times.DEFAULT_ZONE);
        return latest.isPresent() && latest.get().isAfter(now.plus(AHEAD))
                ? Finding.failed(
                        "clock",
                        told + ", and the last event came in at " + Times.text(latest.get(), Times.DEFAULT_ZONE),
                        "set the clock: it is behind, or was ahead")
                : Finding.ok("clock", told);
    }

    private static Finding quarantine(DuckDbEventLog log) {
        QuarantineFilter waiting = new QuarantineFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false));
        long count = log.kept().count(waiting);
        return count == 0
                ? Finding.ok("quarantine", "is empty, or mended")
                : Finding.warning(
                        "quarantine", "holds " + count + " calls and rows", "see footpath quarantine --groups");
    }

    private Finding sources(Map<String, Instant> last) {
        try (SqliteDocuments documents = SqliteDocuments.open(data.resolve("documents.sqlite"), clock)) {
            List<Source> sources = documents.sources().list();
            List<String> problems = new ArrayList<>();
            for (Source source : sources) {
                problem(source, Optional.ofNullable(last.get(source.name()))).ifPresent(problems::add);
            }
            return problems.isEmpty()
                    ? Finding.ok("sources", sources.size() + ", each with a key and not silent")
                    : Finding.warning(
                            "sources",
                            String.join("; ", problems),
                            "give keys with footpath source key, see to the senders, or footpath source change --no-enabled");
        }
    }

    private Optional<String> problem(Source source, Optional<Instant> last) {
        if (!source.isEnabled()) {
            return Optional.empty();
        }
        String name = "\"" + source.name() + "\"";
        if (source.liveKeys().isEmpty()) {
            return Optional.of(name + " has no key");
        }
        Instant since = last.orElse(source.created());
        return since.isBefore(clock.instant().minus(SILENT))
                ? Optional.of(name + " has sent nothing since " + Times.text(since, Times.DEFAULT_ZONE))
                : Optional.empty();
    }
}
