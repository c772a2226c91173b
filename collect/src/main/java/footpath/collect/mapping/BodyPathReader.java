package footpath.collect.mapping;

import footpath.collect.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/// Reads a term as it is written: dotted names with positions (`lines[0].price`), from the top of the body
/// with `$` before them, or a fixed text in double quotes.
final class BodyPathReader {
    private static final int LONGEST = 256;
    private static final int MOST_DIGITS = 6;
    private static final String REMEDY =
            "write dotted names as customer.email, positions as lines[0], or a fixed text in double quotes";

    private final Section section;
    private final String text;
    private final List<BodyTerm.Step> steps = new ArrayList<>();
    private int at;

    private BodyPathReader(Section section, String text, int at) {
        this.section = section;
        this.text = text;
        this.at = at;
    }

    static BodyTerm term(Section section) {
        String text = text(section);
        if (text.startsWith("\"")) {
            if (text.length() < 3 || !text.endsWith("\"")) {
                throw section.wrong("is " + text, "write the fixed text between two double quotes, as '\"web\"'");
            }
            return new BodyTerm.Fixed(text.substring(1, text.length() - 1));
        }
        return path(section);
    }

    static BodyTerm.Path path(Section section) {
        String text = text(section);
        boolean isFromTop = text.startsWith("$");
        BodyPathReader reader = new BodyPathReader(section, text, isFromTop ? 1 : 0);
        reader.read(isFromTop);
        return new BodyTerm.Path(isFromTop, reader.steps);
    }

    private static String text(Section section) {
        String text = section.text();
        if (text.isBlank() || text.length() > LONGEST) {
            throw section.wrong("has " + text.length() + " characters", "1 to " + LONGEST + " are allowed");
        }
        return text;
    }

    private void read(boolean isFromTop) {
        if (!isFromTop) {
            members();
        }
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '.') {
                members();
            } else if (sign == '[') {
                position();
            } else {
                throw wrong();
            }
        }
        if (steps.isEmpty()) {
            throw wrong();
        }
    }

    private void members() {
        int from = at;
        while (at < text.length() && text.charAt(at) != '[' && text.charAt(at) != ']') {
            at++;
        }
        String names = text.substring(from, at);
        if (names.isEmpty() || names.startsWith(".") || names.endsWith(".") || names.contains("..")) {
            throw wrong();
        }
        steps.add(new BodyTerm.Members(names));
    }

    private void position() {
        int close = text.indexOf(']', at);
        String digits = close < 0 ? "" : text.substring(at, close);
        boolean isNumber = digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !isNumber) {
            throw wrong();
        }
        steps.add(new BodyTerm.Position(Integer.parseInt(digits)));
        at = close + 1;
    }

    private InvalidInput wrong() {
        return section.wrong("\"" + text + "\" is no path", REMEDY);
    }
}
