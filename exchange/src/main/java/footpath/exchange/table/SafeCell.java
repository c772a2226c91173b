package footpath.exchange.table;

import java.util.regex.Pattern;

/// Cells that no spreadsheet takes for a formula.
///
/// A text that a spreadsheet may compute gets an apostrophe before it, which reading takes away again, so texts come
/// back as they were. Plain numbers stay numbers. The characters are those of OWASP's page on CSV injection, and their
/// wide forms.
final class SafeCell {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    private SafeCell() {}

    static String write(String text) {
        return RISKY.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
