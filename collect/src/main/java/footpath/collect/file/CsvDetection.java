package footpath.collect.file;

import footpath.collect.mapping.CsvLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Tells by which character the values of a text are separated, and whether its first row is a header.
final class CsvDetection {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int MOST_RECORDS = 200;
    private static final int LONGEST = 1 << 16;

    private CsvDetection() {}

    /// The layout under which nearly all rows have the same number of values, the larger the better; none
    /// if there is
    /// no such.
    static Optional<CsvLayout> of(String text, CsvLayout.Encoding encoding) {
        Optional<CsvLayout> best = Optional.empty();
        int most = 1;
        for (char delimiter : DELIMITERS) {
            CsvLayout layout = new CsvLayout(delimiter, '"', true, List.of(), CsvLayout.Encoding.UTF_8);
            List<List<String>> rows = rows(text, layout);
            int width = rows.isEmpty() ? 0 : rows.getFirst().size();
            long fitting = rows.stream().filter(row -> row.size() == width).count();
            if (width > most && 10 * fitting >= 9L * rows.size()) {
                most = width;
                best = Optional.of(new CsvLayout(delimiter, '"', isHeader(rows), List.of(), encoding));
            }
        }
        return best;
    }

    private static List<List<String>> rows(String text, CsvLayout layout) {
        List<List<String>> rows = new ArrayList<>();
        try (RecordScanner scanner =
                new RecordScanner(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), layout, LONGEST)) {
            while (rows.size() < MOST_RECORDS && scanner.next()) {
                if (!scanner.isBlank()) {
                    rows.add(CsvValues.split(scanner.text(), layout));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory is always readable", e);
        }
    }

    /// Names are there, differ, and are no numbers or days.
    private static boolean isHeader(List<List<String>> rows) {
        List<String> first = rows.getFirst();
        return new HashSet<>(first).size() == first.size()
                && first.stream()
                        .noneMatch(value -> value.isBlank()
                                || value.matches("[-+]?[\\d.,:/ -]+")
                                || value.matches("\\d{4}-\\d\\d.*"));
    }
}
