package footpath.exchange.layout;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;

/// Letters the shipped font does not have, from the fonts of the machine: Arabic, Hebrew, Chinese and
/// so on. Where the machine has none either, or no fonts at all, a letter is an empty box.
final class MachineLetters {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /// Looking for fonts fails on machines without any; that is found out once.
    private static final boolean HAS_FONTS = hasFonts();

    private MachineLetters() {}

    static double width(String text, TypeStyle style, boolean rightToLeft) {
        return HAS_FONTS
                ? glyphs(text, style, rightToLeft).getLogicalBounds().getWidth()
                : text.codePointCount(0, text.length()) * style.size() * BOX;
    }

    static Path2D outline(String text, TypeStyle style, boolean rightToLeft) {
        return HAS_FONTS
                ? new Path2D.Double(glyphs(text, style, rightToLeft).getOutline())
                : boxes(text.codePointCount(0, text.length()), style.size());
    }

    private static final double BOX = 0.7;

    private static Path2D boxes(int count, double size) {
        Path2D boxes = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int box = 0; box < count; box++) {
            double left = (box * BOX + 0.08) * size;
            double width = (BOX - 0.16) * size;
            boxes.append(new java.awt.geom.Rectangle2D.Double(left, -BOX * size, width, BOX * size), false);
            boxes.append(
                    new java.awt.geom.Rectangle2D.Double(left + 1, -BOX * size + 1, width - 2, BOX * size - 2), false);
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
