package footpath.collect.mapping;

import java.util.List;

/// How a text file separates its values.
///
/// @param delimiter one character between values
/// @param quote     character around values that hold the delimiter or line ends; 0 for none
/// @param header    whether the first row names the columns
/// @param columns   names of the columns where there is no header; empty for `column1`, `column2`, …
/// @param encoding  character encoding
public record CsvLayout(char delimiter, char quote, boolean header, List<String> columns, Encoding encoding) {
    /// Comma, double quotes, header, UTF-8.
    public static final CsvLayout DEFAULT = new CsvLayout(',', '"', true, List.of(), Encoding.UTF_8);

    public CsvLayout {
        columns = List.copyOf(columns);
    }

    /// Character encodings of text files.
    public enum Encoding {
        UTF_8("utf-8"),
        LATIN_1("latin-1"),
        UTF_16("utf-16");

        private final String word;

        Encoding(String word) {
            this.word = word;
        }

        /// As it is written in a mapping.
        public String word() {
            return word;
        }
    }
}
