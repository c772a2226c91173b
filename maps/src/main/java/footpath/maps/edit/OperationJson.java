package footpath.maps.edit;

import footpath.events.NearestWord;
import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import footpath.maps.format.MapJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Operations as JSON, as they are sent and kept:
///
/// ```json
/// {"op": "set", "kind": "step", "key": "redeem", "field": "title", "value": "I redeem"}
/// {"op": "add", "kind": "card", "into": "pains", "before": "c7", "value": {"key": "c9", "step": "redeem", "text":
/// "…"}}
/// {"op": "remove", "kind": "lane", "key": "pains"}
/// {"op": "move", "kind": "step", "key": "redeem", "into": "buying"}
/// ```
public final class OperationJson {
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "set", Set.of("op", "kind", "key", "field", "value"),
            "add", Set.of("op", "kind", "into", "before", "value"),
            "remove", Set.of("op", "kind", "key"),
            "move", Set.of("op", "kind", "key", "into", "before"));

    private OperationJson() {}

    /// The operations as text, in one line.
    public static String text(List<MapOperation> operations) {
        return MapJson.line(write(operations));
    }

    /// Reads what [#text] has written.
    public static List<MapOperation> read(String text) {
        return read(MapJson.parse(text));
    }

    /// The operations as a list.
    public static ArrayNode write(List<MapOperation> operations) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        operations.forEach(operation -> array.add(write(operation)));
        return array;
    }

    private static ObjectNode write(MapOperation operation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (operation) {
            case MapOperation.Set set -> {
                begin(node, "set", set.kind(), set.key()).put("field", set.field());
                set.value().ifPresent(value -> node.set("value", value));
            }
            case MapOperation.Add add -> {
                node.put("op", "add").put("kind", add.kind().word());
                place(node, add.into(), add.before()).set("value", add.value());
            }
            case MapOperation.Remove remove -> begin(node, "remove", remove.kind(), remove.key());
            case MapOperation.Move move ->
                place(begin(node, "move", move.kind(), move.key()), move.into(), move.before());
        }
        return node;
    }

    private static ObjectNode begin(ObjectNode node, String op, ElementKind kind, String key) {
        node.put("op", op).put("kind", kind.word());
        if (kind != ElementKind.MAP) {
            node.put("key", key);
        }
        return node;
    }

    private static ObjectNode place(ObjectNode node, Optional<String> into, Optional<String> before) {
        into.ifPresent(key -> node.put("into", key));
        before.ifPresent(key -> node.put("before", key));
        return node;
    }

    /// Operations from people's hands. Members that are null count as absent.
    ///
    /// @throws InvalidMap with everything that is wrong, with paths as `operations[2].kind`
    public static List<MapOperation> read(JsonNode list) {
        if (!list.isArray()) {
            throw new InvalidMap(List.of(new Violation("operations", "is no list", "give a list of operations")));
        }
        List<MapOperation> operations = new ArrayList<>();
        List<Violation> found = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            Reading reading = new Reading(MapJson.withoutNulls(list.path(at)), "operations[" + at + "]", found);
            reading.operation().ifPresent(operations::add);
        }
        if (!found.isEmpty()) {
            throw new InvalidMap(found);
        }
        return List.copyOf(operations);
    }

    /// Reads one operation.
    private record Reading(JsonNode node, String path, List<Violation> found) {
        Optional<MapOperation> operation() {
            int before = found.size();
            String op = oneOf("op", List.of("set", "add", "remove", "move"));
            String word = oneOf(
                    "kind",
                    Stream.of(ElementKind.values()).map(ElementKind::word).toList());
            requireKnown(op);
            if (found.size() > before) {
                return Optional.empty();
            }
            MapOperation read = operation(op, ElementKind.valueOf(word.toUpperCase(Locale.ROOT)));
            return found.size() > before ? Optional.empty() : Optional.of(read);
        }

        private MapOperation operation(String op, ElementKind kind) {
            return switch (op) {
                case "set" ->
                    new MapOperation.Set(
                            kind, kind == ElementKind.MAP ? "" : text("key"), text("field"), node.optional("value"));
                case "add" -> new MapOperation.Add(kind, optional("into"), optional("before"), element());
                case "remove" -> new MapOperation.Remove(kind, text("key"));
                default -> new MapOperation.Move(kind, text("key"), optional("into"), optional("before"));
            };
        }

        private void requireKnown(String op) {
            Set<String> known = MEMBERS.getOrDefault(op, Set.of());
            node.propertyNames().stream()
                    .filter(name -> !known.isEmpty() && !known.contains(name))
                    .forEach(name -> wrong(name, "unknown key", NearestWord.remedy(name, known)));
        }

        private ObjectNode element() {
            if (node.path("value") instanceof ObjectNode object) {
                return object;
            }
            wrong("value", "is no object", "give the element that is to be added, with its key");
            return JsonNodeFactory.instance.objectNode();
        }

        private String oneOf(String member, List<String> known) {
            String given = node.path(member).stringValue("");
            if (!known.contains(given)) {
                wrong(
                        member,
                        given.isEmpty() ? "is missing" : "is \"" + given + "\"",
                        "use one of " + String.join(", ", known)
                                + NearestWord.hint(given, known).orElse(""));
            }
            return given;
        }

        private String text(String member) {
            String given = node.path(member).stringValue("");
            if (given.isEmpty()) {
                wrong(member, node.has(member) ? "is no text" : "is missing", "give a text");
            }
            return given;
        }

        private Optional<String> optional(String member) {
            return node.has(member) ? Optional.of(text(member)) : Optional.empty();
        }

        private void wrong(String member, String problem, String remedy) {
            found.add(new Violation(path + "." + member, problem, remedy));
        }
    }
}
