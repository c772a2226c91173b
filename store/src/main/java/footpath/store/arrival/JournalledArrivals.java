package footpath.store.arrival;

import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalLog;
import footpath.collect.arrival.ArrivalsRefused;
import footpath.store.Background;
import footpath.store.append.ArrivalReport;
import footpath.store.events.DuckDbEventLog;
import footpath.store.journal.Journal;
import footpath.store.journal.JournalOptions;
import footpath.store.journal.JournalReader;
import footpath.store.journal.JournalRecord;
import footpath.store.journal.JournalUnavailable;
import footpath.store.suppression.SuppressionList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Takes arrivals into a journal, and carries them from there into the event log. Safe for use by several
/// threads.
///
/// A batch is acknowledged once it is on disk in the journal, whatever the event log does meanwhile: an
/// import, a checkpoint or a full disk there delays when it is seen, and never loses it. The event log
/// notes in the same transaction as the events up to which record they came, so whenever the process dies
/// each record is carried over once.
public final class JournalledArrivals implements ArrivalLog, AutoCloseable {
    private static final Logger LOG = System.getLogger(JournalledArrivals.class.getName());

    /// The folder of the journal.
    static final String FOLDER = "journal";

    /// Most bytes of records carried over in one transaction.
    private static final long MOST_BYTES = 8L << 20;

    /// How long arrivals wait for others, unless there are many already: a transaction costs the same for one as for
    /// thousands.
    private static final long GATHER_MILLIS = 100;

    private static final long PATIENCE_MILLIS = 1_000;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final DuckDbEventLog log;
    private final JournalBatches batches;
    private final Journal journal;
    private Optional<Thread> thread = Optional.empty();
    private Optional<Follower> follower = Optional.empty();
    private final BacklogAge backlog = new BacklogAge();
    private final Map<String, LongAdder> duplicates = new ConcurrentHashMap<>();
    private final Signal carried = new Signal();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean isClosed;
    private volatile Optional<String> trouble = Optional.empty();

    private JournalledArrivals(DuckDbEventLog log, Clock clock, Journal journal) {
        this.log = log;
        this.batches = new JournalBatches(log, clock);
        this.journal = journal;
    }

    /// Opens the journal of a data directory, and carries over what it holds; if the event log does not
    /// take it now, it stays.
    public static JournalledArrivals open(Path directory, DuckDbEventLog log, JournalOptions options, Clock clock) {
        Journal journal = Journal.open(directory.resolve(FOLDER), options, log.journalThrough());
        JournalledArrivals arrivals = new JournalledArrivals(log, clock, journal);
        arrivals.backlog.note(journal.lastNumber());
        try {
            arrivals.carryAll();
        } catch (IOException | UncheckedIOException e) {
            arrivals.note(e);
        }
        return arrivals;
    }

    /// Begins to carry over whatever arrives.
    ///
    /// @param onSeen called soon after each transaction, by a thread that waits for it
    public void start(Runnable onSeen) {
        Follower seeing = new Follower("arrivals-seen", onSeen);
        Thread carrier = Thread.ofPlatform().name("arrivals").daemon().unstarted(() -> carry(seeing));
        follower = Optional.of(seeing);
        thread = Optional.of(carrier);
        carrier.start();
    }

    /// {@inheritDoc} It completes with the number of the record. What is of suppressed persons is left out, and
    /// the sender hears nothing of it.
    @Override
    public CompletableFuture<Long> append(ArrivalBatch batch) {
        ArrivalBatch admitted = log.suppressions().admitted(batch);
        if (!admitted.equals(batch) && SuppressionList.calls(admitted) == 0) {
            return CompletableFuture.completedFuture(journal.lastNumber());
        }
        try {
            return journal.append(BatchForm.write(admitted)).handle((number, failure) -> {
                if (failure instanceof JournalUnavailable unavailable) {
                    throw refused(unavailable);
                }
                if (failure != null) {
                    throw new CompletionException(failure);
                }
                backlog.note(number);
                return number;
            });
        } catch (JournalUnavailable unavailable) {
            throw refused(unavailable);
        }
    }

    /// Waits until a record is in the event log, or the time is over; tells whether it is.
    public boolean awaitInLog(long number, Duration most) {
        carried.await(() -> log.journalThrough() >= number || isClosed, most);
        return log.journalThrough() >= number;
    }

    /// Waits until all that is on disk is in the event log, and deletes the files it lay in; what arrives
    /// meanwhile is in a new one.
    ///
    /// @throws UncheckedIOException if the event log does not take it within the time, or the disk refuses
    public void emptyFiles(Duration most) {
        try {
            long last = journal.roll().join();
            if (thread.isEmpty()) {
                carryAll();
            }
            if (!awaitInLog(last, most)) {
                throw new IOException("what arrived waits for the event log still; see its trouble in the status");
            }
            journal.release(last);
        } catch (IOException | CompletionException e) {
            throw new UncheckedIOException("journal: its files stay: " + e.getMessage(), new IOException(e));
        }
    }

    /// How many records are on disk and not in the event log yet.
    public long backlog() {
        return journal.lastNumber() - log.journalThrough();
    }

    /// How long the oldest record has waited that is not in the event log yet, to about 0.1 s; zero if none waits.
    /// Of records that waited at the start it is the time since.
    public Duration backlogAge() {
        return backlog.age(log.journalThrough());
    }

    /// Calls that were left out since the start, as one of the same message id was there before, by source.
    public Map<String, Long> duplicates() {
        Map<String, Long> counts = new TreeMap<>();
        duplicates.forEach((source, count) -> counts.put(source, count.sum()));
        return counts;
    }

    /// Bytes of the journal on disk.
    public long journalBytes() {
        return journal.keptBytes();
    }

    /// What keeps arrivals from the event log, or from the answers, at this moment.
    public Optional<String> trouble() {
        return trouble.or(() -> follower.flatMap(Follower::trouble));
    }

    private static ArrivalsRefused refused(JournalUnavailable unavailable) {
        return new ArrivalsRefused(String.valueOf(unavailable.getMessage()), RETRY_AFTER_SECONDS, unavailable);
    }

    private void carry(Follower seeing) {
        while (!isClosed) {
            try (JournalReader reader = journal.read(log.journalThrough())) {
                batches.restart();
                long restMillis = GATHER_MILLIS;
                while (!isClosed) {
                    if (journal.awaitBehind(reader.lastNumber(), PATIENCE_MILLIS)) {
                        rest(restMillis);
                        long start = System.nanoTime();
                        boolean isBehind = carry(reader);
                        seeing.ask();
                        restMillis = isBehind ? restBehind(System.nanoTime() - start) : GATHER_MILLIS;
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                note(e);
                rest(PATIENCE_MILLIS);
            }
        }
    }

    private static long restBehind(long tookNanos) {
        long rest = Background.restAfter(Duration.ofNanos(tookNanos)).toMillis();
        return Math.min(rest, GATHER_MILLIS);
    }

    /// Carries over what one transaction takes; tells whether more was there.
    private boolean carry(JournalReader reader) throws IOException {
        List<JournalRecord> records = reader.next(MOST_BYTES);
        batches.tell(reader.damages());
        try {
            Iterable<ArrivalBatch> read =
                    () -> records.stream().map(batches::batch).iterator();
            note(log.append(read, reader.lastNumber()));
        } catch (UncheckedIOException storageFailed) {
            throw storageFailed;
        } catch (RuntimeException e) {
            carryOneByOne(records);
        }
        journal.release(reader.lastNumber());
        carried.give();
        trouble = Optional.empty();
        return records.stream().mapToLong(record -> record.bytes().length).sum() >= MOST_BYTES;
    }

    /// One record that the event log cannot take must not keep the others from it.
    private void carryOneByOne(List<JournalRecord> records) {
        for (JournalRecord record : records) {
            try {
                note(log.append(List.of(batches.batch(record)), record.number()));
            } catch (UncheckedIOException storageFailed) {
                throw storageFailed;
            } catch (RuntimeException e) {
                log.append(List.of(batches.quarantined(record, e)), record.number());
            }
        }
    }

    /// Does nothing for a while, or until it is closed.
    private void rest(long millis) {
        try {
            isClosed = closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isClosed = true;
        }
    }

    private void note(ArrivalReport report) {
        report.duplicatesBySource()
                .forEach((source, count) ->
                        duplicates.computeIfAbsent(source, _ -> new LongAdder()).add(count));
    }

    /// Arrivals stay in the journal until the event log takes them.
    private void note(Exception failure) {
        trouble = Optional.of(String.valueOf(failure.getMessage()));
        LOG.log(Level.WARNING, "arrivals wait in the journal: " + failure.getMessage());
    }

    private void carryAll() throws IOException {
        try (JournalReader reader = journal.read(log.journalThrough())) {
            batches.restart();
            long before = -1;
            while (reader.lastNumber() < journal.lastNumber() && reader.lastNumber() > before) {
                before = reader.lastNumber();
                carry(reader);
            }
        }
    }

    /// Carries over what is there, then closes. What the event log does not take stays in the journal.
    @Override
    public void close() {
        isClosed = true;
        closing.countDown();
        journal.close();
        follower.ifPresent(Follower::close);
        try {
            if (thread.isPresent()) {
                thread.get().join();
            }
            if (trouble.isEmpty()) {
                carryAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot be read to its end", e);
        }
    }
}
