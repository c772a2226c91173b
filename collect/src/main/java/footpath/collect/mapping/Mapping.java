package footpath.collect.mapping;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the rows of a file become events, traits, or both.
///
/// @param origin  what the mapping is called in messages
/// @param folder  where the lookup files are sought
/// @param text    the mapping as canonical text; equal texts mean equal mappings
/// @param source  feed the events belong to; by default the file's name without its endings
/// @param format  layout of the file; by default from the ending of its name
/// @param csv     layout of text files
/// @param records what is said about formats that are no tables
/// @param absent  texts that mean "no value"
/// @param columns types of columns that hold text; a value that is not of its type puts the row into quarantine
/// @param lookups other files joined to each row before anything else is read from it
/// @param per     columns whose distinct combinations make one event each; empty for an event a row
/// @param event   how an event is made
/// @param traits  how traits are made
public record Mapping(
        String origin,
        Path folder,
        String text,
        Optional<String> source,
        Optional<FileFormat> format,
        CsvLayout csv,
        RecordSettings records,
        List<String> absent,
        Map<String, ValueType> columns,
        List<Lookup> lookups,
        List<String> per,
        Optional<EventRule> event,
        Optional<TraitRule> traits) {
    public Mapping {
        absent = List.copyOf(absent);
        columns = Map.copyOf(columns);
        lookups = List.copyOf(lookups);
        per = List.copyOf(per);
    }

    /// The same for another feed.
    public Mapping withSource(String feed) {
        return new Mapping(
                origin,
                folder,
                text,
                Optional.of(feed),
                format,
                csv,
                records,
                absent,
                columns,
                lookups,
                per,
                event,
                traits);
    }

    /// Another file, joined by equal keys. A key may stand in it once only.
    ///
    /// @param file    its path, from the folder of the mapping
    /// @param csv     its layout
    /// @param key     columns that both files have
    /// @param columns what is taken from it
    public record Lookup(String file, CsvLayout csv, List<String> key, List<String> columns) {
        public Lookup {
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }
    }

    /// How an event is made.
    public record EventRule(
            Term person,
            TimeRule time,
            Term name,
            Optional<Term> channel,
            Optional<Term> messageId,
            Properties properties) {}

    /// How a time is read.
    ///
    /// @param zone of times written without an offset
    public record TimeRule(Term term, TimeFormat format, ZoneId zone) {}

    /// How the traits of a person are made.
    public record TraitRule(Term person, Properties properties) {}
}
