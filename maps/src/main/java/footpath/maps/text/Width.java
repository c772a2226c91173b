package footpath.maps.text;

/// How many cells of a terminal a text takes: wide East Asian characters and emoji two, combining marks none.
final class Width {
    /*
     * First and last code point of the ranges that terminals draw over two cells: the wide and fullwidth classes of
     * Unicode Standard Annex 11, "East Asian Width", joined to blocks.
     */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653},
        {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x2705, 0x2705}, {0x2728, 0x2728}, {0x274C, 0x274C}, {0x2753, 0x2755},
        {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55},
        {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
    };

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /// The text without control characters, cut to so many cells with an ellipsis.
    static String cut(String text, int cells) {
        String plain = text.replaceAll("\\p{Cntrl}", "␦");
        if (of(plain) <= cells) {
            return plain;
        }
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int codePoint : plain.codePoints().toArray()) {
            if (width + of(codePoint) > cells - 1) {
                break;
            }
            kept.appendCodePoint(codePoint);
            width += of(codePoint);
        }
        return kept.append('…').toString();
    }
}
