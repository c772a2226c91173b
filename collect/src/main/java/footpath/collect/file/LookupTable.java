package footpath.collect.file;

import footpath.collect.FileIdentity;
import footpath.collect.ImportListener;
import footpath.collect.InvalidInput;
import footpath.collect.mapping.FileFormat;
import footpath.collect.mapping.Mapping;
import footpath.events.NearestWord;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A file joined to the rows by a key.
///
/// @param identity content of the file, part of the mapping's digest
/// @param table    name of its temporary table
/// @param key      columns that both files have
/// @param columns  what it adds to each row
/// @param select   its rows
record LookupTable(FileIdentity identity, String table, List<String> key, List<Column> columns, String select) {

    static LookupTable open(Mapping mapping, int number, Engine engine) {
        Mapping.Lookup lookup = mapping.lookups().get(number);
        Path file = mapping.folder().resolve(lookup.file());
        FileCheck.requireFile(file);
        List<String> wanted = new ArrayList<>(lookup.key());
        wanted.addAll(lookup.columns());
        FileTable source = open(file, lookup, mapping, engine);
        String name = file.getFileName().toString();
        for (String column : wanted) {
            if (source.find(column).isEmpty()) {
                throw new InvalidInput(
                        mapping.origin() + ": lookup",
                        name + " has no column \"" + column + "\"",
                        NearestWord.remedy(
                                column,
                                source.columns().stream().map(Column::name).toList()));
            }
        }
        String select = switch (source) {
            case CsvTable csv -> csv.strictSelect(wanted);
            case ParquetTable parquet -> parquet.strictSelect(wanted);
            case JsonTable json -> throw noTable(mapping, name, FileFormat.JSON_LINES);
        };
        requireUniqueKey(engine, select, lookup.key(), name);
        List<Column> columns = lookup.columns().stream()
                .map(column -> source.find(column).orElseThrow())
                .toList();
        FileIdentity identity = FileCheck.check(file, OpenedFile.compression(file), ImportListener.NONE);
        return new LookupTable(identity, "incoming_lookup_" + number, lookup.key(), columns, select);
    }

    /// Statement that reads the file; rows without a key match nothing and stay out.
    String prepare() {
        String keys = IntStream.range(0, key.size())
                .mapToObj(i -> Sql.name(key.get(i)) + "::VARCHAR AS " + keyName(i))
                .collect(Collectors.joining(", "));
        String values =
                columns.stream().map(column -> ", " + Sql.name(column.name())).collect(Collectors.joining());
        return "CREATE OR REPLACE TEMP TABLE " + table + " AS SELECT " + keys + values + " FROM (" + select + ") WHERE "
                + key.stream().map(column -> Sql.name(column) + " IS NOT NULL").collect(Collectors.joining(" AND "));
    }

    String join() {
        return " LEFT JOIN " + table + " ON "
                + IntStream.range(0, key.size())
                        .mapToObj(i -> "cells." + Sql.name(key.get(i)) + "::VARCHAR = " + table + "." + keyName(i))
                        .collect(Collectors.joining(" AND "));
    }

    /// Fails if the file has a column that the lookup adds.
    void requireDistinctFrom(FileTable file, String fileName) {
        for (Column column : columns) {
            if (!(file instanceof JsonTable) && file.find(column.name()).isPresent()) {
                throw new InvalidInput(
                        identity.name(),
                        "adds a column \"" + column.name() + "\" that " + fileName + " has itself",
                        "leave it out of the lookup's columns");
            }
        }
    }

    /// Name of a key in the temporary table, apart from all names of columns in the file.
    private static String keyName(int number) {
        return "lookup_key_" + number;
    }

    private static FileTable open(Path file, Mapping.Lookup lookup, Mapping mapping, Engine engine) {
        FileFormat format = OpenedFile.formatOf(file);
        return switch (format) {
            case CSV -> CsvTable.open(file, OpenedFile.compression(file), lookup.csv(), mapping);
            case PARQUET -> ParquetTable.open(file, mapping, engine);
            case JSON_LINES, XES, OCEL_JSON, OCEL_XML, OCEL_SQLITE, MBOX, ACCESS_LOG, GOOGLE_ANALYTICS ->
                throw noTable(mapping, file.getFileName().toString(), format);
        };
    }

    private static InvalidInput noTable(Mapping mapping, String name, FileFormat format) {
        return new InvalidInput(
                mapping.origin() + ": lookup", name + " is " + format.word(), "a lookup is CSV or Parquet");
    }

    private static void requireUniqueKey(Engine engine, String select, List<String> key, String name) {
        String keys = key.stream().map(Sql::name).collect(Collectors.joining(", "));
        String text =
                key.stream().map(column -> Sql.name(column) + "::VARCHAR").collect(Collectors.joining(" || ', ' || "));
        try {
            List<List<String>> repeated = engine.rows("SELECT " + text + ", count(*) FROM (" + select + ") GROUP BY "
                    + keys + " HAVING count(*) > 1 AND " + text + " IS NOT NULL ORDER BY 1 LIMIT 1");
            if (!repeated.isEmpty()) {
                throw new InvalidInput(
                        name,
                        "the key " + String.join(", ", key) + " = \""
                                + repeated.getFirst().get(0) + "\" stands in it "
                                + repeated.getFirst().get(1) + " times",
                        "a lookup has one row for each key");
            }
        } catch (SQLException e) {
            throw new InvalidInput(name, Engine.problem(e), "a lookup is a faultless file");
        }
    }
}
