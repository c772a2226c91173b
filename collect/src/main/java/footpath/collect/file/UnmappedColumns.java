package footpath.collect.file;

import footpath.collect.file.Preview.UnmappedColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the columns of a file that no part of a mapping uses, what they hold, and how many rows fill them.
final class UnmappedColumns {
    private static final int MOST = 200;
    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 60;

    private final Path file;
    private final OpenedFile opened;
    private final Engine engine;
    private final Set<String> used;

    /// @param scope after the mapping was compiled
    UnmappedColumns(Path file, OpenedFile opened, Scope scope, Engine engine) {
        this.file = file;
        this.opened = opened;
        this.engine = engine;
        this.used = scope.used();
    }

    List<UnmappedColumn> list() throws SQLException {
        return opened.table() instanceof JsonTable ? ofJson() : ofTable();
    }

    /// A column is used, too, if one of its fields is.
    private boolean isUsed(String name) {
        return used.contains(name)
                || used.contains(JsonTable.WHOLE.name())
                || used.stream().anyMatch(one -> one.startsWith(name + ".") || name.startsWith(one + "."));
    }

    private List<UnmappedColumn> ofTable() throws SQLException {
        List<Column> columns = opened.table().columns().stream()
                .filter(column -> !isUsed(column.name()))
                .filter(column -> opened.table().columns().stream()
                                .filter(other -> other.name().equals(column.name()))
                                .count()
                        == 1)
                .limit(MOST)
                .toList();
        if (columns.isEmpty()) {
            return List.of();
        }
        FileTable.Cells cells = opened.table().cells(columns);
        for (String statement : cells.prepare()) {
            engine.run(statement);
        }
        List<UnmappedColumn> unmapped = new ArrayList<>();
        for (Column column : columns) {
            unmapped.add(counted(column.name(), cells.select()));
        }
        return unmapped;
    }

    private UnmappedColumn counted(String name, String cells) throws SQLException {
        String value = "left(CAST(" + Sql.name(name) + " AS VARCHAR), " + LONGEST_EXAMPLE + ")";
        String present = " FROM (" + cells + ") WHERE " + Sql.name(name) + " IS NOT NULL";
        long rows = Long.parseLong(
                engine.rows("SELECT count(*)" + present).getFirst().getFirst());
        List<String> examples = engine
                .rows("SELECT DISTINCT x FROM (SELECT " + value + " AS x" + present + " ORDER BY source_row LIMIT 100)"
                        + " ORDER BY x LIMIT " + MOST_EXAMPLES)
                .stream()
                .map(List::getFirst)
                .toList();
        return new UnmappedColumn(name, rows, examples);
    }

    private List<UnmappedColumn> ofJson() {
        if (used.contains(JsonTable.WHOLE.name())) {
            return List.of();
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, Set<String>> examples = new LinkedHashMap<>();
        boolean isStaged = opened.staging().isPresent();
        Path lines = opened.staging().map(RecordStaging::file).orElse(file);
        try {
            Compression compression = OpenedFile.compression(lines);
            JsonPaths.read(lines, compression, isStaged, Integer.MAX_VALUE, (row, path, value) -> {
                if (!isUsed(path) && (rows.size() < MOST || rows.containsKey(path))) {
                    rows.merge(path, 1L, Long::sum);
                    Set<String> some = examples.computeIfAbsent(path, key -> new LinkedHashSet<>());
                    if (some.size() < MOST_EXAMPLES) {
                        some.add(value.substring(0, Math.min(LONGEST_EXAMPLE, value.length())));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read again", e);
        }
        return rows.entrySet().stream()
                .map(entry ->
                        new UnmappedColumn(entry.getKey(), entry.getValue(), List.copyOf(examples.get(entry.getKey()))))
                .toList();
    }
}
