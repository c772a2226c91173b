package footpath.maps.text;

import java.util.List;
import java.util.stream.Collectors;

/// One column of a table: its title and cells, padded to equal width.
///
/// @param title    above the cells
/// @param rightAligned whether cells end at the same place, as numbers do
/// @param cells    one a row
record Column(String title, boolean rightAligned, List<String> cells) {
    Column {
        cells = List.copyOf(cells);
    }

    int width() {
        int widest = cells.stream().mapToInt(Width::of).max().orElse(0);
        return Math.max(Width.of(title), widest);
    }

    String padded(String cell) {
        String space = " ".repeat(width() - Width.of(cell));
        return rightAligned ? space + cell : cell + space;
    }

    /// A line of the table; no space at its end.
    static String line(List<String> padded) {
        return padded.stream().collect(Collectors.joining("  ")).stripTrailing();
    }
}
