package footpath.collect.file;

import footpath.collect.InvalidInput;
import footpath.collect.mapping.ColumnSample;
import footpath.collect.mapping.CsvLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first 5,000 rows of a table, by column.
public final class FileSample {
    private static final int ROWS = 5_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_VALUE = 500;

    private FileSample() {}

    /// Reads them.
    ///
    /// @throws InvalidInput if the file cannot be read as what it was found to be
    public static List<ColumnSample> read(Path file, Detected detected) {
        try {
            return switch (detected.format()) {
                case CSV -> csv(file, detected.csv());
                case JSON_LINES -> jsonLines(file);
                case PARQUET -> parquet(file);
                case XES, OCEL_JSON, OCEL_XML, OCEL_SQLITE, MBOX, ACCESS_LOG, GOOGLE_ANALYTICS -> List.of();
            };
        } catch (IOException e) {
            throw new InvalidInput(
                    file.getFileName().toString(), "cannot be read: " + e.getMessage(), "copy it again, whole");
        }
    }

    private static List<ColumnSample> csv(Path file, CsvLayout layout) throws IOException {
        List<String> names = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        int rows = 0;
        try (RecordScanner scanner =
                new RecordScanner(OpenedFile.compression(file).open(file), layout, LONGEST)) {
            while (rows < ROWS && scanner.next()) {
                List<String> row = CsvValues.split(scanner.text(), layout);
                if (names.isEmpty()) {
                    for (int i = 0; i < Math.min(row.size(), MOST_COLUMNS); i++) {
                        names.add(layout.header() ? row.get(i) : "column" + (i + 1));
                        values.add(new ArrayList<>());
                    }
                    if (layout.header()) {
                        continue;
                    }
                }
                if (row.size() == names.size()) {
                    rows++;
                    add(row, values);
                }
            }
        }
        List<ColumnSample> samples = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            samples.add(new ColumnSample(names.get(i), "VARCHAR", rows, values.get(i)));
        }
        return samples;
    }

    private static void add(List<String> row, List<List<String>> values) {
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i).strip();
            if (!value.isEmpty() && !value.equals("NA")) {
                values.get(i).add(cut(value));
            }
        }
    }

    private static List<ColumnSample> jsonLines(Path file) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int[] rows = {0};
        JsonPaths.read(file, OpenedFile.compression(file), false, ROWS, (row, path, value) -> {
            rows[0] = row;
            if (values.size() < MOST_COLUMNS || values.containsKey(path)) {
                values.computeIfAbsent(path, key -> new ArrayList<>()).add(cut(value));
            }
        });
        return values.entrySet().stream()
                .map(entry -> new ColumnSample(entry.getKey(), "VARCHAR", rows[0], entry.getValue()))
                .toList();
    }

    private static List<ColumnSample> parquet(Path file) {
        String reader = "SELECT * FROM read_parquet(" + Sql.path(file.toString()) + ")";
        List<ColumnSample> samples = new ArrayList<>();
        try (Engine engine = Engine.open()) {
            for (Column column : engine.describe(reader)) {
                if (!column.isNested() && samples.size() < MOST_COLUMNS) {
                    List<List<String>> read = engine.rows("SELECT CAST(" + Sql.name(column.name())
                            + " AS VARCHAR) FROM (" + reader + " LIMIT " + ROWS + ")");
                    List<String> values = read.stream()
                            .map(List::getFirst)
                            .filter(value -> !value.isEmpty())
                            .map(FileSample::cut)
                            .toList();
                    samples.add(new ColumnSample(column.name(), column.type(), read.size(), values));
                }
            }
            return samples;
        } catch (SQLException e) {
            throw new InvalidInput(
                    file.getFileName().toString(),
                    "is no whole Parquet file: " + Engine.problem(e),
                    "copy it again, whole");
        }
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
