package footpath.exchange.layout;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the marks of one block.
final class Pen {
    private final List<Mark> marks = new ArrayList<>();

    /// What was drawn so far, as a block.
    Block block(Block.Role role, int row, int column, int columns) {
        return new Block(role, row, column, columns, "", marks);
    }

    Block decoration() {
        return block(Block.Role.DECORATION, -1, -1, 0);
    }

    Block figure(int row, int column, int columns, String alt) {
        return new Block(Block.Role.FIGURE, row, column, columns, alt, marks);
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    Pen mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    Pen fill(double x, double y, double width, double height, double radius, Paint fill) {
        return mark(new Mark.Box(x, y, width, height, radius, Optional.of(fill), Optional.empty()));
    }

    Pen box(double x, double y, double width, double height, double radius, Paint fill, Paint edge) {
        return mark(new Mark.Box(x, y, width, height, radius, Optional.of(fill), Optional.of(edge)));
    }

    Pen line(double x1, double y1, double x2, double y2, Paint paint) {
        return stroke(Outline.line(x1, y1, x2, y2), paint, 1, 0);
    }

    Pen stroke(Outline outline, Paint paint, double width, double dash) {
        return mark(new Mark.Stroke(outline, paint, width, dash));
    }

    Pen area(Outline outline, Paint paint) {
        return mark(new Mark.Area(outline, paint));
    }

    /// A paragraph; gives its height.
    double words(double x, double top, double width, String text, TypeStyle style, Paint paint) {
        return words(x, top, width, text, style, paint, Optional.empty());
    }

    double words(double x, double top, double width, String text, TypeStyle style, Paint paint, Optional<URI> link) {
        List<String> lines = TextLines.of(text, style, width);
        boolean right = Typeface.isRightToLeft(TextLines.clean(text));
        for (int line = 0; line < lines.size(); line++) {
            double length = Typeface.width(lines.get(line), style);
            double left = right ? x + Math.max(0, width - length) : x;
            put(left, top + line * style.leading(), lines.get(line), length, style, paint, link);
        }
        return lines.size() * style.leading();
    }

    /// One line that ends at `right`; gives where it begins.
    double endingAt(double right, double top, String text, TypeStyle style, Paint paint) {
        double width = Typeface.width(text, style);
        put(right - width, top, text, width, style, paint, Optional.empty());
        return right - width;
    }

    /// One line; gives where it ends.
    double startingAt(double left, double top, String text, TypeStyle style, Paint paint) {
        double width = Typeface.width(text, style);
        put(left, top, text, width, style, paint, Optional.empty());
        return left + width;
    }

    private void put(
            double x, double top, String text, double width, TypeStyle style, Paint paint, Optional<URI> link) {
        if (!text.isEmpty()) {
            marks.add(new Mark.Words(x, top + style.baseline(), text, style, paint, width, link));
        }
    }

    /// A small label on a tint, whose right end is given; gives where it begins.
    double chip(double right, double top, String text, Paint ink, Paint ground) {
        double width = Typeface.width(text, TypeStyle.LABEL_STRONG) + 10;
        fill(right - width, top, width, 18, 4, ground);
        startingAt(right - width + 5, top + 1, text, TypeStyle.LABEL_STRONG, ink);
        return right - width;
    }

    static double height(double width, String text, TypeStyle style) {
        return TextLines.of(text, style, width).size() * style.leading();
    }
}
