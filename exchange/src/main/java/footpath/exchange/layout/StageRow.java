package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import footpath.maps.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The stages with their goals, each over its steps.
record StageRow(Grid grid) implements Row {
    private static final double AROUND = 8;
    private static final double NUMBER = 18;
    private static final TypeStyle COUNT = new TypeStyle(13, 18, false);

    @Override
    public double height() {
        double most = 18;
        for (int column = grid.from(); column < grid.to(); column = end(column)) {
            Stage stage = stage(column);
            double width = width(column);
            most = Math.max(
                    most,
                    Pen.height(titleWidth(width, stage), stage.title(), TypeStyle.STRONG)
                            + notes(stage).stream()
                                    .mapToDouble(note -> Pen.height(width, note, TypeStyle.LABEL))
                                    .sum());
        }
        return most + 2 * AROUND;
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        Pen ground = new Pen();
        ground.fill(grid.left() - PAD, top, grid.right() - grid.left() + PAD, height(), 0, Paint.SUNKEN);
        paper.accept(ground.decoration());
        new LaneLabel(grid, "Stages", Optional.empty()).draw(top - 2, row, Block.Role.COLUMN_HEAD, paper);
        for (int column = grid.from(); column < grid.to(); column = end(column)) {
            tint(top, column, paper);
            paper.accept(block(top, row, column));
        }
    }

    private void tint(double top, int column, Consumer<Block> paper) {
        if (stage(column).color().isPresent()) {
            Paint paint = Paint.soft(stage(column).color().get());
            double width = (end(column) - column) * grid.columnWidth();
            paper.accept(new Pen()
                    .fill(grid.x(column), top, width, height(), 0, paint)
                    .decoration());
        }
    }

    private Block block(double top, int row, int column) {
        Stage stage = stage(column);
        Pen pen = new Pen();
        double x = grid.x(column) + PAD;
        double width = width(column);
        double y = top + AROUND;
        int number = grid.view().map().stages().indexOf(stage) + 1;
        pen.startingAt(x, y, Integer.toString(number), COUNT, Paint.INK_3);
        double height = pen.words(x + NUMBER, y, titleWidth(width, stage), stage.title(), TypeStyle.STRONG, Paint.INK);
        arrived(stage).ifPresent(text -> pen.endingAt(x + width, y + 1, text, TypeStyle.LABEL, Paint.INK_3));
        double below = y + height;
        for (String note : notes(stage)) {
            below += pen.words(x, below, width, note, TypeStyle.LABEL, Paint.INK_3);
        }
        return pen.block(Block.Role.COLUMN_HEAD, row, grid.place(column), end(column) - column);
    }

    /// What the customer and the business want here, and how sure the team is.
    private static List<String> notes(Stage stage) {
        List<String> notes = new ArrayList<>();
        stage.goal().ifPresent(notes::add);
        stage.businessGoal().ifPresent(goal -> notes.add("Business: " + goal));
        stage.confidence()
                .ifPresent(sure -> notes.add("Confidence: " + sure.name().toLowerCase(Locale.ROOT)));
        return notes;
    }

    private Stage stage(int column) {
        return grid.view().columns().get(column).stage();
    }

    private int end(int column) {
        int end = column + 1;
        while (end < grid.to() && stage(end).equals(stage(column))) {
            end++;
        }
        return end;
    }

    private double width(int column) {
        return (end(column) - column) * grid.columnWidth() - 2 * PAD;
    }

    private double titleWidth(double width, Stage stage) {
        double share = arrived(stage)
                .map(text -> Typeface.width(text, TypeStyle.LABEL) + 8)
                .orElse(0.0);
        return width - NUMBER - share;
    }

    /// Which share of those who enter come as far as a stage.
    private Optional<String> arrived(Stage stage) {
        return grid.view().measured().stream()
                .flatMap(measured -> measured.stages().stream())
                .filter(each -> each.key().equals(stage.key()))
                .flatMap(each -> MapView.value(each.arrived()).stream().boxed())
                .map(Figures::coarse)
                .findFirst();
    }
}
