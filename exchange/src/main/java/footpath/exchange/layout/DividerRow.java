package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import footpath.maps.Lane;
import java.util.function.Consumer;

/// A line between what is above and what is below: of interaction, of visibility.
record DividerRow(Grid grid, Lane lane) implements Row {
    @Override
    public double height() {
        return 26 + Pen.height(room(), lane.title(), TypeStyle.LABEL_STRONG) - TypeStyle.LABEL_STRONG.leading();
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        double y = top + height() / 2;
        Pen line = new Pen();
        line.fill(grid.left() - PAD, top, grid.right() - grid.left() + PAD, height(), 0, Paint.SUNKEN);
        line.stroke(Outline.line(grid.x(grid.from()), y, grid.right(), y), Paint.LINE_3, 1.5, 6);
        paper.accept(line.decoration());
        Pen pen = new Pen();
        double words = Pen.height(room(), lane.title(), TypeStyle.LABEL_STRONG);
        pen.words(grid.left(), y - words / 2, room(), lane.title(), TypeStyle.LABEL_STRONG, Paint.INK_2);
        paper.accept(pen.block(Block.Role.ROW_HEAD, row, 0, 1));
    }

    private double room() {
        return grid.labelWidth() - PAD;
    }
}
