package footpath.server.plan.code;

import java.util.ArrayList;
import java.util.List;

/// Texts of strangers as they may stand in code: in a literal or in a comment, and nowhere else. What people cannot
/// see, or what turns the direction of writing, is escaped in literals and left out of comments.
final class CodeText {
    private static final int WIDTH = 100;
    private static final int LONGEST_COMMENT = 4_000;

    private static final char REPLACEMENT = 0xFFFD;

    private CodeText() {}

    /// A literal in double quotes, as TypeScript and Java read it alike. Half a surrogate pair becomes U+FFFD, as it
    /// does in an event that arrives.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            int point = text.codePointAt(i);
            if (point == '"' || point == '\\') {
                quoted.append('\\').append((char) point);
            } else if (point == '\n') {
                quoted.append("\\n");
            } else if (Character.getType(point) == Character.SURROGATE) {
                quoted.append(REPLACEMENT);
            } else if (isHidden(point)) {
                quoted.append(hidden(text, i, point));
            } else {
                quoted.appendCodePoint(point);
            }
            i += Character.charCount(point) - 1;
        }
        return quoted.append('"').toString();
    }

    /// Java turns the Unicode escape of a line break into one before it looks for literals, so those of lines never
    /// stand as that.
    private static String hidden(String text, int at, int point) {
        if (point == '\r') {
            return "\\r";
        }
        if (point == '\t') {
            return "\\t";
        }
        StringBuilder escaped = new StringBuilder();
        for (int i = at; i < at + Character.charCount(point); i++) {
            escaped.append("\\u%04x".formatted((int) text.charAt(i)));
        }
        return escaped.toString();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// The lines of a comment between `/**` and its end, for tools that read HTML and tags in it. Nothing in the text
    /// can end the comment or begin a tag, and no backslash stands before a `u`, which Java reads even there.
    static List<String> comment(String indent, String text) {
        List<String> lines = new ArrayList<>();
        String kept = text.length() <= LONGEST_COMMENT ? text : text.substring(0, LONGEST_COMMENT - 1) + "…";
        for (String paragraph : kept.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : visible(paragraph).split(" ", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        if (lines.size() == 1) {
            return List.of(indent + "/** " + lines.getFirst() + " */");
        }
        List<String> comment = new ArrayList<>();
        comment.add(indent + "/**");
        lines.forEach(line -> comment.add(indent + " * " + line));
        comment.add(indent + " */");
        return comment;
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> kept.append("&amp;");
                case '<' -> kept.append("&lt;");
                case '>' -> kept.append("&gt;");
                case '@' -> kept.append("&#64;");
                case '\\' -> kept.append("&#92;");
                case '/' -> kept.append(endsInStar(kept) ? "&#47;" : "/");
                default -> kept.appendCodePoint(isHidden(point) || Character.isWhitespace(point) ? ' ' : point);
            }
        });
        return kept.toString().strip().replaceAll(" +", " ");
    }

    private static boolean endsInStar(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '*';
    }
}
