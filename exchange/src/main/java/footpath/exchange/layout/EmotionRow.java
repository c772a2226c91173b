package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import footpath.maps.Card;
import footpath.maps.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The curve the team asserts, of feelings or of tension: dashed, with hollow points and their values; a
/// step without a card is a gap. Words stand below. Each persona has a curve of its own.
record EmotionRow(Grid grid, Lane lane, CurveScale scale) implements Row {
    private static final double LEVEL = 32;
    private static final double ZERO = 88;
    private static final double WORDS = 166;

    private record Felt(int column, Card card, boolean star) {}

    @Override
    public int rows() {
        return 2;
    }

    @Override
    public double height() {
        double words = 0;
        for (MapView.Column column : grid.columns()) {
            words = Math.max(words, words(new Pen(), column, 0));
        }
        return WORDS + words + PAD;
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        new LaneLabel(grid, lane.title(), CardsRow.gloss(grid, lane), 24).draw(top, row, paper);
        Pen guides = new Pen();
        for (int level = -2; level <= 2; level++) {
            double y = y(top, level);
            guides.line(grid.x(grid.from()), y, grid.right(), y, level == 0 ? Paint.LINE_2 : Paint.LINE);
            guides.endingAt(grid.x(grid.from()) - 8, y - 7, scale.words(level), TypeStyle.MICRO, Paint.INK_3);
        }
        paper.accept(guides.decoration());
        paper.accept(curves(top, row));
        for (MapView.Column column : grid.columns()) {
            Pen pen = new Pen();
            words(pen, column, top + WORDS);
            if (!pen.isEmpty()) {
                paper.accept(pen.block(Block.Role.CELL, row + 1, grid.place(column.index()), 1));
            }
        }
    }

    private Block curves(double top, int row) {
        Pen drawn = new Pen();
        new ObservedCurve(grid, lane, level -> y(top, level)).draw(drawn, top);
        for (List<Felt> run : runs()) {
            List<Curve.Point> points = run.stream()
                    .map(felt -> new Curve.Point(middle(felt.column()), y(top, felt.card())))
                    .toList();
            if (points.size() > 1) {
                drawn.stroke(Curve.through(points), Paint.BELIEVED, 1.6, 4);
            }
            for (int at = 0; at < run.size(); at++) {
                point(drawn, points.get(at), run.get(at));
            }
        }
        double left = grid.x(grid.from());
        Mark clipped = new Mark.Clipped(left, top, grid.right() - left, WORDS, drawn.marks());
        return new Pen().mark(clipped).figure(row, 1, grid.to() - grid.from(), inWords());
    }

    private void point(Pen pen, Curve.Point at, Felt felt) {
        if (felt.star()) {
            Outline star = Outline.star(at.x(), at.y(), 8);
            pen.area(star, Paint.SURFACE);
            pen.stroke(star, Paint.BELIEVED, 1.6, 0);
        } else {
            Outline dot = Outline.circle(at.x(), at.y(), 4);
            pen.area(dot, Paint.SURFACE);
            pen.stroke(dot, Paint.BELIEVED, 1.6, 0);
        }
        double height = scale.level(felt.card()).orElse(0.0);
        String level = scale.words(height);
        double width = Typeface.width(level, TypeStyle.MICRO);
        double above = height >= 1.7 ? 7 : felt.star() ? -24 : -21;
        pen.startingAt(at.x() - width / 2, at.y() + above, level, TypeStyle.MICRO, Paint.INK_3);
    }

    /// Curves without gaps, with the neighbours of what is shown, so that pages continue each other.
    private List<List<Felt>> runs() {
        Map<String, List<List<Felt>>> curves = new HashMap<>();
        List<List<Felt>> all = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<MapView.Column> columns = grid.view().columns();
        for (Card card : grid.view().inOrder(lane)) {
            if (scale.level(card).isEmpty()) {
                continue;
            }
            int column = grid.view().columnOf(card);
            String persona = card.marks().persona().orElse("");
            String curve = persona + " " + seen.merge(column + " " + persona, 1, Integer::sum);
            List<List<Felt>> runs = curves.computeIfAbsent(curve, any -> new ArrayList<>());
            if (runs.isEmpty() || runs.getLast().getLast().column() != column - 1) {
                runs.add(new ArrayList<>());
                all.add(runs.getLast());
            }
            runs.getLast().add(new Felt(column, card, columns.get(column).step().momentOfTruth()));
        }
        return all;
    }

    private double words(Pen pen, MapView.Column column, double top) {
        double y = top;
        double x = grid.x(column.index()) + PAD;
        for (Card card : lane.at(column.step().key())) {
            if (card.label().isPresent()) {
                y += pen.words(x, y, grid.room(), card.label().get(), TypeStyle.CELL, Paint.INK);
            }
            if (!card.text().isBlank()) {
                y += pen.words(x, y, grid.room(), card.text(), TypeStyle.LABEL, Paint.INK_2);
            }
            String marks = CardWords.marks(grid.view(), card);
            if (!marks.isEmpty()) {
                y += pen.words(x, y, grid.room(), marks, TypeStyle.LABEL, Paint.INK_3);
            }
            if (card.source().isPresent()) {
                y += pen.words(x, y, grid.room(), card.source().get(), TypeStyle.LABEL, Paint.INK_3);
            }
        }
        return y - top;
    }

    private String inWords() {
        List<String> said = new ArrayList<>();
        for (MapView.Column column : grid.columns()) {
            List<Card> cards = lane.at(column.step().key());
            List<Double> levels =
                    cards.stream().flatMap(card -> scale.level(card).stream()).toList();
            for (double level : levels) {
                said.add(column.step().title() + ": " + scale.words(level));
            }
            if (levels.isEmpty()) {
                said.add(column.step().title() + ": no value");
            }
        }
        return lane.title() + " " + scale.range() + ", as the team believes. " + String.join("; ", said) + "."
                + new ObservedCurve(grid, lane, level -> level).inWords();
    }

    private double middle(int column) {
        return grid.x(column) + grid.columnWidth() / 2;
    }

    private double y(double top, Card card) {
        return y(top, scale.level(card).orElse(0.0));
    }

    private static double y(double top, double level) {
        return top + ZERO - level * LEVEL;
    }
}
