package footpath.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a journal front to back, as far as it is on disk. Confined to one thread.
public final class JournalReader implements AutoCloseable {
    private final Journal journal;
    private final Segments segments;
    private final List<JournalDamage> damages = new ArrayList<>();
    private long lastNumber;
    private Optional<SegmentReader> open = Optional.empty();
    private Optional<Path> file = Optional.empty();

    JournalReader(Journal journal, Segments segments, long afterNumber) {
        this.journal = journal;
        this.segments = segments;
        this.lastNumber = afterNumber;
    }

    /// Number of the record read last.
    public long lastNumber() {
        return lastNumber;
    }

    /// Damage met so far.
    public List<JournalDamage> damages() {
        return List.copyOf(damages);
    }

    /// The next records, at least one if there is one, and no more after their bytes exceed a number.
    public List<JournalRecord> next(long mostBytes) throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        long bytes = 0;
        while (bytes < mostBytes && lastNumber < journal.lastNumber()) {
            Optional<JournalRecord> record = next();
            if (record.isEmpty()) {
                break;
            }
            records.add(record.get());
            bytes += record.get().bytes().length;
        }
        return records;
    }

    private Optional<JournalRecord> next() throws IOException {
        JournalEnd end = journal.end();
        while (open.isPresent() || openNext()) {
            Optional<JournalRecord> record = nextOfFile(end);
            if (record.isPresent()) {
                note(record.get().number());
                return record;
            }
            closeFile();
            if (segments.after(lastNumber).isEmpty()) {
                noteLost(end.lastNumber());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The next record of the open file that counts: one behind the last, and before those of the next file.
    private Optional<JournalRecord> nextOfFile(JournalEnd end) throws IOException {
        SegmentReader reader = open.orElseThrow();
        long first = segments.firstNumberOf(file.orElseThrow());
        long endExclusive = segments.after(first).map(segments::firstNumberOf).orElse(Long.MAX_VALUE);
        reader.readUpTo(first == end.firstOfFile() ? end.bytes() : Long.MAX_VALUE);
        while (true) {
            Optional<JournalRecord> record = reader.next();
            if (record.isEmpty()) {
                record = reader.nextBehindDamage();
            }
            if (record.isEmpty() || record.get().number() >= endExclusive) {
                return Optional.empty();
            }
            if (record.get().number() > lastNumber) {
                return record;
            }
        }
    }

    private boolean openNext() throws IOException {
        Optional<Path> next = segments.holding(lastNumber + 1).filter(holding -> !file.equals(Optional.of(holding)));
        if (next.isEmpty()) {
            next = segments.after(lastNumber);
        }
        if (next.isEmpty()) {
            return false;
        }
        open = Optional.of(new SegmentReader(next.get()));
        file = next;
        return true;
    }

    private void note(long number) {
        if (number > lastNumber + 1) {
            damages.add(new JournalDamage(file.orElseThrow(), lastNumber, number));
        }
        lastNumber = number;
    }

    /// What was promised up to a number is gone; the file may still be written behind it.
    private void noteLost(long throughNumber) {
        note(throughNumber + 1);
        lastNumber = throughNumber;
        file = Optional.empty();
    }

    private void closeFile() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        closeFile();
    }
}
