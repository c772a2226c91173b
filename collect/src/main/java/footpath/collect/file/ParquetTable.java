package footpath.collect.file;

import footpath.collect.InvalidInput;
import footpath.collect.RowFinder;
import footpath.collect.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A Parquet file. It is read in place, since it numbers its rows itself.
final class ParquetTable implements FileTable {
    private final Path file;
    private final Mapping mapping;
    private final Engine engine;
    private final List<Column> columns;

    private ParquetTable(Path file, Mapping mapping, Engine engine, List<Column> columns) {
        this.file = file;
        this.mapping = mapping;
        this.engine = engine;
        this.columns = columns;
    }

    static ParquetTable open(Path file, Mapping mapping, Engine engine) {
        try {
            List<Column> columns = engine.describe("SELECT * FROM read_parquet(" + Sql.path(file.toString()) + ")");
            return new ParquetTable(file, mapping, engine, columns);
        } catch (SQLException e) {
            throw new InvalidInput(
                    file.getFileName().toString(),
                    "is no whole Parquet file: " + Engine.problem(e),
                    "copy it again, or name its true format in the mapping");
        }
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    /// A column, or a field of a structure by its dotted path.
    @Override
    public Optional<Column> find(String name) {
        Optional<Column> plain =
                columns.stream().filter(column -> column.name().equals(name)).findFirst();
        if (plain.isPresent() || !name.contains(".")) {
            return plain;
        }
        String base = name.substring(0, name.indexOf('.'));
        if (columns.stream().noneMatch(column -> column.name().equals(base) && column.isStruct())) {
            return Optional.empty();
        }
        try {
            return engine.describe("SELECT " + access(name) + " AS x FROM " + reader()).stream()
                    .map(column -> new Column(name, column.type(), Column.Kind.TYPED))
                    .findFirst();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Override
    public Cells cells(List<Column> needed) {
        StringBuilder select = new StringBuilder("SELECT file_row_number AS source_row");
        for (Column column : needed) {
            select.append(", ").append(present(column)).append(" AS ").append(Sql.name(column.name()));
        }
        select.append(", NULL::VARCHAR AS cell_reason, NULL::VARCHAR AS cell_column FROM ")
                .append(reader());
        return new Cells(List.of(), select.toString(), Optional.empty());
    }

    private String present(Column column) {
        String value = access(column.name());
        return column.type().equals("VARCHAR") && !mapping.absent().isEmpty()
                ? "CASE WHEN " + value + " NOT IN (" + Sql.texts(mapping.absent()) + ") THEN " + value + " END"
                : value;
    }

    private String access(String name) {
        if (columns.stream().anyMatch(column -> column.name().equals(name))) {
            return Sql.name(name);
        }
        return Arrays.stream(name.split("\\.", -1)).map(Sql::name).collect(Collectors.joining("."));
    }

    String strictSelect(List<String> names) {
        return "SELECT " + names.stream().map(Sql::name).collect(Collectors.joining(", ")) + " FROM " + reader();
    }

    private String reader() {
        return "read_parquet(" + Sql.path(file.toString()) + ", file_row_number = true)";
    }

    @Override
    public RowFinder finder() {
        return (rows, refused, sink) -> {
            if (rows.length == 0) {
                return;
            }
            String wanted = LongStream.of(rows).mapToObj(Long::toString).collect(Collectors.joining(", "));
            try {
                for (List<String> row : engine.rows("SELECT r.file_row_number, left(to_json(r)::VARCHAR, 4096) FROM "
                        + reader() + " r WHERE r.file_row_number IN (" + wanted + ") ORDER BY 1")) {
                    long number = Long.parseLong(row.get(0));
                    sink.row(number, number + 1, row.get(1));
                }
            } catch (SQLException e) {
                throw new IOException(Engine.problem(e), e);
            }
        };
    }
}
