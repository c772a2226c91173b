package footpath.collect.file;

import footpath.collect.mapping.CsvLayout;
import java.util.ArrayList;
import java.util.List;

/// Splits one record into its values.
final class CsvValues {
    private CsvValues() {}

    static List<String> split(String record, CsvLayout layout) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            boolean isQuote = layout.quote() != 0 && c == layout.quote();
            if (quoted && isQuote && i + 1 < record.length() && record.charAt(i + 1) == c) {
                value.append(c);
                i++;
            } else if (isQuote && (quoted || value.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == layout.delimiter() && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
