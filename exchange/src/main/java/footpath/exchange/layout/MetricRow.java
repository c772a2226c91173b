package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import footpath.analytics.Share;
import footpath.maps.Belief;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.measure.MeasuredStep.Difference;
import footpath.maps.measure.MeasuredStep.Observed;
import footpath.maps.measure.StepStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One measure of every step.
///
/// @param cell what it is at a step; empty where there is no number
record MetricRow(Grid grid, String title, String gloss, Measure cell) implements Row {
    /// A measure of a step that has numbers.
    interface Measure {
        Optional<Shown> of(MeasuredStep step, Observed observed);
    }

    /// @param value      the number
    /// @param difference to what was believed, as a label
    /// @param direction  of the difference: -1: worse
    /// @param under      a caption, one line each
    record Shown(String value, Optional<String> difference, int direction, List<String> under) {}

    /// The measures a picture has.
    static List<MetricRow> all(Grid grid) {
        String entrants = grid.view()
                .measured()
                .flatMap(each -> each.entrants())
                .map(n -> "of " + Figures.count(n) + " who enter")
                .orElse("of all who enter");
        return List.of(
                new MetricRow(grid, "Share", entrants, MetricRow::share),
                new MetricRow(grid, "Of previous", "who took both steps", MetricRow::ofPrevious),
                new MetricRow(grid, "Time taken", "median, since previous", MetricRow::time),
                new MetricRow(grid, "Went past it", "of those who got further", MetricRow::skipped));
    }

    @Override
    public double height() {
        long lines = grid.columns().stream()
                .flatMap(column -> shown(column).stream())
                .mapToLong(shown -> shown.under().size())
                .max()
                .orElse(0);
        return Math.max(2 * PAD + 18 + lines * TypeStyle.LABEL.leading(), label().height());
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        label().draw(top, row, paper);
        for (MapView.Column column : grid.columns()) {
            Pen pen = new Pen();
            double x = grid.x(column.index()) + PAD;
            Optional<Shown> shown = shown(column);
            if (shown.isPresent()) {
                cell(pen, x, top + PAD, shown.get(), column);
            } else {
                pen.startingAt(x, top + PAD, Figures.NONE, TypeStyle.CELL, Paint.INK_3);
            }
            paper.accept(pen.block(Block.Role.CELL, row, grid.place(column.index()), 1));
        }
    }

    private void cell(Pen pen, double x, double top, Shown shown, MapView.Column column) {
        boolean firm =
                column.measured().filter(step -> step.status() == StepStatus.OK).isPresent();
        pen.startingAt(x, top, shown.value(), TypeStyle.STRONG, firm ? Paint.INK : Paint.INK_3);
        shown.difference().ifPresent(text -> Chips.put(pen, x + grid.room(), top, text, shown.direction()));
        double y = top + 18;
        for (String line : shown.under()) {
            y += pen.words(x, y, grid.room(), line, TypeStyle.LABEL, Paint.INK_3);
        }
    }

    private LaneLabel label() {
        return LaneLabel.of(grid, title, gloss);
    }

    private Optional<Shown> shown(MapView.Column column) {
        return column.numbers().flatMap(step -> step.observed().flatMap(observed -> cell.of(step, observed)));
    }

    private static Optional<Shown> share(MeasuredStep step, Observed observed) {
        return observed.reach().filter(share -> share.of() > 0).map(share -> {
            Optional<Double> points = step.difference().flatMap(Difference::reachPoints);
            return new Shown(
                    Figures.percent(share.share().orElse(0)),
                    points.map(Figures::points),
                    points.map(Figures::direction).orElse(0),
                    List.of(interval(share)));
        });
    }

    private static String interval(Share share) {
        String low = Figures.percent(share.low().orElse(0)).replace("\u202f%", "");
        return low + " to " + Figures.percent(share.high().orElse(0));
    }

    private static Optional<Shown> ofPrevious(MeasuredStep step, Observed observed) {
        return observed.ofPrevious().flatMap(MetricRow::plain);
    }

    private static Optional<Shown> skipped(MeasuredStep step, Observed observed) {
        return observed.skipped().flatMap(MetricRow::plain);
    }

    private static Optional<Shown> plain(Share share) {
        return share.of() == 0
                ? Optional.empty()
                : Optional.of(new Shown(
                        Figures.percent(share.share().orElse(0)),
                        Optional.empty(),
                        0,
                        List.of(Figures.count(share.n()) + " of " + Figures.count(share.of()))));
    }

    private static Optional<Shown> time(MeasuredStep step, Observed observed) {
        return observed.time().map(time -> {
            Optional<Double> longer = step.difference().flatMap(Difference::medianSeconds);
            String nine = "9 in 10: " + Figures.length(time.durations().p90Seconds());
            return new Shown(
                    Figures.length(time.durations().medianSeconds()),
                    longer.map(Figures::longer),
                    longer.map(Figures::directionOfTime).orElse(0),
                    step.believed()
                            .flatMap(Belief::medianTime)
                            .map(believed -> List.of(nine, "believed " + Figures.length((double) believed.toSeconds())))
                            .orElse(List.of(nine)));
        });
    }
}
