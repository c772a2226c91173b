package footpath.maps.edit;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What operations do to a map, a line each, by the words people see on the map:
/// `step “I pay”: title “I pay” becomes “I pay now”`.
public final class ChangeLines {
    private static final int MOST_CHARACTERS = 60;

    private final DocumentTree tree;

    private ChangeLines(DocumentTree tree) {
        this.tree = tree;
    }

    /// The lines, in order of the operations.
    ///
    /// @param before the map they are applied to
    public static List<String> of(JourneyMap before, List<MapOperation> operations) {
        return of((ObjectNode) MapJson.tree(before).path("map"), operations);
    }

    /// The same of a part of a document, which is not changed.
    ///
    /// @param before the member `map` of a document, with some of its members
    public static List<String> of(ObjectNode before, List<MapOperation> operations) {
        DocumentTree tree = new DocumentTree(before.deepCopy());
        ChangeLines lines = new ChangeLines(tree);
        List<String> told = new ArrayList<>();
        for (int at = 0; at < operations.size(); at++) {
            MapOperation operation = operations.get(at);
            String line = lines.line(operation);
            MapOperation inverse = tree.apply(operation, "operations[" + at + "]");
            told.add(line + lines.ending(operation, inverse));
        }
        return told;
    }

    private String line(MapOperation operation) {
        return switch (operation) {
            case MapOperation.Add add -> "added " + named(add.kind(), add.value());
            case MapOperation.Remove remove -> "removed " + named(remove.kind(), remove.key());
            case MapOperation.Move move -> "moved " + named(move.kind(), move.key());
            case MapOperation.Set set -> named(set.kind(), set.key()) + ": " + set.field();
        };
    }

    private String ending(MapOperation operation, MapOperation inverse) {
        return switch (operation) {
            case MapOperation.Add add -> place(add.kind(), add.into(), add.before());
            case MapOperation.Remove _ -> "";
            case MapOperation.Move move -> place(move.kind(), move.into(), move.before());
            case MapOperation.Set set -> becomes(((MapOperation.Set) inverse).value(), set.value());
        };
    }

    private static String becomes(Optional<JsonNode> from, Optional<JsonNode> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return " stays as it is";
        }
        if (to.isEmpty()) {
            return " " + shown(from.orElseThrow()) + " taken away";
        }
        return from.map(before -> " " + shown(before) + " becomes ").orElse(" is now ") + shown(to.orElseThrow());
    }

    private String place(ElementKind kind, Optional<String> into, Optional<String> before) {
        Optional<ElementKind> holder = kind.parent().filter(parent -> parent != ElementKind.MAP);
        String where =
                holder.map(parent -> " in " + named(parent, into.orElse(""))).orElse("");
        return where + before.map(key -> ", before " + quoted(kind, key)).orElse(", last");
    }

    private String named(ElementKind kind, String key) {
        return kind == ElementKind.MAP ? "map" : kind.word() + " " + quoted(kind, key);
    }

    private static String named(ElementKind kind, ObjectNode element) {
        return kind.word() + " " + quoted(element);
    }

    private String quoted(ElementKind kind, String key) {
        return tree.find(kind, key).map(ChangeLines::quoted).orElse("“" + key + "”");
    }

    private static String quoted(ObjectNode element) {
        return Stream.of("title", "text", "label", "key")
                .map(member -> element.path(member).stringValue(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> "“" + shortened(text) + "”")
                .orElse("");
    }

    private static String shown(JsonNode value) {
        return value.isString() ? "“" + shortened(value.stringValue()) + "”" : shortened(MapJson.line(value));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
