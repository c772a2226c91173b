package footpath.collect.wire.call;

/// Writes JSON text (RFC 8259) letter by letter. Half a surrogate pair, which UTF-8 cannot hold,
/// becomes U+FFFD.
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /// A text in double quotes.
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 8);
        append(json, text.toCharArray(), 0, text.length());
        return json.toString();
    }

    /// Appends a text in double quotes.
    ///
    /// @return whether every letter of it could be kept
    static boolean append(StringBuilder json, char[] letters, int from, int length) {
        boolean isWhole = true;
        json.append('"');
        int end = from + length;
        int written = from;
        for (int i = from; i < end; i++) {
            char letter = letters[i];
            if (letter >= ' ' && letter != '"' && letter != '\\' && !Character.isSurrogate(letter)) {
                continue;
            }
            if (Character.isHighSurrogate(letter) && i + 1 < end && Character.isLowSurrogate(letters[i + 1])) {
                i++;
                continue;
            }
            json.append(letters, written, i - written);
            isWhole &= !Character.isSurrogate(letter);
            escape(json, letter);
            written = i + 1;
        }
        json.append(letters, written, end - written).append('"');
        return isWhole;
    }

    private static void escape(StringBuilder json, char letter) {
        switch (letter) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> {
                if (letter < ' ') {
                    json.append("\\u00").append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
                } else {
                    json.append('\uFFFD');
                }
            }
        }
    }

    /// Reads back a text that was written in double quotes here.
    static String unquoted(String json) {
        String inside = json.substring(1, json.length() - 1);
        if (inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder text = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            char letter = inside.charAt(i);
            if (letter != '\\') {
                text.append(letter);
            } else if (inside.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(inside, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append(plain(inside.charAt(i)));
            }
        }
        return text.toString();
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }

    /// Text that UTF-8 can hold: what is half a surrogate pair becomes U+FFFD.
    static String whole(String text) {
        int i = 0;
        while (i < text.length() && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? text : replaced(text);
    }

    private static String replaced(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> whole.appendCodePoint(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return whole.toString();
    }

    /// Whether a text is a number as JSON writes one.
    public static boolean isNumber(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, i);
        if (whole == i || (text.charAt(i) == '0' && whole > i + 1)) {
            return false;
        }
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, whole + 1);
            if (end == whole + 1) {
                return false;
            }
        }
        return end == text.length();
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
