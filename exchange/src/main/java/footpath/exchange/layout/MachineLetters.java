package footpath.exchange.layout;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Letters the shipped font does not have, from the fonts of the machine: Arabic, Hebrew, Chinese and
/// so on. Where the machine has none either, or no fonts at all, a letter is an empty box.
final class MachineLetters {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /// Looking for fonts fails on machines without any; that is found out once.
    private static final boolean HAS_FONTS = hasFonts();

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private MachineLetters() {}

    /// Whether the machine has a letter.
    static boolean has(int letter) {
        return HAS_FONTS && FONT.canDisplay(letter);
    }

    static double width(String text, TypeStyle style, boolean rightToLeft) {
        return isShown(text)
                ? glyphs(text, style, rightToLeft).getLogicalBounds().getWidth()
                : text.codePoints().mapToDouble(MachineLetters::boxWidth).sum() * style.size();
    }

    static Path2D outline(String text, TypeStyle style, boolean rightToLeft) {
        return isShown(text)
                ? new Path2D.Double(glyphs(text, style, rightToLeft).getOutline())
                : boxes(text, style.size());
    }

    private static boolean isShown(String text) {
        return HAS_FONTS && FONT.canDisplayUpTo(text) < 0;
    }

    /// As wide as fonts make letters of a writing, so that readers who have one see lines that fit.
    private static double boxWidth(int letter) {
        boolean wide = Character.isIdeographic(letter)
                || Character.isEmoji(letter)
                || (letter >= 0x1100 && letter < 0x1160)
                || (letter >= 0x2E80 && letter < 0xD7B0)
                || (letter >= 0xFF00 && letter < 0xFF61);
        return wide ? WIDE : NARROW;
    }

    private static final double WIDE = 1;
    private static final double NARROW = 0.65;
    private static final double HIGH = 0.72;
    private static final double EDGE = 0.08;

    private static Path2D boxes(String text, double size) {
        Path2D boxes = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        double x = 0;
        for (int letter : text.codePoints().toArray()) {
            double left = x + EDGE * size;
            double width = (boxWidth(letter) - 2 * EDGE) * size;
            boxes.append(new Rectangle2D.Double(left, -HIGH * size, width, HIGH * size), false);
            boxes.append(new Rectangle2D.Double(left + 1, -HIGH * size + 1, width - 2, HIGH * size - 2), false);
            x += boxWidth(letter) * size;
        }
        return boxes;
    }

    private static GlyphVector glyphs(String text, TypeStyle style, boolean rightToLeft) {
        Font font =
                new Font(Font.SANS_SERIF, style.strong() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) style.size());
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return font.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), direction);
    }

    private static boolean hasFonts() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                            .createGlyphVector(EXACT, "a")
                            .getNumGlyphs()
                    > 0;
        } catch (RuntimeException | LinkageError | InternalError none) {
            return false;
        }
    }
}
