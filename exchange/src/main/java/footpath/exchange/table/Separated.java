package footpath.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import footpath.exchange.UnreadableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text of cells between separators, after RFC 4180: quotes around what holds a separator, a quote or a line end.
final class Separated {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 1_000;

    private Separated() {}

    /// The separator a text most likely has, by its first line: tab, semicolon or comma; nothing if there is none.
    static Optional<Character> separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '\n' && counts[0] + counts[1] + counts[2] > 0) {
                break;
            } else if (!quoted && "\t;,".indexOf(letter) >= 0) {
                counts["\t;,".indexOf(letter)]++;
            }
        }
        int best = counts[0] > 0 ? 0 : counts[1] > counts[2] ? 1 : 2;
        return counts[best] == 0 ? Optional.empty() : Optional.of("\t;,".charAt(best));
    }

    /// The rows of a text, apostrophes before formulas taken away.
    ///
    /// @throws UnreadableMap if it is no table, or more than a map can be
    static List<TableRow> read(String text, char separator) {
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                rows.add(row(line));
                if (rows.size() > MOST_ROWS) {
                    throw new UnreadableMap(
                            "line " + line.getStartingLineNumber(),
                            "is past row " + MOST_ROWS,
                            "give a table of a map; events are taken in with footpath import");
                }
            }
        } catch (CsvParseException broken) {
            throw new UnreadableMap("file", "is no table: " + broken.getMessage(), "save it as CSV again");
        } catch (IOException failed) {
            throw new UncheckedIOException("memory cannot be read", failed);
        }
        return rows;
    }

    /// Writes rows in UTF-8, cells made safe.
    ///
    /// @param isMarked whether a byte order mark tells Excel that it is UTF-8
    static void write(List<List<String>> rows, char separator, boolean isMarked, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (isMarked) {
            writer.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCell::write).toList()));
        csv.flush();
        writer.flush();
    }

    private static TableRow row(CsvRecord line) {
        if (line.getFieldCount() > MOST_COLUMNS) {
            throw new UnreadableMap(
                    "line " + line.getStartingLineNumber(),
                    "has " + line.getFieldCount() + " cells",
                    "give at most " + MOST_COLUMNS);
        }
        return new TableRow(
                Optional.empty(),
                line.getStartingLineNumber(),
                line.getFields().stream().map(SafeCell::read).toList());
    }
}
