package footpath.exchange.table;

import footpath.exchange.UnreadableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A table with a heading, whose cells are asked by column.
///
/// @param columns where each column stands, by its name in lower case
/// @param rows    below the heading, none of them blank
record TidyTable(Map<String, Integer> columns, List<TableRow> rows) {
    TidyTable {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Whether a heading is that of a tidy table.
    static boolean isHeading(TableRow row) {
        Set<String> names = columns(row).keySet();
        return names.contains("lane")
                && (names.contains("step") || names.contains("stage"))
                && (names.contains("text") || names.contains("value"));
    }

    /// @throws UnreadableMap without a heading
    static TidyTable of(List<TableRow> all) {
        List<TableRow> rows = all.stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty() || !isHeading(rows.getFirst())) {
            throw new UnreadableMap(
                    "line 1", "is not the heading of a tidy table", "name at least the columns step, lane and text");
        }
        return new TidyTable(columns(rows.getFirst()), rows.subList(1, rows.size()));
    }

    /// The cell of a column; empty if there is no such column.
    String cell(TableRow row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    /// Which kind of element a line is: a card, unless it says so.
    String kind(TableRow row) {
        String kind = cell(row, "kind").strip().toLowerCase(Locale.ROOT);
        return kind.isEmpty() ? "card" : kind;
    }

    /// What best tells the line to people.
    String label(TableRow row) {
        for (String column : List.of("text", "label", "step", "lane", "key")) {
            if (!cell(row, column).isBlank()) {
                return cell(row, column);
            }
        }
        return cell(row, "kind");
    }

    private static Map<String, Integer> columns(TableRow heading) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < heading.cells().size(); column++) {
            String name = heading.cell(column).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            if (!name.isEmpty()) {
                columns.putIfAbsent(name, column);
            }
        }
        return columns;
    }
}
