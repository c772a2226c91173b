package footpath.exchange.table;

import footpath.exchange.FileText;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import footpath.exchange.UnreadableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Text of cells as spreadsheets save and copy it. Which separator it has is seen from it.
public final class CsvFormat implements MapImport, MapExport {
    private enum Kind {
        MATRIX("csv", "csv", "text/csv; charset=utf-8", ','),
        TIDY("csv-tidy", "csv", "text/csv; charset=utf-8", ','),
        TABS("tsv", "tsv", "text/tab-separated-values; charset=utf-8", '\t');

        private final String format;
        private final String extension;
        private final String mediaType;
        private final char separator;

        Kind(String format, String extension, String mediaType, char separator) {
            this.format = format;
            this.extension = extension;
            this.mediaType = mediaType;
            this.separator = separator;
        }
    }

    private final Kind kind;

    private CsvFormat(Kind kind) {
        this.kind = kind;
    }

    /// A matrix of lanes and steps.
    public static CsvFormat matrix() {
        return new CsvFormat(Kind.MATRIX);
    }

    /// A list with a line for each element, lossless.
    public static CsvFormat tidy() {
        return new CsvFormat(Kind.TIDY);
    }

    /// A matrix between tabs, as it is copied from a spreadsheet.
    public static CsvFormat tabs() {
        return new CsvFormat(Kind.TABS);
    }

    @Override
    public String format() {
        return kind.format;
    }

    @Override
    public String extension() {
        return kind.extension;
    }

    @Override
    public String mediaType() {
        return kind.mediaType;
    }

    @Override
    public boolean fits(MapFile file) {
        String head = FileText.head(file);
        char separator = Separated.separator(head).orElse(' ');
        if (separator == ' '
                || head.stripLeading().startsWith("{")
                || head.stripLeading().startsWith("<")) {
            return false;
        }
        boolean isTidy = isTidy(head, separator);
        return switch (kind) {
            case TIDY -> isTidy;
            case TABS -> !isTidy && separator == '\t';
            case MATRIX -> !isTidy && separator != '\t';
        };
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        String text = FileText.of(file);
        char separator = Separated.separator(text).orElse(kind.separator);
        List<TableRow> rows = Separated.read(text, separator);
        refuseEvents(rows);
        return kind == Kind.TIDY ? TidyReader.read(rows, file, options) : MatrixReader.read(rows, file, options);
    }

    @Override
    public void write(MapToExport map, OutputStream out) throws IOException {
        List<List<String>> rows = kind == Kind.TIDY ? Tidy.of(map) : Matrix.of(map);
        Separated.write(rows, kind.separator, kind != Kind.TABS, out);
    }

    private static boolean isTidy(String head, char separator) {
        try {
            return head.lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .map(line -> Separated.read(line, separator).getFirst())
                    .filter(TidyTable::isHeading)
                    .isPresent();
        } catch (UnreadableMap broken) {
            return false;
        }
    }

    private static void refuseEvents(List<TableRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> names = rows.getFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (names.contains("event") && (names.contains("timestamp") || names.contains("time"))) {
            throw new UnreadableMap("line 1", "is the heading of events", "take events in with footpath import");
        }
    }
}
