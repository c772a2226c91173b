package footpath.exchange.layout;

import footpath.exchange.MapToExport;
import java.util.ArrayList;
import java.util.List;

/// Lays out a map: as one drawing, or as pages of a size. Time O(letters). Stateless and safe to share.
public final class MapSheet {
    private static final double MARGIN = 36;
    private static final double SLIM = 12;
    private static final double LABEL = 132;
    private static final double LEAST_WIDTH = 900;
    private static final double NARROWEST = 132;
    private static final double WIDEST = 300;
    private static final double WANTED = 1500;

    private MapSheet() {}

    /// The whole map on one surface, as large as it needs.
    public static Drawing whole(MapToExport map) {
        MapView view = MapView.of(map);
        int steps = view.columns().size();
        double wanted = (WANTED - LABEL) / steps;
        double column = Math.clamp(wanted, NARROWEST, WIDEST);
        double width = Math.max(LEAST_WIDTH, LABEL + Grid.PAD + steps * column + 2 * MARGIN);
        double inner = width - 2 * MARGIN;
        Grid grid = new Grid(view, MARGIN + Grid.PAD, LABEL, (inner - LABEL - Grid.PAD) / steps, 0, steps);
        MapRows rows = MapRows.of(grid);
        List<Block> blocks = new ArrayList<>();
        double y = MARGIN;
        y += new Heading(view, MARGIN, inner).draw(y, blocks::add);
        y += rows.draw(y, rows.body(), blocks::add);
        y += new Footing(view, MARGIN, inner).draw(y, blocks::add);
        return new Drawing(width, y + MARGIN, blocks);
    }

    /// The map without what stands above and below it, its columns as wide as brings it closest to a
    /// shape.
    ///
    /// @param shape width by height
    public static Drawing grid(MapToExport map, double shape) {
        return part(map, 0, map.map().steps().size(), shape);
    }

    /// Some steps of the map, as [#grid] draws all of them.
    ///
    /// @param from the first step, from 0
    /// @param to   the step behind the last
    public static Drawing part(MapToExport map, int from, int to, double shape) {
        MapView view = MapView.of(map);
        Drawing best = part(view, from, to, NARROWEST);
        for (double column = NARROWEST + 40; column <= WIDEST; column += 40) {
            if (best.width() / best.height() >= shape) {
                return best;
            }
            best = part(view, from, to, column);
        }
        return best;
    }

    private static Drawing part(MapView view, int from, int to, double column) {
        MapRows rows = MapRows.of(new Grid(view, SLIM + Grid.PAD, LABEL, column, from, to));
        List<Block> blocks = new ArrayList<>();
        double height = rows.draw(SLIM, rows.body(), blocks::add);
        return new Drawing(2 * SLIM + Grid.PAD + LABEL + (to - from) * column, height + 2 * SLIM, blocks);
    }

    /// The map on pages of a size. Titles of lanes, stages and steps stand on every page; steps that
    /// find no room are on further pages, as are lanes. A lane higher than a page gets a page that is
    /// higher, which writers make smaller.
    public static List<Drawing> pages(MapToExport map, double width, double height) {
        return new MapPages(MapView.of(map), width, height).all();
    }
}
