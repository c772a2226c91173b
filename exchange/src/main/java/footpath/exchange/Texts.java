package footpath.exchange;

import java.util.regex.Pattern;

/// Texts of strangers, made fit for a map.
public final class Texts {
    private static final int BRIEF = 80;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Texts() {}

    /// Without control characters but line feeds and tabs, cut to a length, never within a character.
    static String clean(String text, int most) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), 1_024));
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (kept.length() + Character.charCount(point) <= most && isKept(point)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    /// In one line, spaces single, none around.
    public static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// In one line of at most 80 characters.
    public static String brief(String text) {
        String head = oneLine(clean(text, BRIEF * 4));
        return head.length() <= BRIEF ? head : clean(head, BRIEF - 1) + "…";
    }

    private static boolean isKept(int point) {
        int type = Character.getType(point);
        return point == '\n' || point == '\t' || (type != Character.CONTROL && type != Character.SURROGATE);
    }
}
