package footpath.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a journal found on disk ends.
///
/// @param lastNumber number of its last sound record; 0 if it has none
/// @param bytes      place behind that record in the last file
/// @param isWritable whether the last file can be written on behind it: nothing sound follows
record FoundEnd(long lastNumber, long bytes, boolean isWritable) {
    static FoundEnd of(Segments segments) throws IOException {
        Optional<Path> last = segments.last();
        if (last.isEmpty()) {
            return new FoundEnd(0, 0, false);
        }
        long number = segments.firstNumberOf(last.get()) - 1;
        try (SegmentReader reader = new SegmentReader(last.get())) {
            Optional<JournalRecord> record = reader.next();
            while (record.isPresent()) {
                number = record.get().number();
                record = reader.next();
            }
            long bytes = reader.position();
            boolean isWritable = true;
            for (record = reader.nextBehindDamage(); record.isPresent(); record = behind(reader)) {
                number = record.get().number();
                isWritable = false;
            }
            return new FoundEnd(number, bytes, isWritable);
        }
    }

    private static Optional<JournalRecord> behind(SegmentReader reader) throws IOException {
        Optional<JournalRecord> next = reader.next();
        return next.isPresent() ? next : reader.nextBehindDamage();
    }
}
