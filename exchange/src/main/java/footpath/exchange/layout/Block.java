package footpath.exchange.layout;

import java.util.List;

/// Marks that belong together, and what they are to one who hears the map.
///
/// @param role    what it is
/// @param row     of the table, from 0; -1 outside of it
/// @param column  of the table, from 0, where the lanes' titles stand; -1 outside of it
/// @param columns over how many columns it reaches
/// @param alt     what is said of a figure; empty where the words say it
/// @param marks   from below
public record Block(Role role, int row, int column, int columns, String alt, List<Mark> marks) {
    public Block {
        marks = List.copyOf(marks);
    }

    /// What a block is.
    public enum Role {
        /// The title of the drawing.
        TITLE,
        /// A sentence outside of the table.
        TEXT,
        /// The head of a column.
        COLUMN_HEAD,
        /// The head of a row.
        ROW_HEAD,
        /// A cell.
        CELL,
        /// A cell that is a picture.
        FIGURE,
        /// Nothing that is said.
        DECORATION
    }
}
