package footpath.collect.file;

import java.util.List;
import java.util.stream.Collectors;

/// Writes names and texts so that they mean themselves in SQL.
final class Sql {
    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String texts(List<String> texts) {
        return texts.stream().map(Sql::text).collect(Collectors.joining(", "));
    }

    /// A path as the file readers take it: taken literally, although they know wildcards.
    static String path(String path) {
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '*' || c == '?' || c == '[') {
                literal.append('[').append(c).append(']');
            } else {
                literal.append(c);
            }
        }
        return text(literal.toString());
    }
}
