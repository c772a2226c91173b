package footpath.collect;

import java.util.List;

/// What became of one file. Every row is counted once: `rows = events + folded + duplicates + quarantined + suppressed`
/// if the mapping makes events, and `rows = traitRows + duplicates + quarantined + suppressed` if it makes traits
/// alone.
///
/// @param file        the file
/// @param source      the feed its events belong to
/// @param alreadyKnown the same file was imported before, so nothing was added
/// @param rows        rows of the file, without its header and blank lines
/// @param events      events added
/// @param folded      rows that share an event with the row before them, by the mapping's `per`
/// @param duplicates  rows that were in the log already, or repeat a message id of the same file
/// @param quarantined rows that could not be understood; each is in the quarantine with its reason
/// @param suppressed  rows of persons of whom nothing is kept
/// @param traitRows   rows that gave traits
/// @param persons     persons seen for the first time
/// @param examples    the first few quarantined rows
/// @param tookMillis  time from the first byte to the commit
public record ImportReport(
        FileIdentity file,
        String source,
        boolean alreadyKnown,
        long rows,
        long events,
        long folded,
        long duplicates,
        long quarantined,
        long suppressed,
        long traitRows,
        long persons,
        List<QuarantinedRow> examples,
        long tookMillis) {
    public ImportReport {
        examples = List.copyOf(examples);
    }
}
