package footpath.exchange.layout;

import footpath.maps.Lane;
import footpath.maps.LaneType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The rows of a map, one below the other.
///
/// @param grid their columns
/// @param head stages and steps, which are repeated on every page
/// @param body all others
record MapRows(Grid grid, List<Row> head, List<Row> body) {
    static MapRows of(Grid grid) {
        List<Row> body = new ArrayList<>();
        MapView view = grid.view();
        if (ReachRow.isShown(view)) {
            body.add(new ReachRow(grid));
        }
        boolean channels = ChannelRow.isShown(view);
        boolean metrics = view.measured().isPresent();
        for (Lane lane : view.map().lanes()) {
            addLane(grid, lane, body);
            if (lane.type() == LaneType.TOUCHPOINTS && channels) {
                body.add(new ChannelRow(grid));
                channels = false;
            }
            if (lane.type() == LaneType.METRICS && metrics) {
                body.addAll(MetricRow.all(grid));
                metrics = false;
            }
        }
        if (metrics) {
            body.addAll(MetricRow.all(grid));
        }
        return new MapRows(grid, List.of(new StageRow(grid), new StepRow(grid)), List.copyOf(body));
    }

    private static void addLane(Grid grid, Lane lane, List<Row> rows) {
        switch (lane.type()) {
            case EMOTION_CURVE -> rows.add(new EmotionRow(grid, lane, CurveScale.EMOTION));
            case DRAMATIC_ARC ->
                rows.add(CurveScale.of(lane)
                        .<Row>map(scale -> new EmotionRow(grid, lane, scale))
                        .orElseGet(() -> CardsRow.of(grid, lane)));
            case DIVIDER -> {
                rows.add(new DividerRow(grid, lane));
                if (!lane.cards().isEmpty()) {
                    rows.add(CardsRow.of(grid, lane));
                }
            }
            default -> rows.add(CardsRow.of(grid, lane));
        }
    }

    double headHeight() {
        return height(head);
    }

    static double height(List<Row> rows) {
        return rows.stream().mapToDouble(Row::height).sum();
    }

    /// Draws the head and some of the rows; gives the height.
    double draw(double top, List<Row> some, Consumer<Block> paper) {
        List<Row> rows = new ArrayList<>(head);
        rows.addAll(some);
        lines(top, rows, paper);
        double y = top;
        int row = 0;
        for (Row each : rows) {
            each.draw(y, row, paper);
            y += each.height();
            row += each.rows();
        }
        return y - top;
    }

    /// The hairlines between cells, below everything else.
    private void lines(double top, List<Row> rows, Consumer<Block> paper) {
        Pen pen = new Pen();
        double left = grid.left() - Grid.PAD;
        double foot = top + height(rows);
        for (MapView.Column column : grid.columns()) {
            double x = grid.x(column.index());
            boolean stage = column.first() || column.index() == grid.from();
            double from = column.first() ? top : top + head.getFirst().height();
            pen.line(x, from, x, foot, stage ? Paint.LINE_2 : Paint.LINE);
        }
        double y = top;
        for (Row row : rows) {
            pen.line(left, y, grid.right(), y, y == top ? Paint.LINE_2 : Paint.LINE);
            y += row.height();
        }
        pen.line(left, foot, grid.right(), foot, Paint.LINE_2);
        pen.line(grid.right(), top, grid.right(), foot, Paint.LINE_2);
        pen.line(left, top, left, foot, Paint.LINE_2);
        paper.accept(pen.decoration());
    }
}
