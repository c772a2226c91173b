package footpath.exchange.layout;

import java.util.ArrayList;
import java.util.List;

/// Cuts a map into pages: the steps into parts as wide as a page, the lanes of each part into parts as
/// high as one.
final class MapPages {
    private static final double MARGIN = 40;
    private static final double LABEL = 116;
    private static final double NARROWEST = 116;
    private static final double FOOT = 34;
    private static final double LEAST_BODY = 150;

    private record Part(MapRows rows, List<Row> some) {}

    private final MapView view;
    private final double width;
    private final double height;
    private final double inner;

    MapPages(MapView view, double width, double height) {
        this.view = view;
        this.width = width;
        this.height = height;
        this.inner = width - 2 * MARGIN;
    }

    List<Drawing> all() {
        Heading heading = new Heading(view, MARGIN, inner);
        Footing footing = new Footing(view, MARGIN, inner);
        double cover = heading.height();
        double last = footing.height();
        List<Part> parts = new ArrayList<>();
        boolean startsOnCover = true;
        for (MapRows rows : columnParts()) {
            double taken = startsOnCover ? cover : 0;
            if (startsOnCover && room(taken) < rows.headHeight() + LEAST_BODY) {
                parts.add(new Part(rows, List.of()));
                taken = 0;
            }
            startsOnCover = false;
            parts.addAll(cut(rows, taken));
        }
        boolean ownPage = !fits(parts, cover, last);
        int pages = parts.size() + (ownPage ? 1 : 0);
        List<Drawing> drawings = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            List<Block> blocks = new ArrayList<>();
            double y = MARGIN;
            y += page == 0 ? heading.draw(y, blocks::add) : 0;
            y += page < parts.size() ? part(parts.get(page), y, blocks) : 0;
            y += page == pages - 1 ? footing.draw(y, blocks::add) : 0;
            double high = Math.max(height, y + FOOT + 10);
            foot(page + 1, pages, high, blocks);
            drawings.add(new Drawing(width, high, blocks));
        }
        return drawings;
    }

    private static double part(Part part, double top, List<Block> blocks) {
        return part.some().isEmpty() && !part.rows().body().isEmpty()
                ? 0
                : part.rows().draw(top, part.some(), blocks::add);
    }

    private void foot(int page, int pages, double high, List<Block> blocks) {
        Pen pen = new Pen();
        double y = high - FOOT;
        String number = page + " of " + pages;
        double right = pen.endingAt(width - MARGIN, y, number, TypeStyle.MICRO, Paint.INK_3);
        String told = view.map().title() + " · " + view.period();
        String fitting =
                TextLines.of(told, TypeStyle.MICRO, right - MARGIN - 20).getFirst();
        pen.startingAt(MARGIN, y, fitting, TypeStyle.MICRO, Paint.INK_3);
        blocks.add(pen.decoration());
    }

    private boolean fits(List<Part> parts, double cover, double last) {
        Part part = parts.getLast();
        double used = part.rows().headHeight() + MapRows.height(part.some());
        return used + last <= room(parts.size() == 1 ? cover : 0);
    }

    private double room(double taken) {
        return height - MARGIN - FOOT - 10 - taken;
    }

    private List<MapRows> columnParts() {
        int steps = view.columns().size();
        int most = Math.max(1, (int) ((inner - LABEL - Grid.PAD) / NARROWEST));
        int count = (steps + most - 1) / most;
        int each = (steps + count - 1) / count;
        double column = (inner - LABEL - Grid.PAD) / each;
        List<MapRows> parts = new ArrayList<>();
        for (int from = 0; from < steps; from += each) {
            int to = Math.min(steps, from + each);
            parts.add(MapRows.of(new Grid(view, MARGIN + Grid.PAD, LABEL, column, from, to)));
        }
        return parts;
    }

    private List<Part> cut(MapRows rows, double taken) {
        List<Part> parts = new ArrayList<>();
        List<Row> some = new ArrayList<>();
        double left = room(taken) - rows.headHeight();
        for (Row row : rows.body()) {
            if (!some.isEmpty() && row.height() > left) {
                parts.add(new Part(rows, List.copyOf(some)));
                some.clear();
                left = room(0) - rows.headHeight();
            }
            some.add(row);
            left -= row.height();
        }
        parts.add(new Part(rows, List.copyOf(some)));
        return parts;
    }
}
