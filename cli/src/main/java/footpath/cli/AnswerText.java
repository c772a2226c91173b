package footpath.cli;

import footpath.server.http.Json;
import footpath.server.question.AttributionBody;
import footpath.server.question.FrequencyBody;
import footpath.server.question.LifecycleBody;
import footpath.server.question.PathBody;
import footpath.server.question.RetentionBody;
import footpath.server.question.SegmentBody;
import footpath.server.question.SequenceBody;
import footpath.server.question.SessionBody;
import footpath.server.question.StickinessBody;
import footpath.server.question.SurvivalBody;
import footpath.server.question.TrendBody;
import footpath.server.question.VariantBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tells any answer in words, each kind as it is read best. A kind without words of its own is told by its fields:
/// plain values line by line, lists of objects as tables. The rule and the time are at the end.
final class AnswerText {
    private final Terminal terminal;

    AnswerText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Object answer) {
        switch (answer) {
            case RetentionBody retention -> new RetentionText(terminal).print(retention);
            case LifecycleBody lifecycle -> new ActivityText(terminal).print(lifecycle);
            case StickinessBody stickiness -> new ActivityText(terminal).print(stickiness);
            case FrequencyBody frequency -> new ActivityText(terminal).print(frequency);
            case PathBody path -> new PathText(terminal).print(path);
            case VariantBody variants -> new PathText(terminal).print(variants);
            case SequenceBody sequence -> new SequenceText(terminal).print(sequence);
            case AttributionBody attribution -> new AttributionText(terminal).print(attribution);
            case SegmentBody segments -> new SegmentText(terminal).print(segments);
            case TrendBody trend -> new TrendTable(trend).print("period", terminal);
            case SessionBody sessions -> new SessionText(terminal).print(sessions);
            case SurvivalBody survival -> new SurvivalText(terminal).print(survival);
            default -> fields(Json.tree(Json.pretty(answer)));
        }
    }

    /// The rule and the time, which end every answer.
    static void ending(Terminal terminal, String rule, double tookMillis) {
        terminal.line(Terminal.safe(rule));
        terminal.line("Answered in " + Numbers.took(tookMillis) + ".");
    }

    private void fields(JsonNode answer) {
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            JsonNode value = field.getValue();
            boolean isLast = field.getKey().equals("rule") || field.getKey().equals("tookMillis");
            if (!isLast && value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                terminal.line(title(field.getKey()));
                table(value).print(terminal);
                terminal.line("");
            } else if (!isLast && !value.isNull() && (value.isValueNode() || !value.isEmpty())) {
                terminal.line(title(field.getKey()) + ": " + Terminal.safe(cell(field.getKey(), value)));
            }
        }
        ending(
                terminal,
                answer.path("rule").asString(""),
                answer.path("tookMillis").asDouble(0));
    }

    private static TextTable table(JsonNode rows) {
        List<Map<String, JsonNode>> flat = new ArrayList<>();
        Map<String, Boolean> columns = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            Map<String, JsonNode> cells = new LinkedHashMap<>();
            flatten("", row, cells);
            flat.add(cells);
            cells.forEach((name, value) -> columns.merge(name, value.isNumber() || isShare(value), Boolean::logicalOr));
        }
        columns.keySet().removeIf(name -> flat.stream().allMatch(cells -> isNothing(cells.get(name))));
        TextTable table = new TextTable(columns.entrySet().stream()
                .map(column -> (column.getValue() ? ">" : "") + title(column.getKey()))
                .toArray(String[]::new));
        for (Map<String, JsonNode> cells : flat) {
            table.row((Object[]) columns.keySet().stream()
                    .map(name -> cells.containsKey(name) ? cell(name, cells.get(name)) : "")
                    .toArray(String[]::new));
        }
        return table;
    }

    /// The members of an object within a row become columns; shares stay whole, empty lists are left out.
    private static void flatten(String prefix, JsonNode row, Map<String, JsonNode> cells) {
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            String name = prefix.isEmpty() ? field.getKey() : prefix + " " + field.getKey();
            if (field.getValue().isObject() && !isShare(field.getValue())) {
                flatten(name, field.getValue(), cells);
            } else if (!field.getValue().isArray() || !field.getValue().isEmpty()) {
                cells.put(name, field.getValue());
            }
        }
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return value == null || value.isNull();
    }

    private static boolean isShare(JsonNode value) {
        return value.isObject() && value.has("share") && value.has("of");
    }

    private static String cell(String name, JsonNode value) {
        if (value.isNull()) {
            return "–";
        }
        if (isShare(value)) {
            JsonNode share = value.get("share");
            return Numbers.percent(share.isNull() ? OptionalDouble.empty() : OptionalDouble.of(share.asDouble()));
        }
        if (value.isArray()) {
            return value.valueStream().map(item -> cell(name, item)).collect(Collectors.joining("  "));
        }
        if (value.isIntegralNumber()) {
            return Numbers.whole(value.asLong());
        }
        if (value.isNumber()) {
            return name.endsWith("Seconds")
                    ? Numbers.span(value.asDouble())
                    : String.format(Locale.ROOT, "%,.3f", value.asDouble());
        }
        return value.isObject() ? value.toString() : value.asString();
    }

    /// `medianSeconds` as `median`, `ofPrevious` as `of previous`.
    private static String title(String name) {
        return name.replaceAll("Seconds$", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
