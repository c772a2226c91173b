package footpath.exchange.layout;

import footpath.maps.Card;
import java.util.List;

/// The columns that are shown, and where they stand.
///
/// @param view        the map
/// @param left        where the titles of lanes begin
/// @param labelWidth  room for the titles of lanes
/// @param columnWidth of each step
/// @param from        first column shown
/// @param to          first column no longer shown
record Grid(MapView view, double left, double labelWidth, double columnWidth, int from, int to) {
    /// Room between a cell's edge and what stands in it.
    static final double PAD = 10;

    /// Where a column begins.
    double x(int column) {
        return left + labelWidth + (column - from) * columnWidth;
    }

    /// Where the last one ends.
    double right() {
        return x(to);
    }

    /// Room for text in a cell.
    double room() {
        return columnWidth - 2 * PAD;
    }

    /// The columns that are shown.
    List<MapView.Column> columns() {
        return view.columns().subList(from, to);
    }

    /// First column of a card that is shown.
    int first(Card card) {
        return Math.max(from, view.columnOf(card));
    }

    /// Over how many of the shown columns a card reaches; 0: it is not shown.
    int span(Card card) {
        int end = Math.min(to, view.columnOf(card) + view.spanOf(card));
        return Math.max(0, end - first(card));
    }

    /// The place of a column in the table, in which the titles of lanes are column 0.
    int place(int column) {
        return column - from + 1;
    }
}
