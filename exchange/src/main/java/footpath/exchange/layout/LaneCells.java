package footpath.exchange.layout;

import footpath.maps.Card;
import footpath.maps.Lane;
import java.util.ArrayList;
import java.util.List;

/// The cells of a lane in a table: cards that reach over the same columns share one.
public final class LaneCells {
    /// A cell over some columns.
    ///
    /// @param column  the first
    /// @param columns how many
    /// @param cards   in order of columns; may be none
    public record Cell(int column, int columns, List<Card> cards) {
        public Cell {
            cards = List.copyOf(cards);
        }
    }

    private LaneCells() {}

    /// Cells that cover all columns once, from left to right.
    public static List<Cell> of(MapView view, Lane lane) {
        return of(view, lane, 0, view.columns().size());
    }

    /// The same for the columns from `from` on, before `to`.
    public static List<Cell> of(MapView view, Lane lane, int from, int to) {
        List<Card> cards = view.inOrder(lane);
        List<Cell> cells = new ArrayList<>();
        for (int column = from; column < to; ) {
            int end = column + 1;
            List<Card> held = new ArrayList<>();
            for (Card card : cards) {
                int first = Math.max(from, view.columnOf(card));
                int last = Math.min(to, view.columnOf(card) + view.spanOf(card));
                if (first >= column && first < end && last > first) {
                    held.add(card);
                    end = Math.max(end, last);
                }
            }
            cells.add(new Cell(column, end - column, held));
            column = end;
        }
        return List.copyOf(cells);
    }
}
