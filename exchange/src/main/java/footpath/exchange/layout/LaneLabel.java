package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import java.util.Optional;
import java.util.function.Consumer;

/// The title of a lane on its left edge, and a few words below.
///
/// @param kept room at its right that is kept for an axis
record LaneLabel(Grid grid, String title, Optional<String> gloss, double kept) {
    LaneLabel(Grid grid, String title, Optional<String> gloss) {
        this(grid, title, gloss, 0);
    }

    static LaneLabel of(Grid grid, String title, String gloss) {
        return new LaneLabel(grid, title, Optional.of(gloss));
    }

    double height() {
        return 2 * PAD
                + Pen.height(width(), title, TypeStyle.LANE)
                + gloss.map(text -> Pen.height(width(), text, TypeStyle.LABEL)).orElse(0.0);
    }

    void draw(double top, int row, Consumer<Block> paper) {
        draw(top, row, Block.Role.ROW_HEAD, paper);
    }

    void draw(double top, int row, Block.Role role, Consumer<Block> paper) {
        Pen pen = new Pen();
        double y = top + PAD;
        y += pen.words(grid.left(), y, width(), title, TypeStyle.LANE, Paint.INK);
        if (gloss.isPresent()) {
            pen.words(grid.left(), y, width(), gloss.get(), TypeStyle.LABEL, Paint.INK_3);
        }
        paper.accept(pen.block(role, row, 0, 1));
    }

    private double width() {
        return grid.labelWidth() - PAD - kept;
    }
}
