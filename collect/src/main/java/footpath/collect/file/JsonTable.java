package footpath.collect.file;

import footpath.collect.RowFinder;
import footpath.collect.mapping.CsvLayout;
import footpath.collect.mapping.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A file with one JSON object a line. Columns are dotted paths into the objects; every path is a column, present
/// or not.
///
/// Lines are read as text with a separator that JSON forbids, so a line that is no JSON is set aside with its
/// number.
final class JsonTable implements FileTable {
    /// The whole object of a line.
    static final Column WHOLE = new Column("$", "VARCHAR", Column.Kind.JSON);

    private static final String STAGE = "incoming_cells";
    private static final String LINE = "line, NULL::VARCHAR AS refusal, NULL::VARCHAR AS refusal_column";
    private static final String RECORD = "line, refusal, coalesce(refusal_column, '') AS refusal_column";
    private static final CsvLayout LINES =
            new CsvLayout((char) 1, (char) 0, false, List.of(), CsvLayout.Encoding.UTF_8);

    private final Path file;
    private final Compression compression;
    private final Mapping mapping;
    private final boolean isStaged;

    private JsonTable(Path file, Compression compression, Mapping mapping, boolean isStaged) {
        this.file = file;
        this.compression = compression;
        this.mapping = mapping;
        this.isStaged = isStaged;
    }

    static JsonTable of(Path file, Compression compression, Mapping mapping) {
        return new JsonTable(file, compression, mapping, false);
    }

    /// The records that [RecordStaging] wrote.
    static JsonTable staged(Path file, Mapping mapping) {
        return new JsonTable(file, Compression.NONE, mapping, true);
    }

    @Override
    public List<Column> columns() {
        return List.of(WHOLE);
    }

    @Override
    public Optional<Column> find(String name) {
        return Optional.of(
                switch (mapping.columns().get(name)) {
                    case null -> new Column(name, "VARCHAR", Column.Kind.JSON);
                    case TEXT -> new Column(name, "VARCHAR", Column.Kind.TYPED);
                    case NUMBER -> new Column(name, "DOUBLE", Column.Kind.TYPED);
                    case FLAG -> new Column(name, "BOOLEAN", Column.Kind.TYPED);
                });
    }

    @Override
    public Cells cells(List<Column> needed) {
        List<String> prepare = new ArrayList<>(ReadCsv.dropRejects());
        prepare.add("CREATE OR REPLACE TEMP TABLE " + STAGE + " AS SELECT " + (isStaged ? RECORD : LINE) + " FROM "
                + ReadCsv.tolerant(
                        file,
                        compression,
                        LINES,
                        isStaged ? RecordStaging.COLUMNS : List.of("line"),
                        isStaged ? List.of("") : List.of()));
        CsvTable.CellTypes types = new CsvTable.CellTypes();
        StringBuilder select = new StringBuilder("SELECT source_row");
        for (int i = 0; i < needed.size(); i++) {
            append(select, types, needed.get(i), i + 1);
        }
        select.append(types.reasons(
                        "CASE WHEN refusal IS NOT NULL THEN refusal WHEN NOT is_object THEN 'is not a JSON object' END",
                        "refusal_column"))
                .append(" FROM (SELECT source_row, is_object, refusal, refusal_column")
                .append(extracts(needed))
                .append(
                        " FROM (SELECT rowid AS source_row, line, refusal, refusal_column, CASE WHEN json_valid(line) THEN json_type(line) = 'OBJECT'")
                .append(" ELSE false END AS is_object FROM ")
                .append(STAGE)
                .append(" WHERE trim(line) <> ''))");
        return new Cells(prepare, select.toString(), ReadCsv.refused(LINES, List.of("")));
    }

    private void append(StringBuilder select, CsvTable.CellTypes types, Column column, int place) {
        String text = "texts[" + place + "]";
        String isAbsent = mapping.absent().isEmpty()
                ? text + " IS NULL"
                : "(" + text + " IS NULL OR " + text + " IN (" + Sql.texts(mapping.absent()) + "))";
        String present = "CASE WHEN NOT " + isAbsent + " THEN " + text + " END";
        select.append(", ").append(types.cast(column, present)).append(" AS ").append(Sql.name(column.name()));
        if (column.kind() == Column.Kind.JSON) {
            select.append(", CASE WHEN NOT ")
                    .append(isAbsent)
                    .append(" THEN jsons[")
                    .append(place)
                    .append("]::VARCHAR END AS ")
                    .append(Sql.name(column.jsonName()));
        }
    }

    private static String extracts(List<Column> needed) {
        if (needed.isEmpty()) {
            return "";
        }
        String paths = needed.stream().map(JsonTable::path).collect(Collectors.joining(", ", "[", "]"));
        return ", CASE WHEN is_object THEN json_extract_string(line, " + paths + ") END AS texts"
                + ", CASE WHEN is_object THEN json_extract(line, " + paths + ") END AS jsons";
    }

    private static String path(Column column) {
        String steps = column.name().equals(WHOLE.name())
                ? ""
                : Arrays.stream(column.name().split("\\.", -1))
                        .map(step -> ".\"" + step.replace("\"", "") + "\"")
                        .collect(Collectors.joining());
        return Sql.text("$" + steps);
    }

    @Override
    public RowFinder finder() {
        return isStaged ? new StagedRowFinder(file) : new TextRowFinder(file, compression, LINES, true);
    }
}
