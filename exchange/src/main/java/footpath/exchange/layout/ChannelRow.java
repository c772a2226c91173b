package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import footpath.maps.measure.MeasuredStep.ChannelShare;
import footpath.maps.measure.MeasuredStep.Observed;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// On which channels each step happened, below what the team says of them.
record ChannelRow(Grid grid) implements Row {
    private static final double LINE = 17;
    private static final double BAR = 12;

    /// Whether any step was seen on a channel.
    static boolean isShown(MapView view) {
        return view.columns().stream().anyMatch(column -> !channels(column).isEmpty());
    }

    @Override
    public double height() {
        double most = grid.columns().stream()
                .mapToDouble(column -> channels(column).size() * LINE)
                .max()
                .orElse(0);
        return Math.max(most + BAR + 2 * PAD, label().height());
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        label().draw(top, row, paper);
        for (MapView.Column column : grid.columns()) {
            Pen pen = new Pen();
            channels(pen, column, top + PAD);
            if (!pen.isEmpty()) {
                paper.accept(pen.block(Block.Role.CELL, row, grid.place(column.index()), 1));
            }
        }
    }

    private LaneLabel label() {
        return LaneLabel.of(grid, "Channels", "where it happened");
    }

    private void channels(Pen pen, MapView.Column column, double top) {
        double x = grid.x(column.index()) + PAD;
        List<ChannelShare> channels = channels(column);
        double sum = channels.stream()
                .mapToDouble(each -> MapView.value(each.reach()).orElse(0))
                .sum();
        double at = x;
        double y = top + BAR;
        for (ChannelShare each : channels) {
            OptionalDouble share = MapView.value(each.reach());
            Paint hue = Paint.channel(each.channel());
            if (share.orElse(0) > 0) {
                double width = grid.room() * share.getAsDouble() / sum;
                pen.fill(at, top + 2, Math.max(1, width - 1.5), 5, 0, hue);
                at += width;
            }
            pen.fill(x, y + 4, 9, 9, 3, hue);
            String text = share.isPresent() ? Figures.coarse(share.getAsDouble()) : "hidden";
            double right = pen.endingAt(x + grid.room(), y, text, TypeStyle.LABEL, Paint.INK_3);
            String title = grid.view().channelTitle(each.channel());
            String fitting = TextLines.of(title, TypeStyle.CELL, right - x - 18).getFirst();
            pen.startingAt(x + 14, y, fitting, TypeStyle.CELL, Paint.INK_2);
            y += LINE;
        }
    }

    private static List<ChannelShare> channels(MapView.Column column) {
        return column.observed().map(Observed::channels).orElse(List.of());
    }
}
