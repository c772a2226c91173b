package footpath.collect.file;

import footpath.collect.mapping.CsvLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Calls of the database's reader of text files, all values as text.
final class ReadCsv {
    private static final String REJECTS = "incoming_rejects";
    private static final String REJECT_SCANS = "incoming_reject_scans";

    private ReadCsv() {}

    /// Reads with one column for each name; a row that does not fit stops the reading.
    static String strict(
            Path file, Compression compression, CsvLayout layout, List<String> names, List<String> absent) {
        return "read_csv(" + Sql.path(file.toString())
                + ", auto_detect = false, header = " + layout.header()
                + ", delim = " + character(layout.delimiter())
                + ", quote = " + character(layout.quote())
                + ", escape = " + character(layout.quote())
                + ", columns = {" + columns(names) + "}"
                + (absent.isEmpty() ? "" : ", nullstr = [" + Sql.texts(absent) + "]")
                + ", encoding = " + Sql.text(layout.encoding().word())
                + ", compression = " + Sql.text(compression.word());
    }

    /// Reads the same, but sets rows aside that do not fit.
    static String tolerant(
            Path file, Compression compression, CsvLayout layout, List<String> names, List<String> absent) {
        return strict(file, compression, layout, names, absent)
                + ", store_rejects = true, rejects_limit = 0, rejects_table = " + Sql.text(REJECTS)
                + ", rejects_scan = " + Sql.text(REJECT_SCANS) + ")";
    }

    static List<String> dropRejects() {
        return List.of("DROP TABLE IF EXISTS " + REJECTS, "DROP TABLE IF EXISTS " + REJECT_SCANS);
    }

    /// The rows set aside, with a reason each in plain words.
    ///
    /// @param names names of the columns by place
    static Optional<String> refused(CsvLayout layout, List<String> names) {
        return Optional.of(
                "SELECT line AS record, coalesce([" + Sql.texts(names)
                        + "][min(CASE WHEN error_type IN ('UNQUOTED VALUE', 'INVALID ENCODING') THEN column_idx END)::BIGINT], '')"
                        + " AS reason_column, min(CASE error_type::VARCHAR"
                        + " WHEN 'MISSING COLUMNS' THEN " + columnCount()
                        + " WHEN 'TOO MANY COLUMNS' THEN " + columnCount()
                        + " WHEN 'UNQUOTED VALUE' THEN 'a quoted value does not end at a separator or line end'"
                        + " WHEN 'INVALID ENCODING' THEN "
                        + Sql.text("is not valid " + layout.encoding().word()
                                + " text; if the file is written in another encoding, name it in csv.encoding")
                        + " WHEN 'LINE SIZE OVER MAXIMUM' THEN 'is longer than 2,000,000 bytes'"
                        + " ELSE error_message END) AS reason FROM " + REJECTS + " GROUP BY line");
    }

    private static String columnCount() {
        return "regexp_replace(error_message, '(?s)^.*Columns: (\\d+) Found: (\\d+).*$', 'has \\2 values where \\1 are expected')";
    }

    private static String columns(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> Sql.text(names.get(i)) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
    }

    private static String character(char c) {
        return c == 0 ? "''" : c < ' ' ? "chr(" + (int) c + ")" : Sql.text(String.valueOf(c));
    }
}
