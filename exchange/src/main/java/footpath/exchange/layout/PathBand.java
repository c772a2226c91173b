package footpath.exchange.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The geometry of the path: one band that hangs from a straight line, as thick as the share of those
/// who get this far.
///
/// @param grid   the columns
/// @param top    where the band hangs
/// @param full   height of everybody
/// @param levels of the shown columns; empty where nothing can be drawn
record PathBand(Grid grid, double top, double full, List<OptionalDouble> levels) {
    private static final double INSET = Grid.PAD;
    private static final double BEND = 13;

    double depth(double share) {
        return top + full * Math.clamp(share, 0, 1);
    }

    /// The filled bands, one for each unbroken run.
    List<Outline> areas() {
        List<Outline> areas = new ArrayList<>();
        for (int first = 0; first < levels.size(); first++) {
            if (startsAt(first)) {
                int end = end(first);
                List<Outline.Move> moves = new ArrayList<>(edge(first, end));
                moves.add(new Outline.Move.Line(right(end), top));
                moves.add(new Outline.Move.Line(left(first), top));
                moves.add(new Outline.Move.Close());
                areas.add(new Outline(moves));
            }
        }
        return areas;
    }

    /// Their lower edges.
    List<Outline> edges() {
        List<Outline> edges = new ArrayList<>();
        for (int first = 0; first < levels.size(); first++) {
            if (startsAt(first)) {
                edges.add(new Outline(edge(first, end(first))));
            }
        }
        return edges;
    }

    private boolean startsAt(int at) {
        return levels.get(at).isPresent() && (at == 0 || levels.get(at - 1).isEmpty());
    }

    private int end(int first) {
        int end = first;
        while (end < levels.size() && levels.get(end).isPresent()) {
            end++;
        }
        return end;
    }

    private List<Outline.Move> edge(int first, int end) {
        List<Outline.Move> moves = new ArrayList<>();
        double y = depth(levels.get(first).orElse(0));
        moves.add(new Outline.Move.Start(left(first), y));
        for (int at = first + 1; at < end; at++) {
            double x = grid.x(grid.from() + at);
            double next = depth(levels.get(at).orElse(0));
            moves.add(new Outline.Move.Line(x - BEND, y));
            moves.add(new Outline.Move.Curve(x + 1, y, x - 1, next, x + BEND, next));
            y = next;
        }
        moves.add(new Outline.Move.Line(right(end), y));
        return moves;
    }

    private double left(int first) {
        return grid.x(grid.from() + first) + INSET;
    }

    private double right(int end) {
        return grid.x(grid.from() + end) - INSET;
    }
}
