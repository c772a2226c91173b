package footpath.exchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes keys of titles: readable, and each but once. `I order & pay` becomes `i-order-pay`; a title without a Latin
/// letter becomes its kind and a number.
final class Keys {
    private static final int MOST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private final Set<String> taken = new HashSet<>();

    /// A key no one has yet.
    String next(String title, String otherwise) {
        String slug = slug(title);
        String wanted = slug.isEmpty() ? otherwise + "-" + (taken.size() + 1) : slug;
        String key = wanted;
        for (int count = 2; !taken.add(key); count++) {
            key = wanted + "-" + count;
        }
        return key;
    }

    /// Lower-case letters, digits and single hyphens; may be empty.
    static String slug(String title) {
        String folded = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String plain = MARKS.matcher(folded).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String dashed = OTHERS.matcher(plain).replaceAll("-");
        String cut = dashed.length() <= MOST ? dashed : cutAtWord(dashed);
        return strip(cut);
    }

    private static String cutAtWord(String dashed) {
        int end = dashed.lastIndexOf('-', MOST);
        return dashed.substring(0, end > MOST / 2 ? end : MOST);
    }

    private static String strip(String dashed) {
        int from = dashed.startsWith("-") ? 1 : 0;
        int to = dashed.endsWith("-") ? dashed.length() - 1 : dashed.length();
        return from >= to ? "" : dashed.substring(from, to);
    }
}
