package footpath.collect.file;

import footpath.collect.InvalidInput;
import footpath.collect.RowFinder;
import footpath.collect.mapping.CsvLayout;
import footpath.collect.mapping.Mapping;
import footpath.collect.mapping.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A file of separated values. Its rows are read once into a temporary table, whose row ids then number them.
final class CsvTable implements FileTable {
    private static final String STAGE = "incoming_cells";

    private final Path file;
    private final Compression compression;
    private final CsvLayout layout;
    private final Mapping mapping;
    private final List<String> header;

    private CsvTable(Path file, Compression compression, CsvLayout layout, Mapping mapping, List<String> header) {
        this.file = file;
        this.compression = compression;
        this.layout = layout;
        this.mapping = mapping;
        this.header = header;
    }

    static CsvTable open(Path file, Compression compression, CsvLayout layout, Mapping mapping) {
        return new CsvTable(file, compression, layout, mapping, CsvHeader.read(file, compression, layout));
    }

    @Override
    public List<Column> columns() {
        return header.stream().map(this::column).toList();
    }

    @Override
    public Optional<Column> find(String name) {
        List<Integer> places = IntStream.range(0, header.size())
                .filter(i -> header.get(i).equals(name))
                .boxed()
                .toList();
        if (places.size() > 1) {
            throw new InvalidInput(
                    file.getFileName().toString(),
                    "two columns are named \"" + name + "\" (columns " + (places.get(0) + 1) + " and "
                            + (places.get(1) + 1) + ")",
                    "rename one of them in the header");
        }
        return places.stream().findFirst().map(place -> column(name));
    }

    private Column column(String name) {
        return switch (mapping.columns().get(name)) {
            case null -> new Column(name, "VARCHAR", Column.Kind.LOOSE_TEXT);
            case TEXT -> new Column(name, "VARCHAR", Column.Kind.TYPED);
            case NUMBER -> new Column(name, "DOUBLE", Column.Kind.TYPED);
            case FLAG -> new Column(name, "BOOLEAN", Column.Kind.TYPED);
        };
    }

    /// Names for the reader, by place, since names of the header may differ by letter case alone.
    private List<String> places() {
        return IntStream.range(0, header.size()).mapToObj(CsvTable::place).toList();
    }

    private static String place(int index) {
        return "c" + index;
    }

    /// The reader's call for a file that must be faultless, with the columns under their own names.
    String strictSelect(List<String> names) {
        return "SELECT "
                + names.stream()
                        .map(name -> place(header.indexOf(name)) + " AS " + Sql.name(name))
                        .collect(Collectors.joining(", "))
                + " FROM " + ReadCsv.strict(file, compression, layout, places(), mapping.absent()) + ")";
    }

    @Override
    public Cells cells(List<Column> needed) {
        String kept = needed.isEmpty()
                ? place(0)
                : needed.stream()
                        .map(column -> place(header.indexOf(column.name())))
                        .distinct()
                        .collect(Collectors.joining(", "));
        List<String> prepare = new ArrayList<>(ReadCsv.dropRejects());
        prepare.add("CREATE OR REPLACE TEMP TABLE " + STAGE + " AS SELECT " + kept + " FROM "
                + ReadCsv.tolerant(file, compression, layout, places(), mapping.absent()));
        CellTypes types = new CellTypes();
        StringBuilder select = new StringBuilder("SELECT rowid AS source_row");
        for (Column column : needed) {
            String raw = place(header.indexOf(column.name()));
            select.append(", ").append(types.cast(column, raw)).append(" AS ").append(Sql.name(column.name()));
        }
        select.append(types.reasons("NULL", "NULL")).append(" FROM ").append(STAGE);
        return new Cells(prepare, select.toString(), ReadCsv.refused(layout, header));
    }

    @Override
    public RowFinder finder() {
        return new TextRowFinder(file, compression, layout, header.size() == 1);
    }

    /// Reads and names the columns.
    private static final class CsvHeader {
        private static final int LONGEST = 1 << 20;
        private static final char SWAPPED_BYTE_ORDER_MARK = '\uFFFE';

        static List<String> read(Path file, Compression compression, CsvLayout layout) {
            String input = file.getFileName().toString();
            try (RecordScanner scanner = new RecordScanner(compression.open(file), layout, LONGEST)) {
                if (!scanner.next() || scanner.isBlank()) {
                    throw new InvalidInput(input, "has no header row", "the first line names the columns");
                }
                if (scanner.text().charAt(0) == SWAPPED_BYTE_ORDER_MARK) {
                    throw new InvalidInput(input, "is big-endian UTF-16", "save it as UTF-8 or little-endian UTF-16");
                }
                List<String> values = CsvValues.split(scanner.text(), layout);
                return layout.header() ? named(input, values) : numbered(input, values.size(), layout.columns());
            } catch (IOException e) {
                throw new InvalidInput(input, "cannot be read: " + e.getMessage(), "name a readable file");
            }
        }

        private static List<String> named(String input, List<String> names) {
            if (names.stream().allMatch(String::isBlank)) {
                throw new InvalidInput(input, "has no header row", "the first line names the columns");
            }
            return names;
        }

        private static List<String> numbered(String input, int count, List<String> names) {
            if (names.isEmpty()) {
                return IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "column" + i)
                        .toList();
            }
            Set<String> distinct = new HashSet<>();
            names.forEach(name -> distinct.add(name.toLowerCase(Locale.ROOT)));
            if (names.size() != count || distinct.size() != count) {
                throw new InvalidInput(
                        input,
                        "its first row has " + count + " values, csv.columns names " + distinct.size(),
                        "name each column once");
            }
            return names;
        }
    }

    /// Casts of columns whose type the mapping names, and what is wrong where a cast fails.
    static final class CellTypes {
        private final StringBuilder reasons = new StringBuilder();
        private final StringBuilder places = new StringBuilder();

        String cast(Column column, String raw) {
            if (column.type().equals("VARCHAR")) {
                return raw;
            }
            String cast = "TRY_CAST(" + raw + " AS " + column.type() + ")";
            String fails = " WHEN " + raw + " IS NOT NULL AND " + cast + " IS NULL THEN ";
            String word = column.type().equals("DOUBLE") ? ValueType.NUMBER.word() : ValueType.FLAG.word();
            reasons.append(fails)
                    .append("'\"' || left(")
                    .append(raw)
                    .append(", 80) || '\" is no ")
                    .append(word)
                    .append("'");
            places.append(fails).append(Sql.text(column.name()));
            return cast;
        }

        /// The columns `cell_reason` and `cell_column`.
        String reasons(String otherwise, String otherwiseColumn) {
            if (reasons.isEmpty()) {
                return ", " + otherwise + "::VARCHAR AS cell_reason, " + otherwiseColumn + "::VARCHAR AS cell_column";
            }
            return ", CASE" + reasons + " ELSE " + otherwise + " END AS cell_reason, CASE" + places + " ELSE "
                    + otherwiseColumn + " END AS cell_column";
        }
    }
}
