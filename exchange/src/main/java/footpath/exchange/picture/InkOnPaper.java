package footpath.exchange.picture;

import footpath.exchange.Theme;
import footpath.exchange.layout.Mark;
import footpath.exchange.layout.Outline;
import footpath.exchange.layout.Paint;
import footpath.exchange.layout.Typeface;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.util.Matrix;

/// Puts marks on a page of PDF whose y runs down. Letters Inter does not have are drawn as outlines
/// that say what they are.
final class InkOnPaper {
    private static final float[] SOLID = {};

    private final PDPageContentStream out;
    private final Theme theme;
    private final PdfLetters letters;

    InkOnPaper(PDPageContentStream out, Theme theme, PdfLetters letters) {
        this.out = out;
        this.theme = theme;
        this.letters = letters;
    }

    void ground(Paint paint, double width, double height) throws IOException {
        out.setNonStrokingColor(color(paint));
        out.addRect(0, 0, (float) width, (float) height);
        out.fill();
    }

    void write(List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Stroke stroke -> stroke(stroke);
                case Mark.Area area -> fill(area.outline().shape(), area.paint());
                case Mark.Words words -> words(words);
                case Mark.Clipped clipped -> clipped(clipped);
            }
        }
    }

    private void box(Mark.Box box) throws IOException {
        double half = box.edge().isPresent() ? 0.5 : 0;
        Shape shape = Outline.rounded(
                        box.x() + half, box.y() + half, box.width() - 2 * half, box.height() - 2 * half, box.radius())
                .shape();
        if (box.fill().isPresent()) {
            fill(shape, box.fill().get());
        }
        if (box.edge().isPresent()) {
            draw(shape, box.edge().get(), 1, 0);
        }
    }

    private void stroke(Mark.Stroke stroke) throws IOException {
        draw(stroke.outline().shape(), stroke.paint(), stroke.width(), stroke.dash());
    }

    private void draw(Shape shape, Paint paint, double width, double dash) throws IOException {
        out.setStrokingColor(color(paint));
        out.setLineWidth((float) width);
        out.setLineDashPattern(dash > 0 ? new float[] {(float) dash} : SOLID, 0);
        trace(shape);
        out.stroke();
    }

    private void fill(Shape shape, Paint paint) throws IOException {
        out.setNonStrokingColor(color(paint));
        trace(shape);
        out.fill();
    }

    private void words(Mark.Words words) throws IOException {
        double x = words.x();
        for (Typeface.Run run : Typeface.runs(words.text())) {
            if (run.ours()) {
                letters(words, run, x);
            } else {
                outlines(words, run, x);
            }
            x += Typeface.width(run, words.style());
        }
    }

    private void letters(Mark.Words words, Typeface.Run run, double x) throws IOException {
        out.beginText();
        out.setNonStrokingColor(color(words.paint()));
        out.setFont(letters.of(words.style()), (float) words.style().size());
        out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) words.baseline()));
        out.showText(run.text());
        out.endText();
    }

    private void outlines(Mark.Words words, Typeface.Run run, double x) throws IOException {
        COSDictionary said = new COSDictionary();
        said.setString(COSName.ACTUAL_TEXT, run.text());
        out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
        Path2D outline = Typeface.outline(run, words.style());
        outline.transform(AffineTransform.getTranslateInstance(x, words.baseline()));
        fill(outline, words.paint());
        out.endMarkedContent();
    }

    private void clipped(Mark.Clipped clipped) throws IOException {
        out.saveGraphicsState();
        out.addRect((float) clipped.x(), (float) clipped.y(), (float) clipped.width(), (float) clipped.height());
        out.clip();
        write(clipped.marks());
        out.restoreGraphicsState();
    }

    private void trace(Shape shape) throws IOException {
        float[] at = new float[6];
        float lastX = 0;
        float lastY = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves alone.
                    out.curveTo(
                            lastX + (at[0] - lastX) * 2 / 3,
                            lastY + (at[1] - lastY) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                }
                case PathIterator.SEG_CUBICTO -> out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> out.closePath();
            }
            int end = end(path.currentSegment(at));
            if (end >= 0) {
                lastX = at[end];
                lastY = at[end + 1];
            }
        }
    }

    /// Where in its numbers the end of a segment stands.
    private static int end(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }

    private Color color(Paint paint) {
        return new Color(paint.in(theme));
    }
}
