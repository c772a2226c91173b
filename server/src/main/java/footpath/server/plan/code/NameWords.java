package footpath.server.plan.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of a name that people gave, as identifiers can be made of them. Accents, punctuation and changes from
/// small
/// to capital letters part or are dropped; a picture is its name in Unicode; a letter of a script that not every
/// compiler knows is its code point, as `u1780`.
final class NameWords {
    private static final int LONGEST = 60;

    /// Blocks whose letters every compiler since Unicode 6 takes in identifiers: Greek, Cyrillic, Hebrew, Arabic, kana,
    /// Han, Hangul, and letters of Latin with accents.
    private static final int[][] LETTERS = {
        {0xC0, 0xD6},
        {0xD8, 0xF6},
        {0xF8, 0x148},
        {0x14A, 0x17F},
        {0x391, 0x3A1},
        {0x3A3, 0x3CE},
        {0x410, 0x44F},
        {0x5D0, 0x5EA},
        {0x621, 0x63A},
        {0x641, 0x64A},
        {0x3041, 0x3096},
        {0x30A1, 0x30FA},
        {0x4E00, 0x9FA5},
        {0xAC00, 0xD7A3}
    };

    private static final Map<Integer, String> SPELT = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'Æ', "AE", (int) 'ø', "o", (int) 'Ø', "O", (int) 'œ', "oe",
            (int) 'Œ', "OE", (int) 'ł', "l", (int) 'Ł', "L", (int) 'đ', "d");

    private final boolean isAscii;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private NameWords(boolean isAscii) {
        this.isAscii = isAscii;
    }

    /// The words of a name, small; none if it has neither letters nor digits nor pictures.
    ///
    /// @param isAscii whether only letters of ASCII may stand in them
    static List<String> of(String name, boolean isAscii) {
        NameWords split = new NameWords(isAscii);
        String normal = Normalizer.normalize(name, isAscii ? Normalizer.Form.NFKD : Normalizer.Form.NFC);
        int[] points = normal.codePoints().limit(4L * LONGEST).toArray();
        for (int i = 0; i < points.length; i++) {
            boolean endsCapitals = i > 0
                    && i + 1 < points.length
                    && Character.isUpperCase(points[i - 1])
                    && Character.isUpperCase(points[i])
                    && Character.isLowerCase(points[i + 1]);
            boolean beginsCapitals = i > 0
                    && Character.isUpperCase(points[i])
                    && (Character.isLowerCase(points[i - 1]) || Character.isDigit(points[i - 1]));
            if (endsCapitals || beginsCapitals) {
                split.end();
            }
            split.add(points[i]);
        }
        split.end();
        return split.shortened();
    }

    private void add(int point) {
        if (isPlain(point) || (!isAscii && isKnownLetter(point))) {
            word.appendCodePoint(point);
        } else if (isAscii && SPELT.containsKey(point)) {
            word.append(SPELT.get(point));
        } else if (Character.isLetter(point)) {
            word.append('u').append(Integer.toHexString(point));
        } else if (Character.getType(point) == Character.OTHER_SYMBOL) {
            end();
            String name = String.valueOf(Character.getName(point));
            words.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)));
        } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
            end();
        }
    }

    private static boolean isPlain(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
    }

    private static boolean isKnownLetter(int point) {
        for (int[] range : LETTERS) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private void end() {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private List<String> shortened() {
        List<String> kept = new ArrayList<>();
        int left = LONGEST;
        for (String one : words) {
            String cut = one.substring(0, Math.min(left, one.length()));
            left -= cut.length();
            if (!cut.isEmpty()) {
                kept.add(cut);
            }
        }
        return kept;
    }
}
