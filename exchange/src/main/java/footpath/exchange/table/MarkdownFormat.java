package footpath.exchange.table;

import footpath.exchange.DrawingBoard;
import footpath.exchange.FileText;
import footpath.exchange.FrozenNumbers;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapExport;
import footpath.exchange.MapFile;
import footpath.exchange.MapImport;
import footpath.exchange.MapToExport;
import footpath.exchange.Texts;
import footpath.exchange.UnreadableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table in Markdown, as it is shown by hosts of code and wikis: stages in its head, steps in its first row, lanes
/// below.
public final class MarkdownFormat implements MapImport, MapExport {
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)+\\|?\\s*$");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]|<>#~]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_\\[\\]|<>#~{}()+.!&-])");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern STRONG = Pattern.compile("^\\*\\*(.*)\\*\\*$", Pattern.DOTALL);

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public String mediaType() {
        return "text/markdown; charset=utf-8";
    }

    @Override
    public boolean fits(MapFile file) {
        String head = FileText.head(file);
        return head.contains("|") && RULE.matcher(head).find();
    }

    @Override
    public ImportedMap read(MapFile file, ImportOptions options) {
        DrawingBoard board = new DrawingBoard(file, options);
        List<TableRow> rows = new ArrayList<>();
        List<String> lines = FileText.of(file).lines().map(String::strip).toList();
        int head = head(lines);
        introduction(lines.subList(0, head), board);
        int line = head;
        for (; line < lines.size() && lines.get(line).contains("|"); line++) {
            if (line != head + 1) {
                rows.add(new TableRow(Optional.empty(), line + 1, cells(lines.get(line))));
            }
        }
        for (; line < lines.size(); line++) {
            if (!lines.get(line).isEmpty()) {
                board.tell("line " + (line + 1), lines.get(line), "stands behind the table of the map");
            }
        }
        MatrixReader.draw(rows, board);
        return board.finish();
    }

    /// The first line of the first table: the one above its rule.
    private static int head(List<String> lines) {
        for (int line = 1; line < lines.size(); line++) {
            if (RULE.matcher(lines.get(line)).matches() && lines.get(line - 1).contains("|")) {
                return line - 1;
            }
        }
        throw new UnreadableMap(
                "file", "holds no table", "write its rows between | signs, a row of --- below the first");
    }

    private static void introduction(List<String> lines, DrawingBoard board) {
        boolean hasTitle = false;
        boolean hasQuestion = false;
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            if (text.startsWith("#") && !hasTitle) {
                board.with("title", unescaped(text.replaceFirst("^#+", "")));
                hasTitle = true;
            } else if (!text.isEmpty() && !hasQuestion) {
                board.with("question", unescaped(text));
                hasQuestion = true;
            } else if (!text.isEmpty()) {
                board.tell("line " + (line + 1), text, "stands before the table of the map");
            }
        }
    }

    @Override
    public void write(MapToExport export, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# " + escaped(Texts.oneLine(export.map().title())));
        lines.add("");
        lines.add(escaped(Texts.oneLine(export.map().question())));
        lines.add("");
        List<List<String>> rows = Matrix.of(new MapToExport(export.map(), export.revision(), Optional.empty()));
        table(rows, true, lines);
        export.measured().ifPresent(measured -> {
            lines.add("");
            lines.add("## What happened");
            lines.add("");
            lines.add(escaped(FrozenNumbers.told(measured)));
            lines.add("");
            List<List<String>> numbers = new ArrayList<>(List.of(FrozenNumbers.COLUMNS));
            numbers.addAll(FrozenNumbers.table(measured));
            table(numbers, false, lines);
        });
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void table(List<List<String>> rows, boolean isMatrix, List<String> lines) {
        for (int index = 0; index < rows.size(); index++) {
            boolean isStepRow = isMatrix && index == 1;
            lines.add(rows.get(index).stream()
                    .map(MarkdownFormat::cell)
                    .map(cell -> isStepRow && !cell.isEmpty() ? "**" + cell + "**" : cell)
                    .collect(Collectors.joining(" | ", "| ", " |")));
            if (index == 0) {
                lines.add("| "
                        + String.join(" | ", Collections.nCopies(rows.getFirst().size(), "---")) + " |");
            }
        }
    }

    private static String cell(String text) {
        return text.lines()
                .map(line -> escaped(line).replaceAll("^ {2}", "&emsp;"))
                .collect(Collectors.joining("<br>"));
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text.replace("&", "&amp;")).replaceAll("\\\\$0");
    }

    /// The cells of a row; `\|` is no end of one.
    private static List<String> cells(String line) {
        String inner = line.startsWith("|") ? line.substring(1) : line;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int index = 0; index < inner.length(); index++) {
            char letter = inner.charAt(index);
            if (letter == '\\' && index + 1 < inner.length()) {
                cell.append(letter).append(inner.charAt(++index));
            } else if (letter == '|') {
                cells.add(unescaped(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(unescaped(cell.toString()));
        return cells;
    }

    private static String unescaped(String markdown) {
        String broken = BREAK.matcher(markdown.strip()).replaceAll("\n");
        String plain = STRONG.matcher(broken).replaceAll("$1").replace("&emsp;", "  ");
        return ESCAPED.matcher(plain)
                .replaceAll("$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
