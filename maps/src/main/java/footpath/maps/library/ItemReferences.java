package footpath.maps.library;

import footpath.events.NearestWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What items name of each other.
public final class ItemReferences {
    private ItemReferences() {}

    /// The items that name one of some keys.
    public static List<LibraryItem> naming(LibraryState state, Set<String> keys) {
        return state.items().stream()
                .map(StoredItem::item)
                .filter(LibraryItem::isThere)
                .filter(item -> item.kind().references().keySet().stream()
                        .anyMatch(field -> item.named(field).stream().anyMatch(keys::contains)))
                .toList();
    }

    /// Requires that what an item names is there, and of the right kind.
    static void require(LibraryState state, LibraryItem item) {
        item.kind().references().forEach((field, kind) -> {
            List<String> known =
                    state.items(kind).stream().map(LibraryItem::key).toList();
            for (String key : item.named(field)) {
                if (!known.contains(key)) {
                    throw Taking.wrong(
                            "fields." + field,
                            "none of the " + kind.many() + " has the key \"" + key + "\"",
                            known.isEmpty()
                                    ? "put it into the library first"
                                    : "name one that is there"
                                            + NearestWord.hint(key, known).orElse(""));
                }
            }
        });
    }

    /// The item with another key in place of some, each named once.
    ///
    /// @param with empty: they are not named any more
    static LibraryItem replaced(LibraryItem item, Set<String> keys, Optional<String> with) {
        ObjectNode fields = item.fields();
        Map<String, LibraryKind> references = item.kind().references();
        for (String field : references.keySet()) {
            JsonNode value = fields.path(field);
            if (value.isString() && keys.contains(value.stringValue())) {
                with.ifPresentOrElse(key -> fields.put(field, key), () -> fields.remove(field));
            } else if (value.isArray()) {
                fields.set(field, replaced(item.named(field), keys, with));
            }
        }
        return item.with(fields);
    }

    private static ArrayNode replaced(List<String> named, Set<String> keys, Optional<String> with) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        named.stream()
                .flatMap(key -> keys.contains(key) ? with.stream() : Optional.of(key).stream())
                .distinct()
                .forEach(list::add);
        return list;
    }
}
