package footpath.exchange.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What stands below the map: how to read it, and where its numbers come from.
record Footing(MapView view, double left, double width) {
    private static final double LINE = 28;
    private static final double GAP = 22;

    double height() {
        List<Block> nowhere = new ArrayList<>();
        return draw(0, nowhere::add);
    }

    /// Gives its height.
    double draw(double top, Consumer<Block> paper) {
        double y = top + 16;
        y += legend(y, paper) + 6;
        for (String line : view.provenance()) {
            Pen pen = new Pen();
            y += pen.words(left, y, Math.min(width, 1000), line, TypeStyle.LABEL, Paint.INK_3);
            paper.accept(pen.block(Block.Role.TEXT, -1, -1, 0));
        }
        return y - top;
    }

    private double legend(double top, Consumer<Block> paper) {
        Pen pen = new Pen();
        boolean measured = view.measured().isPresent();
        double x = left;
        double y = top;
        x = believed(pen, x, y);
        if (measured) {
            pen.fill(x, y + 4, LINE - 8, 8, 0, Paint.TRAIL_FILL);
            x = pen.startingAt(x + LINE - 2, y, "happened", TypeStyle.LABEL, Paint.INK_2) + GAP;
            if (x + 260 > left + width) {
                x = left;
                y += 22;
            }
            double chip = pen.chip(x + 36, y - 1, "−9.0", Paint.WORSE, Paint.WORSE_SOFT);
            pen.chip(chip + 76, y - 1, "+9.0", Paint.BETTER, Paint.BETTER_SOFT);
            x = pen.startingAt(chip + 82, y, "difference, in points or time", TypeStyle.LABEL, Paint.INK_2) + GAP;
        }
        if (x + 140 > left + width) {
            x = left;
            y += 22;
        }
        pen.area(Outline.star(x + 7, y + 8, 7), Paint.TRAIL);
        pen.startingAt(x + 19, y, "moment of truth", TypeStyle.LABEL, Paint.INK_2);
        paper.accept(pen.block(Block.Role.TEXT, -1, -1, 0));
        return y + 20 - top;
    }

    private static double believed(Pen pen, double x, double y) {
        pen.stroke(Outline.line(x, y + 8, x + LINE - 8, y + 8), Paint.BELIEVED, 1.6, 4);
        return pen.startingAt(x + LINE - 2, y, "believed by the team", TypeStyle.LABEL, Paint.INK_2) + GAP;
    }
}
