package footpath.exchange.table;

import footpath.exchange.DrawingBoard;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.LaneWords;
import footpath.exchange.MapFile;
import footpath.exchange.Sketch;
import footpath.exchange.Texts;
import footpath.maps.LaneType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Draws a map from a tidy table of another tool: each line a card, stages, steps and lanes in the order they are first
/// named.
final class TidyDrawing {
    private static final Set<String> KNOWN = Set.copyOf(TidyColumns.all(true));

    private final TidyTable table;
    private final DrawingBoard board;
    private final Map<String, Sketch> stages = new LinkedHashMap<>();
    private final Map<String, Optional<Sketch>> steps = new LinkedHashMap<>();
    private final Map<String, Optional<Sketch>> lanes = new LinkedHashMap<>();
    private final Map<String, LaneType> types = new LinkedHashMap<>();

    private final Set<String> seen = new HashSet<>();

    private TidyDrawing(TidyTable table, DrawingBoard board) {
        this.table = table;
        this.board = board;
    }

    static ImportedMap draw(TidyTable table, MapFile file, ImportOptions options) {
        TidyDrawing drawing = new TidyDrawing(table, new DrawingBoard(file, options));
        drawing.draw();
        return drawing.board.finish();
    }

    private void draw() {
        table.rows().stream().findFirst().ifPresent(row -> board.with("title", table.cell(row, "map")));
        for (TableRow row : table.rows()) {
            if (table.kind(row).equals(TidyColumns.MEASURED)) {
                board.tell(row.where(), table.cell(row, "text"), "is a measured number, no card");
            } else {
                step(row).ifPresent(step -> card(row, step));
            }
        }
        tellForeign();
    }

    private Optional<Sketch> step(TableRow row) {
        String stage = Texts.oneLine(table.cell(row, "stage"));
        String step = Texts.oneLine(table.cell(row, "step"));
        if (step.isEmpty() && stage.isEmpty()) {
            board.tell(row.where(), table.label(row), "names no step");
            return Optional.empty();
        }
        String title = step.isEmpty() ? stage : step;
        String key = stage.isEmpty() && !step.isEmpty() ? known(step) : stage + "\n" + title;
        return steps.computeIfAbsent(key, _ -> {
            String name = stage.isEmpty() ? "Journey" : stage;
            Sketch holder = stages.computeIfAbsent(name, _ -> board.stage(name, row.where()));
            return board.step(holder, title, row.where());
        });
    }

    /// A step without a stage is the one of that title that is there already.
    private String known(String step) {
        return steps.keySet().stream()
                .filter(key -> key.endsWith("\n" + step))
                .findFirst()
                .orElse("\n" + step);
    }

    private void card(TableRow row, Sketch step) {
        channel(row, step);
        String text = table.cell(row, "text");
        if (text.isBlank()
                && table.cell(row, "value").isBlank()
                && table.cell(row, "emotion").isBlank()) {
            return;
        }
        String title = Texts.oneLine(table.cell(row, "lane"));
        lane(row, title.isEmpty() ? "Notes" : title)
                .ifPresent(lane -> (types.get(lane.key()) == LaneType.EMOTION_CURVE
                                ? feeling(row, lane, step)
                                : board.card(lane, step, text, row.where()))
                        .ifPresent(card -> details(row, card, types.get(lane.key()) == LaneType.EMOTION_CURVE)));
    }

    private void channel(TableRow row, Sketch step) {
        String channel = Texts.oneLine(table.cell(row, "channel"));
        if (!channel.isEmpty() && seen.add(step.key() + "\n" + channel)) {
            board.channel(channel, row.where());
            lane("Channels", LaneType.CHANNELS, row).ifPresent(lane -> board.card(lane, step, channel, row.where()));
        }
    }

    private Optional<Sketch> lane(TableRow row, String title) {
        String word = table.cell(row, "lane_type").strip();
        Optional<LaneType> told = LaneWords.type(word);
        if (told.isEmpty() && !word.isEmpty() && !lanes.containsKey(title)) {
            board.tell(row.where(), word, "is no lane type; the lane is read as text");
        }
        LaneType type = told.or(() -> word.isEmpty() ? LaneWords.type(title) : Optional.empty())
                .orElse(LaneType.TEXT);
        return lane(title, type, row);
    }

    private Optional<Sketch> lane(String title, LaneType type, TableRow row) {
        return lanes.computeIfAbsent(title, _ -> {
            Optional<Sketch> lane = board.lane(title, type, row.where());
            lane.ifPresent(drawn -> types.put(drawn.key(), type));
            return lane;
        });
    }

    private Optional<Sketch> feeling(TableRow row, Sketch lane, Sketch step) {
        String number = table.cell(row, "emotion").isBlank() ? table.cell(row, "value") : table.cell(row, "emotion");
        String word = table.cell(row, "label").isBlank() ? table.cell(row, "text") : table.cell(row, "label");
        try {
            double emotion = Double.parseDouble(number.strip().replace(',', '.'));
            return board.feeling(lane, step, emotion, word, row.where());
        } catch (NumberFormatException noNumber) {
            board.tell(row.where(), number + " " + word, "a point of an emotion curve needs a number from -2 to 2");
            return Optional.empty();
        }
    }

    private void details(TableRow row, Sketch card, boolean isFeeling) {
        number(row, card, "severity", 1, 5);
        if (!isFeeling) {
            number(row, card, "value", 0, 100);
        }
        String status = table.cell(row, "status");
        CardText.status(status).ifPresentOrElse(known -> card.with("status", known), () -> tell(row, "status", status));
        String link = table.cell(row, "link");
        CardText.link(link).ifPresentOrElse(known -> card.with("link", known), () -> tell(row, "link", link));
        card.with("source", Texts.oneLine(table.cell(row, "source")));
        if (!table.cell(row, "persona").isBlank()) {
            card.with(
                    "persona",
                    board.persona(table.cell(row, "persona"), row.where()).key());
        }
        for (String tag : table.cell(row, "tags").split(",")) {
            card.adding("tags", tag);
        }
    }

    private void number(TableRow row, Sketch card, String column, int min, int max) {
        String text = table.cell(row, column).strip();
        if (text.matches("-?[0-9]{1,9}")) {
            CardText.ranged(board, card, column, Integer.parseInt(text), min, max, row.where());
        } else {
            tell(row, column, text);
        }
    }

    private void tell(TableRow row, String column, String text) {
        if (!text.isBlank()) {
            board.tell(row.where(), column + " " + text, "is no " + column + " a card can have");
        }
    }

    private void tellForeign() {
        for (Map.Entry<String, Integer> column : new TreeMap<>(table.columns()).entrySet()) {
            long cells = table.rows().stream()
                    .filter(row -> !row.cell(column.getValue()).isBlank())
                    .count();
            boolean isPlaced = KNOWN.contains(column.getKey())
                    || List.of("persona", "channel", "tags").contains(column.getKey());
            if (!isPlaced && cells > 0) {
                board.tell("column " + column.getKey(), cells + " cells", "a card has no place for it");
            }
        }
    }
}
