package footpath.collect.file;

import footpath.collect.ImportListener;
import footpath.collect.InvalidInput;
import footpath.collect.mapping.FileFormat;
import footpath.collect.mapping.Mapping;
import footpath.collect.record.RecordFile;
import footpath.collect.record.RecordReader;
import footpath.collect.record.RecordReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file seen as a table through a mapping, with what was made to see it so. Closing it removes that.
///
/// @param table   the file
/// @param staging its records, if it is no table itself
record OpenedFile(FileTable table, Optional<RecordStaging> staging) implements AutoCloseable {

    /// @param scratch where files may be written while this one is read
    static OpenedFile open(
            Path file, FileFormat format, Mapping mapping, Engine engine, Path scratch, ImportListener listener) {
        Compression compression = compression(file);
        Optional<RecordReader> reader = RecordReaders.of(format, mapping.records());
        if (reader.isPresent()) {
            RecordFile source = new RecordFile(file.getFileName().toString(), () -> compression.open(file), scratch);
            RecordStaging staging = RecordStaging.write(reader.get(), source, listener);
            return new OpenedFile(JsonTable.staged(staging.file(), mapping), Optional.of(staging));
        }
        return new OpenedFile(table(file, compression, format, mapping, engine), Optional.empty());
    }

    private static FileTable table(
            Path file, Compression compression, FileFormat format, Mapping mapping, Engine engine) {
        return format == FileFormat.CSV
                ? CsvTable.open(file, compression, mapping.csv(), mapping)
                : format == FileFormat.PARQUET
                        ? ParquetTable.open(file, mapping, engine)
                        : JsonTable.of(file, compression, mapping);
    }

    /// The file's columns as the mapping names them.
    Scope scope(String name, Mapping mapping, List<LookupTable> lookups, Engine engine) {
        lookups.forEach(lookup -> lookup.requireDistinctFrom(table, name));
        return new Scope(name, mapping, table, lookups, new Expressions(engine));
    }

    static List<LookupTable> lookups(Mapping mapping, Engine engine) {
        List<LookupTable> lookups = new ArrayList<>();
        for (int i = 0; i < mapping.lookups().size(); i++) {
            lookups.add(LookupTable.open(mapping, i, engine));
        }
        return lookups;
    }

    static Compression compression(Path file) {
        try {
            return Compression.of(file);
        } catch (IOException e) {
            throw new InvalidInput(
                    file.getFileName().toString(), "cannot be read: " + e.getMessage(), "name a readable file");
        }
    }

    /// The format told by a file's name.
    static FileFormat formatOf(Path file) {
        String name = withoutPacking(file.getFileName().toString()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "csv", "tsv", "txt" -> FileFormat.CSV;
            case "jsonl", "ndjson", "json" -> FileFormat.JSON_LINES;
            case "parquet", "pq" -> FileFormat.PARQUET;
            case "xes" -> FileFormat.XES;
            case "jsonocel" -> FileFormat.OCEL_JSON;
            case "xmlocel" -> FileFormat.OCEL_XML;
            case "sqlite", "sqlite3" -> FileFormat.OCEL_SQLITE;
            case "mbox" -> FileFormat.MBOX;
            default ->
                throw new InvalidInput(
                        file.getFileName().toString(),
                        "its name does not tell its format",
                        "add format: to the mapping, as csv, jsonl, parquet, xes, ocel-json, ocel-xml, ocel-sqlite, mbox, access-log or google-analytics");
        };
    }

    static String withoutEndings(String name) {
        String bare = withoutPacking(name);
        int dot = bare.lastIndexOf('.');
        return dot > 0 ? bare.substring(0, dot) : bare;
    }

    private static String withoutPacking(String name) {
        return name.replaceFirst("(?i)\\.(gz|gzip|zst|zstd)$", "");
    }

    @Override
    public void close() {
        staging.ifPresent(RecordStaging::close);
    }
}
