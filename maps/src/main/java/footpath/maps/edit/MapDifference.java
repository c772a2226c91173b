package footpath.maps.edit;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds the operations that make one map of another, with as few moves as there can be.
public final class MapDifference {
    private final List<MapOperation> operations = new ArrayList<>();
    private final Elements before;
    private final Elements after;

    private MapDifference(ObjectNode before, ObjectNode after) {
        this.before = new Elements(before);
        this.after = new Elements(after);
    }

    /// What [MapEditor#apply] needs to make `after` of `before`; nothing if they are equal. The slug does not count.
    public static List<MapOperation> between(JourneyMap before, JourneyMap after) {
        ObjectNode from = (ObjectNode) MapJson.tree(before).path("map");
        ObjectNode to = (ObjectNode) MapJson.tree(after).path("map");
        return between(from, to);
    }

    /// The same of parts of documents.
    ///
    /// @param before the member `map` of a document, with some of its members
    /// @param after  likewise
    public static List<MapOperation> between(ObjectNode before, ObjectNode after) {
        return new MapDifference(before, after).find();
    }

    /*
     * Elements are put in place parents first, so that a parent is there when its elements come; they are taken away
     * behind that, so that what moved out of a parent that goes away stays.
     */
    private List<MapOperation> find() {
        set(ElementKind.MAP, "", before.map, after.map);
        for (ElementKind kind : ElementKind.values()) {
            after.lists(kind).forEach((parent, keys) -> place(kind, parent, keys));
        }
        for (ElementKind kind : ElementKind.values()) {
            removeGone(kind);
        }
        return List.copyOf(operations);
    }

    private void place(ElementKind kind, Optional<String> parent, List<String> keys) {
        List<String> there = before.lists(kind).getOrDefault(parent, List.of());
        Set<String> known = new HashSet<>(there);
        Set<String> staying =
                Rising.longest(keys.stream().filter(known::contains).toList(), there);
        Optional<String> next = Optional.empty();
        for (String key : keys.reversed()) {
            ObjectNode element = after.get(kind, key);
            if (!before.has(kind, key)) {
                operations.add(new MapOperation.Add(kind, parent, next, alone(kind, element)));
            } else {
                if (!staying.contains(key)) {
                    operations.add(new MapOperation.Move(kind, key, parent, next));
                }
                set(kind, key, before.get(kind, key), element);
            }
            next = Optional.of(key);
        }
    }

    /// The element without those it holds, which are added by themselves.
    private static ObjectNode alone(ElementKind kind, ObjectNode element) {
        ObjectNode alone = element.deepCopy();
        kind.lists().forEach(alone::remove);
        return alone;
    }

    private void set(ElementKind kind, String key, ObjectNode from, ObjectNode to) {
        Set<String> fields = new LinkedHashSet<>(to.propertyNames());
        fields.addAll(from.propertyNames());
        fields.removeAll(kind.lists());
        fields.removeAll(Set.of("key", "slug"));
        for (String field : fields) {
            Optional<JsonNode> value = to.optional(field);
            if (!from.optional(field).equals(value)) {
                operations.add(new MapOperation.Set(kind, key, field, value));
            }
        }
    }

    private void removeGone(ElementKind kind) {
        before.lists(kind).forEach((parent, keys) -> {
            boolean goesWithParent = kind.parent()
                    .filter(holder -> holder != ElementKind.MAP)
                    .filter(holder ->
                            parent.filter(key -> after.has(holder, key)).isEmpty())
                    .isPresent();
            if (!goesWithParent) {
                keys.stream()
                        .filter(key -> !after.has(kind, key))
                        .forEach(key -> operations.add(new MapOperation.Remove(kind, key)));
            }
        });
    }

    /// The elements of a document, by kind and key, and their order.
    private static final class Elements {
        private final ObjectNode map;
        private final Map<ElementKind, Map<String, ObjectNode>> byKey = new LinkedHashMap<>();
        private final Map<ElementKind, Map<Optional<String>, List<String>>> lists = new LinkedHashMap<>();

        Elements(ObjectNode map) {
            this.map = map;
            ElementKind.MAP.children().forEach(kind -> gather(kind, Optional.empty(), map));
        }

        private void gather(ElementKind kind, Optional<String> parent, ObjectNode holder) {
            List<String> keys = new ArrayList<>();
            for (JsonNode node : holder.path(kind.list()).values()) {
                ObjectNode element = (ObjectNode) node;
                String key = element.path("key").stringValue("");
                keys.add(key);
                byKey.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(key, element);
                kind.children().forEach(child -> gather(child, Optional.of(key), element));
            }
            lists.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(parent, keys);
        }

        Map<Optional<String>, List<String>> lists(ElementKind kind) {
            return lists.getOrDefault(kind, Map.of());
        }

        boolean has(ElementKind kind, String key) {
            return byKey.getOrDefault(kind, Map.of()).containsKey(key);
        }

        ObjectNode get(ElementKind kind, String key) {
            ObjectNode element = byKey.getOrDefault(kind, Map.of()).get(key);
            if (element == null) {
                throw new IllegalStateException("no " + kind.word() + " " + key);
            }
            return element;
        }
    }
}
