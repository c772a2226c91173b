package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The steps: a star where the relationship is decided.
record StepRow(Grid grid) implements Row {
    private static final double STAR = 18;

    @Override
    public double height() {
        double most = 0;
        for (MapView.Column column : grid.columns()) {
            most = Math.max(most, height(column));
        }
        return Math.max(most + 2 * PAD, label().height());
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        label().draw(top, row, Block.Role.COLUMN_HEAD, paper);
        for (MapView.Column column : grid.columns()) {
            paper.accept(step(top, row, column));
        }
    }

    private LaneLabel label() {
        MapView view = grid.view();
        return LaneLabel.of(
                grid, "Steps", view.columns().size() + ", " + view.map().boundCount() + " bound");
    }

    private double height(MapView.Column column) {
        String note = note(column);
        return Pen.height(room(column), column.step().title(), TypeStyle.STRONG)
                + (note.isEmpty() ? 0 : Pen.height(grid.room(), note, TypeStyle.LABEL));
    }

    private double room(MapView.Column column) {
        return grid.room() - (column.step().momentOfTruth() ? STAR : 0);
    }

    private Block step(double top, int row, MapView.Column column) {
        Pen pen = new Pen();
        double x = grid.x(column.index()) + PAD;
        double y = top + PAD;
        if (column.step().momentOfTruth()) {
            pen.area(Outline.star(x + grid.room() - 7, y + 9, 7.5), Paint.TRAIL);
        }
        y += pen.words(x, y, room(column), column.step().title(), TypeStyle.STRONG, Paint.INK);
        String note = note(column);
        if (!note.isEmpty()) {
            pen.words(x, y, grid.room(), note, TypeStyle.LABEL, Paint.INK_3);
        }
        return pen.block(Block.Role.COLUMN_HEAD, row, grid.place(column.index()), 1);
    }

    private static String note(MapView.Column column) {
        List<String> notes = new ArrayList<>();
        if (column.step().momentOfTruth()) {
            notes.add("moment of truth");
        }
        if (column.step().optional()) {
            notes.add("optional");
        }
        if (column.step().binding().isEmpty()) {
            notes.add("unbound");
        }
        return String.join(" · ", notes);
    }
}
