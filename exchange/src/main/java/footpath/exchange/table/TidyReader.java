package footpath.exchange.table;

import footpath.exchange.ImportOptions;
import footpath.exchange.ImportedMap;
import footpath.exchange.MapFile;
import footpath.exchange.MapTree;
import footpath.exchange.Texts;
import footpath.exchange.Unplaced;
import footpath.exchange.UnreadableMap;
import footpath.maps.InvalidMap;
import footpath.maps.format.MapJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads a tidy table that says which line is the map: as it went out, or changed by hand since. A table without such a
/// line is drawn by [TidyDrawing].
final class TidyReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NUMBERS = Set.of("value", "severity", "span", "emotion");

    private final TidyTable table;
    private final Map<String, List<ObjectNode>> elements = new HashMap<>();
    private final IdentityHashMap<ObjectNode, TableRow> origin = new IdentityHashMap<>();
    private final List<Unplaced> unplaced = new ArrayList<>();

    private TidyReader(TidyTable table) {
        this.table = table;
    }

    /// @throws UnreadableMap if no map can be made of it
    static ImportedMap read(List<TableRow> rows, MapFile file, ImportOptions options) {
        TidyTable table = TidyTable.of(rows);
        boolean isWhole = table.rows().stream().anyMatch(row -> table.kind(row).equals("map"));
        return isWhole ? new TidyReader(table).read() : TidyDrawing.draw(table, file, options);
    }

    private ImportedMap read() {
        table.rows().forEach(this::element);
        ObjectNode map = elements("map").getFirst();
        giveKeys();
        map.set("channels", NODES.arrayNode().addAll(elements("channel")));
        map.set("personas", NODES.arrayNode().addAll(elements("persona")));
        gather("step", "stage", "steps");
        gather("card", "lane", "cards");
        map.set("stages", NODES.arrayNode().addAll(elements("stage")));
        map.set("lanes", NODES.arrayNode().addAll(elements("lane")));
        ObjectNode document = NODES.objectNode().put("format", "footpath-map").put("schemaVersion", "1.0");
        document.set("map", map);
        return MapTree.read(document, unplaced);
    }

    private void element(TableRow row) {
        String kind = table.kind(row);
        boolean isSecondMap = kind.equals("map") && !elements("map").isEmpty();
        if (kind.equals(TidyColumns.MEASURED)) {
            tell(row, table.cell(row, "text"), "was measured when the map went out; measure the map to see it anew");
        } else if (!TidyColumns.KINDS.contains(kind) || isSecondMap) {
            tell(
                    row,
                    kind,
                    isSecondMap ? "a file holds one map" : "a kind is one of " + String.join(", ", TidyColumns.KINDS));
        } else {
            ObjectNode element = more(row);
            TidyColumns.members(kind).forEach((column, member) -> put(row, element, column, member));
            elements(kind).add(element);
            origin.put(element, row);
        }
    }

    private ObjectNode more(TableRow row) {
        String text = table.cell(row, "more");
        if (!text.isBlank()) {
            try {
                if (MapJson.parse(text) instanceof ObjectNode more) {
                    return more;
                }
                tell(row, text, "\"more\" holds an object of JSON");
            } catch (InvalidMap noJson) {
                tell(
                        row,
                        text,
                        "\"more\" is no JSON: " + noJson.violations().getFirst().problem());
            }
        }
        return NODES.objectNode();
    }

    private void put(TableRow row, ObjectNode element, String column, String member) {
        String text = table.cell(row, column);
        if (text.isEmpty() || (text.isBlank() && !member.equals("text"))) {
            return;
        }
        if (!NUMBERS.contains(column)) {
            element.put(member, text);
            return;
        }
        Optional<JsonNode> number = number(text, column.equals("emotion"));
        number.ifPresentOrElse(
                value -> element.set(member, value), () -> tell(row, column + " " + text, "is no number that fits"));
    }

    private static Optional<JsonNode> number(String text, boolean isFraction) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            if (number == Math.rint(number) && Math.abs(number) < 1e9) {
                return Optional.of(NODES.numberNode((int) number));
            }
            return isFraction && Double.isFinite(number) ? Optional.of(NODES.numberNode(number)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// Lines added by hand have no key.
    private void giveKeys() {
        for (String kind : TidyColumns.KINDS.subList(1, TidyColumns.KINDS.size())) {
            Set<String> taken = elements(kind).stream()
                    .map(element -> element.path("key").stringValue(""))
                    .collect(Collectors.toCollection(HashSet::new));
            int number = 1;
            for (ObjectNode element : elements(kind)) {
                while (!element.has("key")) {
                    String key = kind + "-" + number++;
                    if (taken.add(key)) {
                        element.put("key", key);
                    }
                }
            }
        }
    }

    /// Puts each element of a kind into the list of the one its line names.
    private void gather(String kind, String holder, String list) {
        Labels holders = new Labels(elements(holder));
        Labels steps = new Labels(elements("step"));
        elements(holder).forEach(each -> each.putArray(list));
        for (ObjectNode element : elements(kind)) {
            TableRow row = rowOf(element);
            Optional<ObjectNode> found = holders.find(table.cell(row, holder));
            Optional<ObjectNode> step = steps.find(table.cell(row, "step"));
            if (found.isEmpty() || (kind.equals("card") && step.isEmpty())) {
                String missing = found.isEmpty() ? holder : "step";
                tell(
                        row,
                        table.label(row),
                        "no line has the " + missing + " \"" + Texts.brief(table.cell(row, missing)) + "\"");
            } else {
                if (kind.equals("card")) {
                    element.put("step", step.get().path("key").stringValue(""));
                }
                found.get().withArray(list).add(element);
            }
        }
    }

    private TableRow rowOf(ObjectNode element) {
        TableRow row = origin.get(element);
        if (row == null) {
            throw new IllegalStateException("an element without a line");
        }
        return row;
    }

    private List<ObjectNode> elements(String kind) {
        return elements.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    private void tell(TableRow row, String what, String why) {
        unplaced.add(new Unplaced(row.where(), Texts.brief(what), why));
    }
}
