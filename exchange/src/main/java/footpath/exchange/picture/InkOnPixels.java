package footpath.exchange.picture;

import footpath.exchange.Theme;
import footpath.exchange.layout.Mark;
import footpath.exchange.layout.Outline;
import footpath.exchange.layout.Paint;
import footpath.exchange.layout.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Puts marks on pixels. Letters are filled as outlines, so that no font of the machine matters.
final class InkOnPixels {
    private final Graphics2D graphics;
    private final Theme theme;

    InkOnPixels(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    void write(List<Mark> marks) {
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

    private void box(Mark.Box box) {
        double half = box.edge().isPresent() ? 0.5 : 0;
        Shape shape = Outline.rounded(
                        box.x() + half, box.y() + half, box.width() - 2 * half, box.height() - 2 * half, box.radius())
                .shape();
        box.fill().ifPresent(paint -> fill(shape, paint));
        box.edge().ifPresent(paint -> {
            graphics.setColor(color(paint));
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(shape);
        });
    }

    private void stroke(Mark.Stroke stroke) {
        graphics.setColor(color(stroke.paint()));
        float width = (float) stroke.width();
        graphics.setStroke(
                stroke.dash() > 0
                        ? new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                10,
                                new float[] {(float) stroke.dash()},
                                0)
                        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(stroke.outline().shape());
    }

    private void words(Mark.Words words) {
        Path2D letters = Typeface.outline(words.text(), words.style());
        letters.transform(AffineTransform.getTranslateInstance(words.x(), words.baseline()));
        fill(letters, words.paint());
    }

    private void clipped(Mark.Clipped clipped) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(clipped.x(), clipped.y(), clipped.width(), clipped.height()));
        write(clipped.marks());
        graphics.setClip(before);
    }

    private void fill(Shape shape, Paint paint) {
        graphics.setColor(color(paint));
        graphics.fill(shape);
    }

    private Color color(Paint paint) {
        return new Color(paint.in(theme));
    }
}
