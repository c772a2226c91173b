package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// How many take each step, believed and happened, and below it the path of those who get this far. For
/// a map that was not measured: what the team believes.
record ReachRow(Grid grid) implements Row {
    private static final double FULL = 82;

    @Override
    public int rows() {
        return 2;
    }

    @Override
    public double height() {
        return numbers() + FULL + (grid.view().measured().isPresent() ? 36 : 24);
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        MapView view = grid.view();
        boolean measured = view.measured().isPresent();
        LaneLabel.of(
                        grid,
                        Figures.capital(view.map().subject().many()),
                        measured ? "who take this step" : "believed to take this step")
                .draw(top, row, paper);
        paper.accept(path(top + numbers(), row));
        for (MapView.Column column : grid.columns()) {
            Pen pen = new Pen();
            number(pen, column, top + PAD);
            paper.accept(pen.block(Block.Role.CELL, row, grid.place(column.index()), 1));
        }
    }

    private double numbers() {
        return grid.view().measured().isPresent() ? 68 : 38;
    }

    private void number(Pen pen, MapView.Column column, double y) {
        double x = grid.x(column.index()) + PAD;
        Optional<MeasuredMap> measured = grid.view().measured();
        if (measured.isPresent() && column.measured().isPresent()) {
            step(pen, x, y, column.measured().get(), measured.get());
            return;
        }
        Optional<Double> believed = column.believedReach();
        String text = believed.map(Figures::believed).orElse(Figures.NONE);
        double end = pen.startingAt(x, y, text, TypeStyle.FIGURE, Paint.BELIEVED);
        if (believed.isPresent()) {
            pen.stroke(Outline.line(x, y + 21, end, y + 21), Paint.BELIEVED, 1, 3);
        }
    }

    private void step(Pen pen, double x, double y, MeasuredStep step, MeasuredMap measured) {
        Optional<MeasuredStep.Observed> observed = step.observed();
        String believed = step.believed()
                .flatMap(belief -> belief.reach())
                .map(reach -> "believed " + Figures.believed(reach))
                .orElse("no belief");
        long n = observed.flatMap(MeasuredStep.Observed::reach)
                .map(reach -> reach.n())
                .orElse(0L);
        OptionalDouble share = MapView.value(observed.flatMap(MeasuredStep.Observed::reach));
        String percent = share.isPresent() ? Figures.percent(share.getAsDouble()) : "";
        switch (step.status()) {
            case OK -> {
                step.difference()
                        .flatMap(MeasuredStep.Difference::reachPoints)
                        .ifPresent(points -> Chips.put(
                                pen, x + grid.room(), y + 2, Figures.points(points), Figures.direction(points)));
                figure(pen, x, y, Figures.count(n), Paint.INK, percent, believed);
            }
            case SMALL_N -> figure(pen, x, y, Figures.count(n), Paint.INK_3, percent + " · small n", believed);
            case NO_DATA -> figure(pen, x, y, "0", Paint.INK_3, "no such event", believed);
            case HIDDEN -> figure(pen, x, y, "< " + measured.hideBelow(), Paint.INK_3, "hidden, privacy", believed);
            case UNBOUND -> figure(pen, x, y, Figures.NONE, Paint.INK_3, "no events bound", believed);
            case ERROR -> figure(pen, x, y, Figures.NONE, Paint.WARN, "query failed", believed);
        }
    }

    private static void figure(Pen pen, double x, double y, String figure, Paint paint, String under, String believed) {
        pen.startingAt(x, y, figure, TypeStyle.FIGURE, paint);
        pen.startingAt(x, y + 22, under, TypeStyle.LABEL, Paint.INK_3);
        double end = pen.startingAt(x, y + 37, believed, TypeStyle.LABEL, Paint.BELIEVED);
        if (!believed.startsWith("no")) {
            pen.stroke(Outline.line(x, y + 52, end, y + 52), Paint.BELIEVED, 0.8, 3);
        }
    }

    private Block path(double top, int row) {
        Pen drawn = new Pen();
        PathBand believed = band(
                top + 8,
                column -> column.believedReach().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        if (grid.view().measured().isPresent()) {
            exits(drawn, top + 8);
            PathBand arrived = band(top + 8, column -> MapView.value(Exits.arrived(column)));
            PathBand reached =
                    band(top + 8, column -> MapView.value(column.observed().flatMap(MeasuredStep.Observed::reach)));
            PathBand shown = throughOptional(believed);
            arrived.areas().forEach(area -> drawn.area(area, Paint.LEAVING));
            gap(drawn, shown, throughOptional(reached));
            PathBand happened = throughOptional(reached);
            happened.areas().forEach(area -> drawn.area(area, Paint.BETTER_SOFT));
            asBelieved(shown, happened).areas().forEach(area -> drawn.area(area, Paint.TRAIL_FILL));
            shown.edges().forEach(edge -> drawn.stroke(edge, Paint.BELIEVED, 1.4, 4));
        } else {
            PathBand shown = throughOptional(believed);
            shown.areas().forEach(area -> drawn.area(area, Paint.SUNKEN));
            shown.edges().forEach(edge -> drawn.stroke(edge, Paint.BELIEVED, 1.4, 4));
        }
        double left = grid.x(grid.from());
        Mark clipped = new Mark.Clipped(left, top, grid.right() - left, FULL + 36, drawn.marks());
        return new Pen().mark(clipped).figure(row + 1, 1, grid.to() - grid.from(), inWords());
    }

    /// Where fewer came than believed, what is missing is tinted.
    private static void gap(Pen pen, PathBand believed, PathBand reached) {
        List<OptionalDouble> levels = new ArrayList<>();
        for (int at = 0; at < believed.levels().size(); at++) {
            boolean both = believed.levels().get(at).isPresent()
                    && reached.levels().get(at).isPresent();
            levels.add(both ? believed.levels().get(at) : OptionalDouble.empty());
        }
        new PathBand(believed.grid(), believed.top(), believed.full(), levels)
                .areas()
                .forEach(area -> pen.area(area, Paint.WORSE_SOFT));
    }

    /// What happened, no more than was believed; where more came, the rest is tinted.
    private static PathBand asBelieved(PathBand believed, PathBand reached) {
        List<OptionalDouble> levels = new ArrayList<>();
        for (int at = 0; at < reached.levels().size(); at++) {
            OptionalDouble level = reached.levels().get(at);
            OptionalDouble limit = believed.levels().get(at);
            levels.add(
                    level.isPresent() && limit.isPresent()
                            ? OptionalDouble.of(Math.min(level.getAsDouble(), limit.getAsDouble()))
                            : level);
        }
        return new PathBand(reached.grid(), reached.top(), reached.full(), levels);
    }

    private interface Level {
        OptionalDouble of(MapView.Column column);
    }

    private PathBand band(double top, Level level) {
        return new PathBand(
                grid, top, FULL, grid.columns().stream().map(level::of).toList());
    }

    /// An optional step does not narrow the band: it passes at the height of the step before.
    private PathBand throughOptional(PathBand band) {
        List<OptionalDouble> levels = new ArrayList<>(band.levels());
        for (int at = 1; at < levels.size(); at++) {
            boolean optional = grid.columns().get(at).step().optional();
            if (optional && levels.get(at - 1).isPresent()) {
                levels.set(at, levels.get(at - 1));
            }
        }
        return new PathBand(grid, band.top(), band.full(), levels);
    }

    private void exits(Pen pen, double top) {
        for (Exits.Exit exit : Exits.of(grid.view())) {
            if (exit.column() <= grid.from() || exit.column() >= grid.to()) {
                continue;
            }
            double x = grid.x(exit.column());
            double from = top + FULL * exit.remaining();
            double loss = Math.max(2, FULL * (exit.before() - exit.remaining()));
            Paint tint = exit.worst() ? Paint.WORSE_SOFT : Paint.TRAIL_SOFT;
            pen.fill(x - 7, from, Math.min(loss, 40), top + FULL + 14 - from, 0, tint);
            double label = x + Math.max(8, Math.min(loss, 40) - 2);
            Paint ink = exit.worst() ? Paint.WORSE : Paint.INK_2;
            double end = pen.startingAt(label, top + FULL + 2, Figures.count(-exit.n()), TypeStyle.LABEL_STRONG, ink);
            pen.startingAt(
                    end + 5,
                    top + FULL + 2,
                    Figures.coarse(exit.share()),
                    TypeStyle.LABEL,
                    exit.worst() ? Paint.WORSE : Paint.INK_3);
        }
    }

    private String inWords() {
        List<String> said = new ArrayList<>();
        for (MapView.Column column : grid.columns()) {
            OptionalDouble share = MapView.value(Exits.arrived(column));
            String happened = share.isPresent() ? Figures.percent(share.getAsDouble()) + " came this far" : "";
            String believed = column.believedReach()
                    .map(reach -> "believed " + Figures.believed(reach))
                    .orElse("");
            said.add(column.step().title() + ": "
                    + (happened.isEmpty() || believed.isEmpty() ? happened + believed : happened + ", " + believed));
        }
        return "The path. " + String.join("; ", said) + ".";
    }

    static boolean isShown(MapView view) {
        return view.measured().isPresent() || view.hasBeliefs();
    }
}
