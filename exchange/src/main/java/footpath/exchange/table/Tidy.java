package footpath.exchange.table;

import footpath.exchange.FrozenFeelings;
import footpath.exchange.FrozenNumbers;
import footpath.exchange.MapToExport;
import footpath.maps.format.MapJson;
import footpath.maps.measure.MeasuredMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A map as a list with a line for each element: lossless, since what has no column stands in `more` as JSON.
final class Tidy {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> columns;
    private final ObjectNode map;
    private final Labels stages;
    private final Labels steps;
    private final Labels lanes;

    private Tidy(ObjectNode map, boolean isFelt) {
        this.map = map;
        this.columns = TidyColumns.all(isFelt);
        this.stages = new Labels(elements(map, "stages"));
        this.steps = new Labels(elements(map, "stages").stream()
                .flatMap(stage -> elements(stage, "steps").stream())
                .toList());
        this.lanes = new Labels(elements(map, "lanes"));
    }

    /// The rows, the heading first.
    static List<List<String>> of(MapToExport export) {
        List<FrozenFeelings.Felt> felt = export.feelings()
                .map(feelings -> FrozenFeelings.of(export.map(), feelings))
                .orElse(List.of());
        Tidy tidy = new Tidy((ObjectNode) MapJson.tree(export.map()).path("map"), !felt.isEmpty());
        tidy.write();
        export.measured().ifPresent(tidy::measured);
        felt.forEach(tidy::felt);
        return tidy.rows;
    }

    private void write() {
        rows.add(columns);
        add("map", map, Map.of());
        elements(map, "channels").forEach(channel -> add("channel", channel, Map.of()));
        elements(map, "personas").forEach(persona -> add("persona", persona, Map.of()));
        for (ObjectNode stage : elements(map, "stages")) {
            add("stage", stage, Map.of());
            String label = stages.of(stage.path("key").stringValue(""));
            elements(stage, "steps").forEach(step -> add("step", step, Map.of("stage", label)));
        }
        for (ObjectNode lane : elements(map, "lanes")) {
            add("lane", lane, Map.of());
            cards(lane);
        }
    }

    private void cards(ObjectNode lane) {
        Map<String, Integer> slots = new HashMap<>();
        for (ObjectNode card : elements(lane, "cards")) {
            String step = card.path("step").stringValue("");
            int slot = slots.merge(step, 1, Integer::sum);
            add(
                    "card",
                    card,
                    Map.of(
                            "stage", stages.of(stageOf(step)),
                            "step", steps.of(step),
                            "lane", lanes.of(lane.path("key").stringValue("")),
                            "lane_type", lane.path("type").stringValue(""),
                            "slot", String.valueOf(slot)));
        }
    }

    private String stageOf(String step) {
        return elements(map, "stages").stream()
                .filter(stage -> elements(stage, "steps").stream()
                        .anyMatch(each -> each.path("key").stringValue("").equals(step)))
                .map(stage -> stage.path("key").stringValue(""))
                .findFirst()
                .orElse("");
    }

    private void add(String kind, ObjectNode element, Map<String, String> places) {
        Map<String, String> cells = new HashMap<>(places);
        cells.put("kind", kind);
        cells.put("map", map.path("slug").stringValue(""));
        TidyColumns.members(kind).forEach((column, member) -> cells.put(column, text(element.path(member))));
        TidyColumns.more(kind, element).ifPresent(more -> cells.put("more", MapJson.line(more)));
        add(cells);
    }

    private void measured(MeasuredMap measured) {
        FrozenNumbers.lines(measured).forEach(line -> add(frozen(line)));
    }

    /// What people felt at a step: its place, its words, and its numbers in columns of their own.
    private void felt(FrozenFeelings.Felt felt) {
        Map<String, String> cells = frozen(felt.words());
        cells.put("stage", stages.of(stageOf(felt.step().key())));
        cells.put("step", steps.of(felt.step().key()));
        cells.put("lane", lanes.of(felt.lane().key()));
        cells.put("lane_type", felt.lane().type().name());
        List<String> numbers = felt.numbers();
        for (int column = 0; column < numbers.size(); column++) {
            cells.put(FrozenFeelings.NUMBERS.get(column), numbers.get(column));
        }
        add(cells);
    }

    private Map<String, String> frozen(String line) {
        return new HashMap<>(
                Map.of("kind", TidyColumns.MEASURED, "map", map.path("slug").stringValue(""), "text", line));
    }

    private void add(Map<String, String> cells) {
        rows.add(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toString();
    }

    private static List<ObjectNode> elements(ObjectNode holder, String list) {
        List<ObjectNode> elements = new ArrayList<>();
        holder.path(list).values().forEach(element -> elements.add((ObjectNode) element));
        return elements;
    }
}
