package footpath.exchange.layout;

import static footpath.exchange.layout.Grid.PAD;

import footpath.maps.Card;
import footpath.maps.Lane;
import footpath.maps.Persona;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A lane of cards. Cards of one column stand below each other, a card over several columns below all
/// that stand there.
///
/// @param places where each card stands, in order
/// @param height of all
record CardsRow(Grid grid, Lane lane, List<Place> places, double height) implements Row {
    private static final double GAP = 8;

    /// @param top below the lane's top
    record Place(CardDrawing card, int column, double top, double height) {}

    static CardsRow of(Grid grid, Lane lane) {
        List<Place> places = new ArrayList<>();
        double[] filled = new double[grid.to() - grid.from()];
        Arrays.fill(filled, PAD);
        for (Card card : grid.view().inOrder(lane)) {
            int span = grid.span(card);
            if (span == 0) {
                continue;
            }
            int first = grid.first(card) - grid.from();
            double top = Arrays.stream(filled, first, first + span).max().orElse(PAD);
            CardDrawing drawing = new CardDrawing(grid.view(), lane.type(), card, span, span * grid.columnWidth());
            double height = drawing.height();
            places.add(new Place(drawing, grid.from() + first, top, height));
            Arrays.fill(filled, first, first + span, top + height + GAP);
        }
        double most = Arrays.stream(filled).max().orElse(PAD) - (places.isEmpty() ? 0 : GAP) + PAD;
        return new CardsRow(
                grid,
                lane,
                List.copyOf(places),
                Math.max(most, label(grid, lane).height()));
    }

    @Override
    public void draw(double top, int row, Consumer<Block> paper) {
        label(grid, lane).draw(top, row, paper);
        for (int at = 0; at < places.size(); ) {
            Place first = places.get(at);
            Pen pen = new Pen();
            int span = first.card().span();
            while (at < places.size()
                    && places.get(at).column() == first.column()
                    && places.get(at).card().span() == span) {
                Place place = places.get(at);
                place.card().draw(pen, grid.x(place.column()), top + place.top(), place.height());
                at++;
            }
            paper.accept(pen.block(Block.Role.CELL, row, grid.place(first.column()), span));
        }
    }

    private static LaneLabel label(Grid grid, Lane lane) {
        return new LaneLabel(grid, lane.title(), gloss(grid, lane));
    }

    /// A few words, for whom it is, and who answers for it.
    static Optional<String> gloss(Grid grid, Lane lane) {
        List<String> parts = new ArrayList<>();
        lane.gloss().ifPresent(parts::add);
        lane.persona().flatMap(grid.view().map()::persona).map(Persona::title).ifPresent(parts::add);
        lane.owner().ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }
}
