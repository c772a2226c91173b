package footpath.exchange.table;

import java.util.List;
import java.util.Optional;

/// A row of a table, with its place in the file.
///
/// @param sheet  of a workbook
/// @param number of the line or row it begins at, from 1
/// @param cells  from the left, maybe fewer than in other rows
record TableRow(Optional<String> sheet, long number, List<String> cells) {
    TableRow {
        cells = List.copyOf(cells);
    }

    /// A cell, empty past the last one.
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// The place of the row.
    String where() {
        return sheet.map(name -> "sheet " + name + ", row " + number).orElse("line " + number);
    }

    /// The place of a cell, by its column from 0.
    String where(int column) {
        return sheet.map(name -> "sheet " + name + ", " + letters(column) + number)
                .orElse("line " + number + ", column " + (column + 1));
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
