package footpath.collect.file;

import footpath.collect.QuarantinedRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an import of a file would do, without what the log knows already.
///
/// @param file        the file's name
/// @param format      its format, as a mapping writes it
/// @param mapping     the mapping as YAML
/// @param notes       what to look at
/// @param examples    the first ten events or rows of traits
/// @param rows        rows of the file
/// @param events      events they would become; 0 if the mapping makes traits alone
/// @param traitRows   rows that would give traits
/// @param folded      rows that share an event with the row before them
/// @param duplicates  rows that repeat a message id of the same file
/// @param persons     different persons
/// @param first       time of the first event
/// @param last        time of the last event
/// @param quarantined rows that cannot be understood
/// @param reasons     why, the most frequent first, at most 20
/// @param unmapped    columns that no part of the mapping uses, at most 200
public record Preview(
        String file,
        String format,
        String mapping,
        List<String> notes,
        List<Example> examples,
        long rows,
        long events,
        long traitRows,
        long folded,
        long duplicates,
        long persons,
        Optional<Instant> first,
        Optional<Instant> last,
        long quarantined,
        List<Reason> reasons,
        List<UnmappedColumn> unmapped) {
    public Preview {
        notes = List.copyOf(notes);
        examples = List.copyOf(examples);
        reasons = List.copyOf(reasons);
        unmapped = List.copyOf(unmapped);
    }

    /// One event, or one row of traits, as it would be.
    ///
    /// @param time       absent for traits
    /// @param name       empty for traits
    /// @param channel    empty if unknown
    /// @param properties JSON object
    /// @param traits     JSON object; empty if the mapping makes none
    public record Example(
            String person, Optional<Instant> time, String name, String channel, String properties, String traits) {}

    /// Why rows cannot be understood.
    ///
    /// @param rows  how many
    /// @param first the first of them
    public record Reason(long rows, QuarantinedRow first) {}

    /// A column that no part of the mapping uses.
    ///
    /// @param rows     how many rows fill it
    /// @param examples up to three different values
    public record UnmappedColumn(String name, long rows, List<String> examples) {
        public UnmappedColumn {
            examples = List.copyOf(examples);
        }
    }
}
