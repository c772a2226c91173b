package footpath.exchange.text;

import footpath.exchange.DrawingBoard;
import footpath.exchange.FileText;
import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.Sketch;
import footpath.exchange.Texts;
import footpath.exchange.UnreadableMap;
import footpath.maps.LaneType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one `journey` diagram, alone, in a code block of Markdown or after front matter.
final class MermaidReader {
    private static final Pattern WORD =
            Pattern.compile("(title|section|acctitle|accdescr)\\b\\s*:?\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    /// A task as it is written.
    private record Task(Sketch step, String score, List<String> actors, String where) {}

    private final DrawingBoard board;
    private final ImportOptions options;
    private final List<String> lines;
    private final List<Task> tasks = new ArrayList<>();
    private Optional<Sketch> stage = Optional.empty();

    MermaidReader(MapFile file, ImportOptions options) {
        this.options = options;
        this.board = new DrawingBoard(file, options);
        this.lines = FileText.of(file).lines().toList();
    }

    ImportedMap read() {
        int line = start();
        for (; line < lines.size() && !lines.get(line).strip().startsWith("```"); line++) {
            String text = uncommented(lines.get(line));
            if (text.toLowerCase(Locale.ROOT).matches("accdescr\\s*\\{.*")) {
                line = description(line);
            } else if (!text.isEmpty()) {
                statement(text, "line " + (line + 1));
            }
        }
        for (line++; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                board.tell("line " + (line + 1), lines.get(line), "stands behind the diagram");
            }
        }
        if (tasks.isEmpty()) {
            throw new UnreadableMap("file", "holds no task", "write a line as: Pay by card: 2: Ana");
        }
        emotions();
        actors();
        return board.finish();
    }

    /// The line after the word `journey`.
    private int start() {
        for (int line = 0; line < lines.size(); line++) {
            if (uncommented(lines.get(line)).equalsIgnoreCase("journey")) {
                return line + 1;
            }
        }
        throw new UnreadableMap("file", "holds no line \"journey\"", "begin a Mermaid journey diagram with it");
    }

    private static String uncommented(String line) {
        int end = line.length();
        for (String sign : List.of("%%", "#", ";")) {
            int at = line.indexOf(sign);
            end = at >= 0 && at < end ? at : end;
        }
        return line.substring(0, end).strip();
    }

    /// Reads a description over several lines and gives the line it ends in.
    private int description(int from) {
        StringBuilder text = new StringBuilder();
        int line = from;
        String rest = lines.get(from).substring(lines.get(from).indexOf('{') + 1);
        while (rest.indexOf('}') < 0 && line + 1 < lines.size()) {
            text.append(rest.strip()).append(' ');
            rest = lines.get(++line);
        }
        text.append(rest, 0, Math.max(0, rest.indexOf('}')));
        board.with("question", Texts.oneLine(text.toString()));
        return line;
    }

    private void statement(String text, String where) {
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            String value = named(word.group(2));
            switch (word.group(1).toLowerCase(Locale.ROOT)) {
                case "title" -> board.with("title", value);
                case "section" -> stage = Optional.of(board.stage(upToColon(value), where));
                case "accdescr" -> board.with("question", value);
                default -> board.tell(where, text, "a map has one title");
            }
        } else {
            task(text, where);
        }
    }

    private void task(String text, String where) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2) {
            board.tell(where, text, "is no task; write it as: Pay by card: 2: Ana");
            return;
        }
        if (stage.isEmpty()) {
            stage = Optional.of(board.stage("Journey", where));
        }
        if (parts.length > 3) {
            board.tell(
                    where,
                    String.join(":", Arrays.copyOfRange(parts, 3, parts.length)),
                    "a task has a score and actors alone");
        }
        List<String> actors = parts.length < 3
                ? List.of()
                : Arrays.stream(parts[2].split(","))
                        .map(MermaidReader::named)
                        .filter(actor -> !actor.isEmpty())
                        .toList();
        board.step(stage.get(), named(parts[0]), where)
                .ifPresent(step -> tasks.add(new Task(step, parts[1].strip(), actors, where)));
    }

    private static String upToColon(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static String named(String text) {
        return BREAK.matcher(text).replaceAll(" ").replace("\u2060", "").strip();
    }

    private void emotions() {
        Optional<Sketch> lane = board.lane("Emotion", LaneType.EMOTION_CURVE, "scores");
        for (Task task : tasks) {
            try {
                double score = Double.parseDouble(task.score());
                if (score >= 1 && score <= 5) {
                    lane.ifPresent(curve -> board.feeling(curve, task.step(), score - 3, "", task.where()));
                } else {
                    board.tell(
                            task.where(), "score " + task.score(), "a score goes from 1 to 5; the step has no emotion");
                }
            } catch (NumberFormatException noNumber) {
                board.tell(task.where(), "score " + task.score(), "is no number from 1 to 5; the step has no emotion");
            }
        }
    }

    private void actors() {
        Set<String> all = new LinkedHashSet<>();
        tasks.forEach(task -> all.addAll(task.actors()));
        if (all.isEmpty()) {
            return;
        }
        boolean arePersonas = options.actors() == ImportOptions.Actors.PERSONAS;
        all.forEach(actor -> {
            if (arePersonas) {
                board.persona(actor, "actors");
            } else {
                board.channel(actor, "actors");
            }
        });
        boolean isEverybodyEverywhere =
                tasks.stream().allMatch(task -> Set.copyOf(task.actors()).equals(all));
        if (arePersonas && isEverybodyEverywhere) {
            return;
        }
        LaneType type = arePersonas ? LaneType.PERSONA_DETAIL : LaneType.CHANNELS;
        board.lane(arePersonas ? "Who" : "Channels", type, "actors")
                .ifPresent(lane -> tasks.forEach(
                        task -> task.actors().forEach(actor -> board.card(lane, task.step(), actor, task.where()))));
    }
}
