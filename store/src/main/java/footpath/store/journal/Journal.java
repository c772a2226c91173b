package footpath.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Numbered records in files of one folder, each on disk before its future completes.
///
/// Appending is safe for use by several threads; records that wait together are forced to disk together
/// (group commit), so the cost of one fsync is shared. A record is lost only if the disk loses what it said
/// it has. After a failure of the disk records are refused until it works again; nobody has to restart
/// anything.
public final class Journal implements AutoCloseable {
    /*
     * 1. Numbers rise by one from record to record, across files; a file is named by the number it was begun for.
     * 2. A group that failed is cut off. If that fails too, the next group begins a new file: of each file only the
     *    records below the number of the next one count.
     * 3. A record whose checksum is wrong ends the last file, if nothing sound follows: it was torn when the process
     *    died, and told to nobody. Sound records behind it mean damage, which readers are told of.
     */
    private static final int GROUP_BYTES = 8 << 20;

    private final JournalOptions options;
    private final Segments segments;
    private final SegmentWriter writer;
    private final Thread thread;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile JournalEnd end;
    private final AtomicLong keptBytes;
    private volatile boolean isClosed;

    /// What is to be done with what waits.
    private enum Kind {
        RECORD,
        /// Begins a file.
        ROLL,
        END
    }

    /// A record and who waits for it.
    private static final class Waiting {
        final byte[] bytes;
        final CompletableFuture<Long> done = new CompletableFuture<>();
        final Kind kind;

        Waiting(byte[] bytes, Kind kind) {
            this.bytes = bytes;
            this.kind = kind;
        }
    }

    private Journal(JournalOptions options, Segments segments, SegmentWriter writer, long lastNumber)
            throws IOException {
        this.options = options;
        this.segments = segments;
        this.writer = writer;
        this.end = writer.endAfter(lastNumber);
        this.keptBytes = new AtomicLong(segments.bytes());
        this.thread = Thread.ofPlatform().name("journal").daemon().unstarted(this::commitGroups);
    }

    /// Opens the journal of a folder, creating it if there is none.
    ///
    /// @param leastLastNumber records up to this one were taken out before; numbers go on behind it even if
    ///                        the folder is empty
    /// @throws UncheckedIOException if the folder cannot be used
    public static Journal open(Path directory, JournalOptions options, long leastLastNumber) {
        try {
            Segments segments = new Segments(directory);
            FoundEnd found = FoundEnd.of(segments);
            long last = Math.max(found.lastNumber(), leastLastNumber);
            SegmentWriter writer = found.isWritable() && found.lastNumber() == last
                    ? SegmentWriter.append(
                            segments, options.segmentBytes(), segments.last().orElseThrow(), found.bytes())
                    : SegmentWriter.begin(segments, options.segmentBytes(), last + 1);
            Journal journal = new Journal(options, segments, writer, last);
            journal.thread.start();
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    directory + ": cannot be used as journal: " + e.getMessage()
                            + "; name a folder this user may write",
                    e);
        }
    }

    /// Appends a record. The future has its number once it is on disk; it fails with [JournalUnavailable]
    /// if the disk refused it.
    ///
    /// @throws JournalUnavailable if too much waits already; nothing was taken
    public CompletableFuture<Long> append(byte[] record) {
        if (record.length > Frame.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "journal: a record of " + record.length + " bytes, allowed are " + Frame.MOST_BYTES);
        }
        if (keptBytes.get() > options.keptBytes()) {
            throw new JournalUnavailable("journal: " + keptBytes.get() + " bytes wait to be taken out");
        }
        if (waitingBytes.addAndGet(record.length) > options.waitingBytes()) {
            waitingBytes.addAndGet(-record.length);
            throw new JournalUnavailable("journal: more waits for the disk than it takes");
        }
        return add(new Waiting(record, Kind.RECORD));
    }

    private CompletableFuture<Long> add(Waiting waiting) {
        queue.add(waiting);
        if (isClosed && queue.remove(waiting)) {
            throw new JournalUnavailable("journal: is closed");
        }
        return waiting.done;
    }

    /// Has all later records written to a new file, so that [#release] can delete those before, whole. The
    /// future has the number of the last record before it.
    public CompletableFuture<Long> roll() {
        return add(new Waiting(new byte[0], Kind.ROLL));
    }

    /// Number of the last record on disk; 0 if there never was one.
    public long lastNumber() {
        return end.lastNumber();
    }

    JournalEnd end() {
        return end;
    }

    /// Waits until there is a record behind a number, or the time is over; tells whether there is.
    public boolean awaitBehind(long number, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (lastNumber() <= number && left > 0 && !isClosed) {
                left = grown.awaitNanos(left);
            }
            return lastNumber() > number;
        } finally {
            lock.unlock();
        }
    }

    /// Reads what lies behind a record, as far as it is on disk.
    public JournalReader read(long afterNumber) {
        return new JournalReader(this, segments, afterNumber);
    }

    /// Records up to this one are not needed any more; their files are deleted.
    public void release(long throughNumber) {
        try {
            keptBytes.addAndGet(-segments.release(throughNumber));
        } catch (IOException e) {
            throw new UncheckedIOException("journal: a file that is not needed any more cannot be deleted", e);
        }
    }

    /// Bytes of the files that are not released yet.
    public long keptBytes() {
        return keptBytes.get();
    }

    /// Bytes of records that wait for the disk.
    public long waitingBytes() {
        return waitingBytes.get();
    }

    private void commitGroups() {
        List<Waiting> group = new ArrayList<>();
        boolean isOver = false;
        while (!isOver) {
            Optional<Waiting> last = gather(group);
            if (!group.isEmpty()) {
                commit(group);
            }
            group.clear();
            last.filter(waiting -> waiting.kind == Kind.ROLL).ifPresent(this::roll);
            isOver = last.filter(waiting -> waiting.kind == Kind.END).isPresent();
        }
    }

    /// Takes the records that wait, and gives what came behind them and is none.
    private Optional<Waiting> gather(List<Waiting> group) {
        long bytes = 0;
        Optional<Waiting> next = Optional.of(take());
        while (next.isPresent()) {
            if (next.get().kind != Kind.RECORD) {
                return next;
            }
            group.add(next.get());
            bytes += next.get().bytes.length;
            next = bytes < GROUP_BYTES ? Optional.ofNullable(queue.poll()) : Optional.empty();
        }
        return Optional.empty();
    }

    private void roll(Waiting waiting) {
        long last = lastNumber();
        try {
            writer.roll(last + 1);
            grow(last);
            waiting.done.complete(last);
        } catch (IOException failed) {
            waiting.done.completeExceptionally(
                    new JournalUnavailable("journal: no new file can be begun: " + failed.getMessage(), failed));
        }
    }

    private Waiting take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Nobody has reason to interrupt this thread; it ends by what close() adds.
            }
        }
    }

    private void commit(List<Waiting> group) {
        long first = lastNumber() + 1;
        try {
            writer.write(first, group.stream().map(waiting -> waiting.bytes).toList());
        } catch (IOException | RuntimeException | OutOfMemoryError failed) {
            settle(group);
            var unavailable =
                    new JournalUnavailable("journal: the disk refuses to write: " + failed.getMessage(), failed);
            group.forEach(waiting -> waiting.done.completeExceptionally(unavailable));
            return;
        }
        grow(first + group.size() - 1);
        settle(group);
        for (int i = 0; i < group.size(); i++) {
            group.get(i).done.complete(first + i);
        }
    }

    private void settle(List<Waiting> group) {
        group.forEach(waiting -> waitingBytes.addAndGet(-waiting.bytes.length));
    }

    private void grow(long number) {
        JournalEnd before = end;
        lock.lock();
        try {
            end = writer.endAfter(number);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        boolean isSameFile = end.firstOfFile() == before.firstOfFile();
        keptBytes.addAndGet(end.bytes() - (isSameFile ? before.bytes() : 0));
    }

    /// Writes what waits, then closes; whoever comes later is refused.
    @Override
    public void close() {
        isClosed = true;
        queue.add(new Waiting(new byte[0], Kind.END));
        try {
            thread.join();
            writer.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot be closed", e);
        } finally {
            lock.lock();
            try {
                grown.signalAll();
            } finally {
                lock.unlock();
            }
        }
        for (Waiting late = queue.poll(); late != null; late = queue.poll()) {
            late.done.completeExceptionally(new JournalUnavailable("journal: is closed"));
        }
    }
}
