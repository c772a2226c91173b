package footpath.exchange.picture;

import static footpath.exchange.picture.Markup.escaped;
import static footpath.exchange.picture.Markup.number;

import footpath.exchange.Theme;
import footpath.exchange.layout.Mark;
import footpath.exchange.layout.Outline;
import java.util.List;

/// Marks as elements of SVG.
final class SvgMarks {
    private final Theme theme;
    private final StringBuilder out;
    private int clips;

    SvgMarks(Theme theme, StringBuilder out) {
        this.theme = theme;
        this.out = out;
    }

    void write(List<Mark> marks) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Stroke stroke -> stroke(stroke);
                case Mark.Area area -> area(area);
                case Mark.Words words -> words(words);
                case Mark.Clipped clipped -> clipped(clipped);
            }
        }
    }

    private void box(Mark.Box box) {
        double half = box.edge().isPresent() ? 0.5 : 0;
        out.append("<rect");
        attribute("x", box.x() + half);
        attribute("y", box.y() + half);
        attribute("width", Math.max(0, box.width() - 2 * half));
        attribute("height", Math.max(0, box.height() - 2 * half));
        if (box.radius() > 0) {
            attribute("rx", box.radius());
        }
        attribute("fill", box.fill().map(paint -> paint.hex(theme)).orElse("none"));
        box.edge().ifPresent(edge -> attribute("stroke", edge.hex(theme)));
        out.append("/>\n");
    }

    private void stroke(Mark.Stroke stroke) {
        out.append("<path");
        attribute("d", path(stroke.outline()));
        out.append(" fill=\"none\"");
        attribute("stroke", stroke.paint().hex(theme));
        if (stroke.width() != 1) {
            attribute("stroke-width", stroke.width());
        }
        if (stroke.dash() > 0) {
            attribute("stroke-dasharray", stroke.dash());
        }
        out.append("/>\n");
    }

    private void area(Mark.Area area) {
        out.append("<path");
        attribute("d", path(area.outline()));
        attribute("fill", area.paint().hex(theme));
        out.append("/>\n");
    }

    private void words(Mark.Words words) {
        boolean linked = words.link().filter(Markup::isSafe).isPresent();
        if (linked) {
            out.append("<a href=\"")
                    .append(escaped(words.link().get().toString()))
                    .append("\">");
        }
        out.append("<text");
        attribute("x", words.isRightToLeft() ? words.x() + words.width() : words.x());
        attribute("y", words.baseline());
        attribute("font-size", words.style().size());
        if (words.style().strong()) {
            out.append(" font-weight=\"600\"");
        }
        if (words.isRightToLeft()) {
            out.append(" direction=\"rtl\"");
        }
        attribute("fill", words.paint().hex(theme));
        out.append('>').append(escaped(words.text())).append("</text>").append(linked ? "</a>\n" : "\n");
    }

    private void clipped(Mark.Clipped clipped) {
        clips++;
        out.append("<clipPath id=\"clip").append(clips).append("\"><rect");
        attribute("x", clipped.x());
        attribute("y", clipped.y());
        attribute("width", clipped.width());
        attribute("height", clipped.height());
        out.append("/></clipPath><g clip-path=\"url(#clip").append(clips).append(")\">\n");
        write(clipped.marks());
        out.append("</g>\n");
    }

    static String path(Outline outline) {
        StringBuilder path = new StringBuilder();
        for (Outline.Move move : outline.moves()) {
            switch (move) {
                case Outline.Move.Start(double x, double y) -> points(path.append('M'), x, y);
                case Outline.Move.Line(double x, double y) -> points(path.append('L'), x, y);
                case Outline.Move.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
                    points(path.append('C'), x1, y1, x2, y2, x, y);
                case Outline.Move.Close() -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void points(StringBuilder path, double... numbers) {
        for (int at = 0; at < numbers.length; at++) {
            path.append(at == 0 ? "" : " ").append(number(numbers[at]));
        }
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }
}
