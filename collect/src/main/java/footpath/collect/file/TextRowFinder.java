package footpath.collect.file;

import footpath.collect.RowFinder;
import footpath.collect.mapping.CsvLayout;
import java.io.IOException;
import java.nio.file.Path;

/// Finds rows of a text file by reading its records once more.
///
/// @param blankIsRow whether the reader takes a blank line as a row
record TextRowFinder(Path file, Compression compression, CsvLayout layout, boolean blankIsRow) implements RowFinder {
    private static final int RAW_LENGTH = 4_096;

    @Override
    public void find(long[] rows, long[] refused, Sink sink) throws IOException {
        int nextRow = 0;
        int nextRefused = 0;
        long row = -1;
        try (RecordScanner scanner = new RecordScanner(compression.open(file), layout, RAW_LENGTH)) {
            boolean header = layout.header();
            while ((nextRow < rows.length || nextRefused < refused.length) && scanner.next()) {
                if (nextRefused < refused.length && refused[nextRefused] == scanner.record()) {
                    sink.refused(scanner.record(), scanner.line(), scanner.text());
                    nextRefused++;
                } else if (header) {
                    header = false;
                } else if (blankIsRow || !scanner.isBlank()) {
                    row++;
                    if (nextRow < rows.length && rows[nextRow] == row) {
                        sink.row(row, scanner.line(), scanner.text());
                        nextRow++;
                    }
                }
            }
        }
    }
}
