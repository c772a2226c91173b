package footpath.exchange.layout;

import java.util.ArrayList;
import java.util.List;

/// A smooth curve through points that never rises above or falls below what they say.
public final class Curve {
    /*
     * Fritsch and Carlson, "Monotone piecewise cubic interpolation", 1980, in the variant with harmonic means of slopes:
     * 1. between two points the curve stays between their values;
     * 2. at a local high or low the tangent is level.
     */
    /// A point of the curve.
    public record Point(double x, double y) {}

    private Curve() {}

    /// @param points at least one, from left to right
    public static Outline through(List<Point> points) {
        List<Outline.Move> moves = new ArrayList<>();
        moves.add(
                new Outline.Move.Start(points.getFirst().x(), points.getFirst().y()));
        for (int at = 1; at < points.size(); at++) {
            Point from = points.get(at - 1);
            Point to = points.get(at);
            double third = (to.x() - from.x()) / 3;
            moves.add(new Outline.Move.Curve(
                    from.x() + third,
                    from.y() + tangent(points, at - 1) * third,
                    to.x() - third,
                    to.y() - tangent(points, at) * third,
                    to.x(),
                    to.y()));
        }
        return new Outline(moves);
    }

    private static double tangent(List<Point> points, int at) {
        if (points.size() == 1) {
            return 0;
        }
        if (at == 0) {
            return slope(points, 0);
        }
        double left = slope(points, at - 1);
        if (at == points.size() - 1) {
            return left;
        }
        double right = slope(points, at);
        return left * right <= 0 ? 0 : 2 * left * right / (left + right);
    }

    private static double slope(List<Point> points, int at) {
        Point from = points.get(at);
        Point to = points.get(at + 1);
        return (to.y() - from.y()) / (to.x() - from.x());
    }
}
