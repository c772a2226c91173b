package footpath.cli;

import java.util.ArrayList;
import java.util.List;

/// A small table for people: columns as wide as their widest cell, numbers at the right.
final class TextTable {
    private static final String GAP = "   ";

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param head titles; one that starts with `>` stands over numbers
    TextTable(String... head) {
        this.head = List.of(head);
    }

    /// Adds a row; cells may hold anything from data.
    TextTable row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(Terminal.safe(
                    cell instanceof Long || cell instanceof Integer
                            ? Numbers.whole(((Number) cell).longValue())
                            : cell.toString()));
        }
        rows.add(List.copyOf(row));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(Terminal terminal) {
        List<String> titles = head.stream()
                .map(title -> title.startsWith(">") ? title.substring(1) : title)
                .toList();
        terminal.line(line(titles));
        rows.forEach(row -> terminal.line(line(row)));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < head.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(width(column) - cell.codePointCount(0, cell.length()));
            boolean right = head.get(column).startsWith(">");
            line.append(column == 0 ? "" : GAP).append(right ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        String title = head.get(column);
        int width = title.startsWith(">") ? title.length() - 1 : title.length();
        for (List<String> row : rows) {
            String cell = row.get(column);
            width = Math.max(width, cell.codePointCount(0, cell.length()));
        }
        return width;
    }
}
