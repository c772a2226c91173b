package footpath.exchange.layout;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// Lines and curves, one after the other.
///
/// @param moves in order; the first one is a [Move.Start]
public record Outline(List<Move> moves) {
    public Outline {
        moves = List.copyOf(moves);
    }

    /// One stroke of the pen.
    public sealed interface Move {
        /// Lifts the pen to a point.
        record Start(double x, double y) implements Move {}

        /// A straight line to a point.
        record Line(double x, double y) implements Move {}

        /// A cubic Bézier curve to a point.
        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Move {}

        /// Back to the last start.
        record Close() implements Move {}
    }

    /// The same for Java's drawing.
    public Path2D shape() {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Move move : moves) {
            switch (move) {
                case Move.Start(double x, double y) -> shape.moveTo(x, y);
                case Move.Line(double x, double y) -> shape.lineTo(x, y);
                case Move.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
                    shape.curveTo(x1, y1, x2, y2, x, y);
                case Move.Close() -> shape.closePath();
            }
        }
        return shape;
    }

    /// A straight line.
    static Outline line(double x1, double y1, double x2, double y2) {
        return new Outline(List.of(new Move.Start(x1, y1), new Move.Line(x2, y2)));
    }

    /// A circle, of four curves that are off by less than a thousandth of the radius.
    static Outline circle(double x, double y, double r) {
        double k = 0.5523 * r;
        return new Outline(List.of(
                new Move.Start(x + r, y),
                new Move.Curve(x + r, y + k, x + k, y + r, x, y + r),
                new Move.Curve(x - k, y + r, x - r, y + k, x - r, y),
                new Move.Curve(x - r, y - k, x - k, y - r, x, y - r),
                new Move.Curve(x + k, y - r, x + r, y - k, x + r, y),
                new Move.Close()));
    }

    /// A star with five points: a moment of truth.
    static Outline star(double x, double y, double r) {
        List<Move> moves = new ArrayList<>();
        for (int point = 0; point < 10; point++) {
            double far = point % 2 == 0 ? r : r * 0.45;
            double angle = Math.PI * (point / 5.0 - 0.5);
            double px = x + far * Math.cos(angle);
            double py = y + far * Math.sin(angle);
            moves.add(point == 0 ? new Move.Start(px, py) : new Move.Line(px, py));
        }
        moves.add(new Move.Close());
        return new Outline(moves);
    }

    /// A rectangle with round corners.
    public static Outline rounded(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        double k = r * (1 - 0.5523);
        double right = x + width;
        double foot = y + height;
        return new Outline(List.of(
                new Move.Start(x + r, y),
                new Move.Line(right - r, y),
                new Move.Curve(right - k, y, right, y + k, right, y + r),
                new Move.Line(right, foot - r),
                new Move.Curve(right, foot - k, right - k, foot, right - r, foot),
                new Move.Line(x + r, foot),
                new Move.Curve(x + k, foot, x, foot - k, x, foot - r),
                new Move.Line(x, y + r),
                new Move.Curve(x, y + k, x + k, y, x + r, y),
                new Move.Close()));
    }
}
