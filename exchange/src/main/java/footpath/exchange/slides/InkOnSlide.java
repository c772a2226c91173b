package footpath.exchange.slides;

import footpath.exchange.layout.Block;
import footpath.exchange.layout.Mark;
import footpath.exchange.layout.Outline;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.StrokeStyle.LineDash;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;

/// Puts marks on a slide as shapes. Lines of one paragraph become one text.
final class InkOnSlide {
    /// The smallest letters the format knows, in points.
    private static final double SMALLEST = 1;

    private final SlideMaker slides;
    private final XSLFSlide slide;
    private final double scale;
    private final double left;
    private final double top;

    InkOnSlide(SlideMaker slides, XSLFSlide slide, double scale, double left, double top) {
        this.slides = slides;
        this.slide = slide;
        this.scale = scale;
        this.left = left;
        this.top = top;
    }

    void write(List<Block> blocks) {
        blocks.forEach(block -> marks(block.marks()));
    }

    private void marks(List<Mark> marks) {
        List<Mark.Words> paragraph = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words words) {
                if (!paragraph.isEmpty() && !continues(paragraph.getLast(), words)) {
                    text(paragraph);
                    paragraph.clear();
                }
                paragraph.add(words);
                continue;
            }
            text(paragraph);
            paragraph.clear();
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Stroke stroke -> stroke(stroke);
                case Mark.Area area -> area(area);
                // A slide cannot clip; the whole map has nothing that reaches beyond.
                case Mark.Clipped clipped -> marks(clipped.marks());
                case Mark.Words words -> throw new IllegalStateException("words were taken before");
            }
        }
        text(paragraph);
    }

    private static boolean continues(Mark.Words before, Mark.Words next) {
        boolean below =
                Math.abs(next.baseline() - before.baseline() - before.style().leading()) < 0.01;
        boolean aligned = next.isRightToLeft()
                ? Math.abs(next.x() + next.width() - before.x() - before.width()) < 0.01
                : Math.abs(next.x() - before.x()) < 0.01;
        return below
                && aligned
                && next.style().equals(before.style())
                && next.paint().equals(before.paint());
    }

    private void text(List<Mark.Words> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Mark.Words first = lines.getFirst();
        double widest = lines.stream().mapToDouble(Mark.Words::width).max().orElse(0);
        double size = first.style().size();
        double right = first.x() + first.width();
        double x = first.isRightToLeft() ? right - widest : first.x();
        double y = first.baseline() - first.style().leading() / 2 - size * 0.364;
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle2D.Double(
                left + x * scale,
                top + y * scale,
                (widest + 4) * scale,
                lines.size() * first.style().leading() * scale));
        box.setWordWrap(false);
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.clearText();
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        paragraph.setLineSpacing(-first.style().leading() * scale);
        String text = String.join("\n", lines.stream().map(Mark.Words::text).toList());
        double points = Math.max(SMALLEST, size * scale);
        slides.run(paragraph, text, points, first.style().strong(), first.paint());
    }

    private void box(Mark.Box box) {
        XSLFSimpleShape shape = box.radius() > 0
                ? freeform(Outline.rounded(box.x(), box.y(), box.width(), box.height(), box.radius()))
                : rectangle(box);
        if (box.fill().isPresent()) {
            shape.setFillColor(slides.color(box.fill().get()));
        }
        if (box.edge().isPresent()) {
            shape.setLineColor(slides.color(box.edge().get()));
            shape.setLineWidth(scale);
        }
    }

    private XSLFAutoShape rectangle(Mark.Box box) {
        XSLFAutoShape shape = slide.createAutoShape();
        shape.setShapeType(ShapeType.RECT);
        shape.setAnchor(new Rectangle2D.Double(
                left + box.x() * scale, top + box.y() * scale, box.width() * scale, box.height() * scale));
        return shape;
    }

    private void stroke(Mark.Stroke stroke) {
        XSLFFreeformShape shape = freeform(stroke.outline());
        Color color = slides.color(stroke.paint());
        shape.setLineColor(color);
        shape.setLineWidth(Math.max(0.1, stroke.width() * scale));
        if (stroke.dash() > 0) {
            shape.setLineDash(LineDash.DASH);
        }
    }

    private void area(Mark.Area area) {
        freeform(area.outline()).setFillColor(slides.color(area.paint()));
    }

    private XSLFFreeformShape freeform(Outline outline) {
        XSLFFreeformShape shape = slide.createFreeform();
        Path2D path = outline.shape();
        path.transform(new AffineTransform(scale, 0, 0, scale, left, top));
        shape.setPath(new Path2D.Double(path));
        return shape;
    }
}
