package footpath.exchange.table;

import footpath.exchange.DrawingBoard;
import footpath.exchange.FrozenNumbers;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.LaneWords;
import footpath.exchange.MapFile;
import footpath.exchange.Sketch;
import footpath.exchange.Texts;
import footpath.exchange.UnreadableMap;
import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws a map from a matrix of lanes and steps, of our own or of any spreadsheet:
///
/// 1. Rows before the heading that hold a single cell are the title, and the question.
/// 2. The heading is one row (each cell a stage with one step) or two (stages over steps); a blank stage is the one to
///    the left.
/// 3. The second column may hold lane types; else a lane's title tells its type, and an unknown one is plain text.
/// 4. A row without a title goes on with the lane above.
final class MatrixReader {
    private final DrawingBoard board;
    private final List<TableRow> rows;
    private final Map<Integer, Sketch> steps = new HashMap<>();
    private int firstColumn = 1;
    private int width;

    private MatrixReader(List<TableRow> rows, DrawingBoard board) {
        this.rows = rows;
        this.board = board;
    }

    static ImportedMap read(List<TableRow> rows, MapFile file, ImportOptions options) {
        DrawingBoard board = new DrawingBoard(file, options);
        draw(rows, board);
        return board.finish();
    }

    /// Draws rows on a board.
    ///
    /// @throws UnreadableMap if they have no heading of steps
    static void draw(List<TableRow> rows, DrawingBoard board) {
        new MatrixReader(rows.stream().filter(row -> !row.isBlank()).toList(), board).draw();
    }

    /// How many of the rows, none of them blank, are title, question and heading.
    static int headingEnd(List<TableRow> rows) {
        int head = titles(rows);
        boolean isDouble = head + 1 < rows.size() && isHeading(rows.get(head + 1));
        return Math.min(rows.size(), head + (isDouble ? 2 : 1));
    }

    private static int titles(List<TableRow> rows) {
        int head = 0;
        while (head < rows.size()
                && filled(rows.get(head)) == 1
                && !rows.get(head).cell(0).isBlank()) {
            head++;
        }
        return head;
    }

    private void draw() {
        int head = titles(rows);
        for (int index = 0; index < head; index++) {
            title(rows.get(index), index);
        }
        if (head == rows.size()) {
            throw new UnreadableMap(
                    "file", "holds no row of steps", "put stages or steps into the first row, lanes below it");
        }
        TableRow first = rows.get(head);
        int end = headingEnd(rows);
        boolean isDouble = end == head + 2;
        TableRow second = isDouble ? rows.get(head + 1) : first;
        List<TableRow> lanes = rows.subList(end, rows.size());
        firstColumn = isTyped(first, second, lanes) ? 2 : 1;
        width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        heading(first, second, isDouble, lanes);
        lanes(lanes);
    }

    private static long filled(TableRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private void title(TableRow row, int place) {
        switch (place) {
            case 0 -> board.with("title", row.cell(0));
            case 1 -> board.with("question", row.cell(0));
            default -> board.tell(row.where(), row.cell(0), "above the heading stand a title and a question alone");
        }
    }

    private static boolean isHeading(TableRow row) {
        return row.cell(0).isBlank() || LaneWords.isStep(row.cell(0));
    }

    private static boolean isTyped(TableRow first, TableRow second, List<TableRow> lanes) {
        if (LaneWords.isType(first.cell(1)) || LaneWords.isType(second.cell(1))) {
            return true;
        }
        List<String> words = lanes.stream()
                .map(row -> row.cell(1))
                .filter(cell -> !cell.isBlank())
                .toList();
        return first.cell(1).isBlank()
                && second.cell(1).isBlank()
                && !words.isEmpty()
                && words.stream().allMatch(word -> LaneWords.type(word).isPresent());
    }

    private void heading(TableRow first, TableRow second, boolean isDouble, List<TableRow> lanes) {
        Optional<Sketch> stage = Optional.empty();
        for (int column = firstColumn; column < width; column++) {
            int here = column;
            String stageTitle = first.cell(column).strip();
            String stepTitle = second.cell(column).strip();
            boolean isFilled = lanes.stream().anyMatch(row -> !row.cell(here).isBlank());
            if (stageTitle.isEmpty() && stepTitle.isEmpty() && !isFilled) {
                continue;
            }
            if (board.steps().size() == JourneyMap.MAX_STEPS) {
                board.tell(
                        second.where(column),
                        stepTitle,
                        "a map holds at most " + JourneyMap.MAX_STEPS + " steps; make several maps");
                continue;
            }
            if (!stageTitle.isEmpty() || stage.isEmpty()) {
                stage = Optional.of(
                        board.stage(stageTitle.isEmpty() && isDouble ? "Journey" : stageTitle, first.where(column)));
            }
            String title = stepTitle.isEmpty() ? stage.get().title() : stepTitle;
            board.step(stage.get(), title, second.where(column)).ifPresent(step -> steps.put(here, step));
        }
    }

    private void lanes(List<TableRow> lanes) {
        List<TableRow> lane = new ArrayList<>();
        for (TableRow row : lanes) {
            if (!row.cell(0).isBlank() && !lane.isEmpty()) {
                lane(lane);
                lane.clear();
            }
            lane.add(row);
        }
        if (!lane.isEmpty()) {
            lane(lane);
        }
    }

    /// @param lane its rows: the first has its title
    private void lane(List<TableRow> lane) {
        TableRow head = lane.getFirst();
        String word = firstColumn == 2 ? head.cell(1).strip() : "";
        if (word.equals(FrozenNumbers.LANE_TYPE)) {
            board.tell(
                    head.where(), head.cell(0), "was measured when the map went out; measure the map to see it anew");
            return;
        }
        LaneType type = type(lane, word);
        board.lane(Texts.oneLine(head.cell(0)), type, head.where())
                .ifPresent(drawn -> lane.forEach(row -> cards(drawn, type, row)));
    }

    private LaneType type(List<TableRow> lane, String word) {
        Optional<LaneType> told = LaneWords.type(word);
        if (told.isEmpty() && !word.isEmpty()) {
            board.tell(lane.getFirst().where(1), word, "is no lane type; the lane is read as text");
            return LaneType.TEXT;
        }
        LaneType type = told.or(() -> LaneWords.type(lane.getFirst().cell(0))).orElse(LaneType.TEXT);
        boolean isCurve = told.isPresent() || lane.stream().allMatch(this::areFeelings);
        return type == LaneType.EMOTION_CURVE && !isCurve ? LaneType.TEXT : type;
    }

    private boolean areFeelings(TableRow row) {
        return steps.keySet().stream().allMatch(column -> CardText.areFeelings(row.cell(column)));
    }

    private void cards(Sketch lane, LaneType type, TableRow row) {
        List<Sketch> order = board.steps();
        for (int column = firstColumn; column < row.cells().size(); column++) {
            Sketch step = steps.get(column);
            if (step != null) {
                int after = order.size() - 1 - order.indexOf(step);
                CardText.place(board, lane, type, step, after, row.cell(column), row.where(column));
            } else if (!row.cell(column).isBlank()) {
                board.tell(row.where(column), row.cell(column), "its column has no step");
            }
        }
    }
}
