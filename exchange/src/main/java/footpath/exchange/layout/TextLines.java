package footpath.exchange.layout;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks text into lines that fit.
final class TextLines {
    private TextLines() {}

    /// Lines no wider than `width`, at least one. A word that is too long is broken between letters.
    static List<String> of(String text, TypeStyle style, double width) {
        List<String> lines = new ArrayList<>();
        clean(text).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraph -> {
            if (Typeface.width(paragraph, style) <= width) {
                lines.add(paragraph);
            } else {
                wrap(paragraph, style, width, lines);
            }
        });
        return lines.isEmpty() ? List.of("") : lines;
    }

    /// Text without what cannot be drawn: control characters other than line ends, and halves of
    /// characters.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter == '\t' || letter == '\u2028') {
                clean.append(' ');
            } else if (letter == '\n' || isDrawable(letter)) {
                clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private static boolean isDrawable(int letter) {
        return !Character.isISOControl(letter)
                && (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                && (letter & 0xFFFE) != 0xFFFE;
    }

    private static void wrap(String paragraph, TypeStyle style, double width, List<String> lines) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(paragraph);
        String line = "";
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
            String word = paragraph.substring(start, end);
            if (fits(line + word, style, width)) {
                line = line + word;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
            line = fits(word, style, width) ? word : broken(word, style, width, lines);
        }
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }

    private static boolean fits(String text, TypeStyle style, double width) {
        return Typeface.width(text.stripTrailing(), style) <= width;
    }

    /// Adds all lines but the last, which is given back.
    private static String broken(String word, TypeStyle style, double width, List<String> lines) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        StringBuilder line = new StringBuilder();
        int start = letters.first();
        for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
            String letter = word.substring(start, end);
            if (!line.isEmpty() && !fits(line + letter, style, width)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(letter);
        }
        return line.toString();
    }
}
