package footpath.exchange.layout;

import footpath.maps.Lane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.maps.measure.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What people felt, beside the curve the team asserts: solid, with the 95 % interval of each step as a line, and its
/// number and n above. A gap is a step at which nobody said it, or so few that it is hidden.
///
/// @param y where a level is drawn
record ObservedCurve(Grid grid, Lane lane, DoubleUnaryOperator y) {
    private static final double LINE = 2;
    private static final double FEW = 2.5;
    private static final double ENOUGH = 3.8;
    private static final double CAP = 4;

    void draw(Pen pen, double top) {
        Map<String, FeltStep> felt = grid.view().felt(lane);
        List<Curve.Point> run = new ArrayList<>();
        for (MapView.Column column : grid.view().columns()) {
            @Nullable FeltStep step = felt.get(column.step().key());
            if (step == null) {
                stroke(pen, run);
                run.clear();
            } else {
                Curve.Point point = new Curve.Point(middle(column), y.applyAsDouble(mean(step)));
                run.add(point);
                mark(pen, point, step, grid.x(column.index()) + Grid.PAD, top);
            }
        }
        stroke(pen, run);
    }

    private static void stroke(Pen pen, List<Curve.Point> run) {
        if (run.size() > 1) {
            pen.stroke(Curve.through(run), Paint.TRAIL, LINE, 0);
        }
    }

    private void mark(Pen pen, Curve.Point at, FeltStep step, double left, double top) {
        if (step.low().isPresent() && step.high().isPresent()) {
            double low = y.applyAsDouble(step.low().get());
            double high = y.applyAsDouble(step.high().get());
            pen.line(at.x(), low, at.x(), high, Paint.TRAIL);
            pen.line(at.x() - CAP, low, at.x() + CAP, low, Paint.TRAIL);
            pen.line(at.x() - CAP, high, at.x() + CAP, high, Paint.TRAIL);
        }
        pen.area(Outline.circle(at.x(), at.y(), step.status() == StepStatus.SMALL_N ? FEW : ENOUGH), Paint.TRAIL);
        pen.startingAt(left, top + 2, number(step), TypeStyle.MICRO, Paint.TRAIL);
    }

    /// What was observed, after what is believed; empty where nothing was.
    String inWords() {
        Map<String, FeltStep> felt = grid.view().felt(lane);
        List<String> said = new ArrayList<>();
        for (MapView.Column column : grid.columns()) {
            @Nullable FeltStep step = felt.get(column.step().key());
            if (step != null) {
                said.add(column.step().title() + ": " + number(step));
            }
        }
        return said.isEmpty() ? "" : " Observed: " + String.join("; ", said) + ".";
    }

    private static String number(FeltStep step) {
        double mean = mean(step);
        String level = String.format(Locale.ROOT, "%+.1f", mean).replace('-', '−');
        return "felt " + level + ", n " + step.n().orElse(0L);
    }

    private static double mean(FeltStep step) {
        return step.mean().orElse(0.0);
    }

    private double middle(MapView.Column column) {
        return grid.x(column.index()) + grid.columnWidth() / 2;
    }
}
