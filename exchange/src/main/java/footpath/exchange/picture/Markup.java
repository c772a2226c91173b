package footpath.exchange.picture;

import java.net.URI;
import java.util.Locale;

/// Text that cannot be taken for markup.
final class Markup {
    private Markup() {}

    /// As content or attribute of XML and HTML. Characters XML does not have are left out.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (isCharacter(letter)) {
                        safe.appendCodePoint(letter);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isCharacter(int letter) {
        if (letter == '\n' || letter == '\t' || letter == '\r') {
            return true;
        }
        return !Character.isISOControl(letter)
                && (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                && letter != 0xFFFE
                && letter != 0xFFFF;
    }

    /// A number with two decimals at most, and no needless ones.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    /// Whether a link may be followed from a picture: nothing but the web and mail.
    static boolean isSafe(URI link) {
        String scheme = link.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("http")
                        || scheme.equalsIgnoreCase("https")
                        || scheme.equalsIgnoreCase("mailto"));
    }
}
