package footpath.maps.edit;

import footpath.events.NearestWord;
import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The map of a document as a tree that operations change, each element found by its key. Confined to one thread.
///
/// Finding an element costs a look into a table; putting it into or out of its list costs the length of that list.
final class DocumentTree {
    /// An element and where it is.
    ///
    /// @param parent holds it in one of its lists
    private record Place(ObjectNode element, ObjectNode parent) {}

    private final ObjectNode map;
    private final Map<ElementKind, Map<String, Place>> places = new HashMap<>();

    /// @param map the member `map` of a document; changed in place
    DocumentTree(ObjectNode map) {
        this.map = map;
        for (ElementKind kind : ElementKind.values()) {
            places.put(kind, new HashMap<>());
        }
        ElementKind.MAP.children().forEach(kind -> register(kind, map));
    }

    /// Applies one operation.
    ///
    /// @param path what to call the operation in a violation, as `operations[2]`
    /// @return what undoes it
    /// @throws InvalidMap if it names what is not there, or adds what is
    MapOperation apply(MapOperation operation, String path) {
        if (operation.kind() == ElementKind.MAP && !(operation instanceof MapOperation.Set)) {
            throw wrong(path + ".kind", "is the map itself", "set its members one by one");
        }
        return switch (operation) {
            case MapOperation.Set set -> set(set, path);
            case MapOperation.Add add -> add(add, path);
            case MapOperation.Remove remove -> remove(remove, path);
            case MapOperation.Move move -> move(move, path);
        };
    }

    /// An element, if it is on the map.
    Optional<ObjectNode> find(ElementKind kind, String key) {
        return Optional.ofNullable(places(kind).get(key)).map(Place::element);
    }

    private MapOperation set(MapOperation.Set set, String path) {
        requireField(set, path);
        ObjectNode element = element(set.kind(), set.key(), path + ".key");
        Optional<JsonNode> before = element.optional(set.field());
        set.value().ifPresentOrElse(value -> element.set(set.field(), value), () -> element.remove(set.field()));
        return new MapOperation.Set(set.kind(), set.key(), set.field(), before);
    }

    private static void requireField(MapOperation.Set set, String path) {
        boolean isName = set.field().equals(set.kind() == ElementKind.MAP ? "slug" : "key");
        if (isName) {
            throw wrong(
                    path + ".field",
                    "is the name by which others refer to the " + set.kind().word(),
                    "keep it; add another " + set.kind().word() + " instead");
        }
        if (set.kind().lists().contains(set.field())) {
            throw wrong(
                    path + ".field",
                    "is a list of elements",
                    "use the operations add, remove and move on each of them");
        }
    }

    private MapOperation add(MapOperation.Add add, String path) {
        String key = add.value().path("key").stringValue("");
        if (key.isEmpty()) {
            throw wrong(
                    path + ".value.key", "is missing", "give each " + add.kind().word() + " a key of its own");
        }
        ObjectNode parent = parent(add.kind(), add.into(), path);
        insert(add.kind(), add.value().deepCopy(), parent, add.before(), path);
        return new MapOperation.Remove(add.kind(), key);
    }

    private MapOperation remove(MapOperation.Remove remove, String path) {
        Place place = place(remove.kind(), remove.key(), path + ".key");
        MapOperation inverse =
                new MapOperation.Add(remove.kind(), keyOf(place.parent), next(remove.kind(), place), place.element);
        take(remove.kind(), place);
        forget(remove.kind(), place.element);
        return inverse;
    }

    private MapOperation move(MapOperation.Move move, String path) {
        Place place = place(move.kind(), move.key(), path + ".key");
        ObjectNode parent = parent(move.kind(), move.into(), path);
        if (move.before().filter(move.key()::equals).isPresent()) {
            throw wrong(path + ".before", "is the " + move.kind().word() + " itself", "name the one behind it");
        }
        MapOperation inverse =
                new MapOperation.Move(move.kind(), move.key(), keyOf(place.parent), next(move.kind(), place));
        requireSibling(move.kind(), parent, move.before(), path);
        take(move.kind(), place);
        put(move.kind(), place.element, parent, move.before());
        places(move.kind()).put(move.key(), new Place(place.element, parent));
        return inverse;
    }

    private void insert(ElementKind kind, ObjectNode element, ObjectNode parent, Optional<String> before, String path) {
        requireSibling(kind, parent, before, path);
        requireNew(kind, element, path + ".value");
        put(kind, element, parent, before);
        remember(kind, element, parent);
    }

    private void requireNew(ElementKind kind, ObjectNode element, String path) {
        String key = element.path("key").stringValue("");
        if (places(kind).containsKey(key)) {
            throw wrong(path + ".key", "\"" + key + "\" is already a " + kind.word(), "choose another key");
        }
        kind.children().forEach(child -> {
            JsonNode list = element.path(child.list());
            for (int at = 0; at < list.size(); at++) {
                if (list.path(at) instanceof ObjectNode held) {
                    requireNew(child, held, path + "." + child.list() + "[" + at + "]");
                }
            }
        });
    }

    private ObjectNode element(ElementKind kind, String key, String path) {
        return kind == ElementKind.MAP ? map : place(kind, key, path).element;
    }

    private Place place(ElementKind kind, String key, String path) {
        Place place = places(kind).get(key);
        if (place == null) {
            throw unknown(kind, key, path);
        }
        return place;
    }

    private InvalidMap unknown(ElementKind kind, String key, String path) {
        var known = places(kind).keySet();
        return wrong(
                path,
                "no " + kind.word() + " \"" + key + "\" is on the map",
                known.isEmpty()
                        ? "add it first"
                        : "name one that is" + NearestWord.hint(key, known).orElse(""));
    }

    private ObjectNode parent(ElementKind kind, Optional<String> into, String path) {
        ElementKind parent = kind.parent().orElse(ElementKind.MAP);
        if (parent != ElementKind.MAP && into.isEmpty()) {
            throw wrong(path + ".into", "is missing", "name the " + parent.word() + " that is to hold it");
        }
        return element(parent, into.orElse(""), path + ".into");
    }

    private void requireSibling(ElementKind kind, ObjectNode parent, Optional<String> before, String path) {
        before.ifPresent(key -> {
            if (!keyOf(place(kind, key, path + ".before").parent).equals(keyOf(parent))) {
                throw wrong(
                        path + ".before",
                        "\"" + key + "\" is a " + kind.word() + " of another "
                                + kind.parent().map(ElementKind::word).orElse(""),
                        "name one that is beside it, or leave it out to come last");
            }
        });
    }

    private static Optional<String> keyOf(ObjectNode parent) {
        return parent.optional("key").map(JsonNode::stringValue);
    }

    private static Optional<String> next(ElementKind kind, Place place) {
        ArrayNode list = list(kind, place.parent);
        int behind = indexOf(list, place.element) + 1;
        return behind < list.size() ? Optional.of(list.path(behind).path("key").stringValue("")) : Optional.empty();
    }

    private static void take(ElementKind kind, Place place) {
        ArrayNode list = list(kind, place.parent);
        list.remove(indexOf(list, place.element));
    }

    private void put(ElementKind kind, ObjectNode element, ObjectNode parent, Optional<String> before) {
        ArrayNode list = list(kind, parent);
        int at = before.map(key -> indexOf(list, place(kind, key, "before").element))
                .orElse(list.size());
        list.insert(at, element);
    }

    private static ArrayNode list(ElementKind kind, ObjectNode parent) {
        return parent.path(kind.list()) instanceof ArrayNode list ? list : parent.putArray(kind.list());
    }

    private static int indexOf(ArrayNode list, ObjectNode element) {
        for (int at = 0; at < list.size(); at++) {
            if (list.path(at).path("key").equals(element.path("key"))) {
                return at;
            }
        }
        throw new IllegalStateException("an element is not where it was");
    }

    private void register(ElementKind kind, ObjectNode parent) {
        for (JsonNode element : parent.path(kind.list()).values()) {
            if (element instanceof ObjectNode object) {
                remember(kind, object, parent);
            }
        }
    }

    private void remember(ElementKind kind, ObjectNode element, ObjectNode parent) {
        places(kind).put(element.path("key").stringValue(""), new Place(element, parent));
        kind.children().forEach(child -> register(child, element));
    }

    private void forget(ElementKind kind, ObjectNode element) {
        places(kind).remove(element.path("key").stringValue(""));
        kind.children()
                .forEach(child -> new ArrayList<>(element.path(child.list()).values())
                        .forEach(held -> forget(child, (ObjectNode) held)));
    }

    private Map<String, Place> places(ElementKind kind) {
        return places.getOrDefault(kind, Map.of());
    }

    private static InvalidMap wrong(String path, String problem, String remedy) {
        return new InvalidMap(List.of(new Violation(path, problem, remedy)));
    }
}
