package footpath.exchange.slides;

import footpath.exchange.FrozenFeelings;
import footpath.exchange.layout.Curve;
import footpath.exchange.layout.MapView;
import footpath.exchange.layout.Paint;
import footpath.maps.Lane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.maps.measure.StepStatus;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.jspecify.annotations.Nullable;

/// What people felt on the slide of an emotion curve: solid, with the 95 % interval of each step as a line, and
/// its mean and n below. A gap is a step at which nobody said it, or so few that it is hidden.
///
/// @param x where the middle of a column is drawn
/// @param y where a level is drawn
record ObservedSlideCurve(
        SlideMaker slides, MapView view, Lane lane, XSLFSlide slide, IntToDoubleFunction x, DoubleUnaryOperator y) {
    private static final double NUMBERS = 446;
    private static final double FEW = 3;
    private static final double ENOUGH = 5;

    /// @param room for the words of a column
    void draw(double room) {
        Map<String, FeltStep> felt = view.felt(lane);
        List<Curve.Point> run = new ArrayList<>();
        for (MapView.Column column : view.columns()) {
            @Nullable FeltStep step = felt.get(column.step().key());
            if (step == null) {
                line(run);
                run.clear();
            } else {
                run.add(drawn(column, step, room));
            }
        }
        line(run);
    }

    private Curve.Point drawn(MapView.Column column, FeltStep step, double room) {
        double middle = x.applyAsDouble(column.index());
        Curve.Point point = new Curve.Point(middle, y.applyAsDouble(step.mean().orElse(0.0)));
        mark(point, step);
        numbers(column, step, middle - room / 2 + 2, room - 4);
        return point;
    }

    /// Where nothing is believed, nobody has written the title of the step yet.
    private void numbers(MapView.Column column, FeltStep step, double left, double room) {
        boolean isBelieved = lane.at(column.step().key()).stream()
                .anyMatch(card -> card.emotion().isPresent());
        String words = (isBelieved ? "" : column.step().title() + "\n") + FrozenFeelings.told(step);
        double size = Math.clamp(room / 8, 5, 10);
        slides.centred(slide, left, NUMBERS, room, words, size, false, Paint.TRAIL);
    }

    private void line(List<Curve.Point> run) {
        if (run.size() > 1) {
            stroke(new Path2D.Double(Curve.through(run).shape()), 2);
        }
    }

    private void mark(Curve.Point at, FeltStep step) {
        if (step.low().isPresent() && step.high().isPresent()) {
            Path2D.Double interval = new Path2D.Double();
            interval.moveTo(at.x(), y.applyAsDouble(step.low().get()));
            interval.lineTo(at.x(), y.applyAsDouble(step.high().get()));
            stroke(interval, 1.25);
        }
        double r = step.status() == StepStatus.SMALL_N ? FEW : ENOUGH;
        XSLFAutoShape dot = slide.createAutoShape();
        dot.setShapeType(ShapeType.ELLIPSE);
        dot.setAnchor(new Rectangle2D.Double(at.x() - r, at.y() - r, 2 * r, 2 * r));
        dot.setFillColor(slides.color(Paint.TRAIL));
        dot.setLineColor(slides.color(Paint.TRAIL));
    }

    private void stroke(Path2D.Double path, double width) {
        XSLFFreeformShape shape = slide.createFreeform();
        shape.setPath(path);
        shape.setLineColor(slides.color(Paint.TRAIL));
        shape.setLineWidth(width);
    }
}
