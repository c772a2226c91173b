package footpath.exchange.layout;

import java.util.function.Consumer;

/// A row of the map, laid out for the columns it is drawn with.
interface Row {
    /// How high it is; known before it is drawn.
    double height();

    /// Draws it.
    ///
    /// @param top where it begins
    /// @param row its place in the table
    void draw(double top, int row, Consumer<Block> paper);

    /// How many rows of the table it is.
    default int rows() {
        return 1;
    }
}
