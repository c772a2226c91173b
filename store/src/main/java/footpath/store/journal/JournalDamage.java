package footpath.store.journal;

import java.nio.file.Path;

/// Records that were on disk and cannot be read any more.
///
/// @param file       where they were
/// @param afterNumber number of the last readable record before them
/// @param nextNumber  number of the first readable record after them
public record JournalDamage(Path file, long afterNumber, long nextNumber) {
    /// How many records are lost.
    public long lost() {
        return nextNumber - afterNumber - 1;
    }
}
