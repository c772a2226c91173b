package footpath.server.library;

import footpath.events.NearestWord;
import footpath.maps.format.MapJson;
import footpath.maps.library.LibraryItem;
import footpath.maps.library.LibraryJson;
import footpath.maps.library.LibraryKind;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is given of an item: for a new one, or to change one that is there.
final class ItemPatch {
    private static final Set<String> MEMBERS =
            new TreeSet<>(Set.of("title", "description", "tags", "owner", "alsoKnownAs", "fields"));

    private ItemPatch() {}

    /// A new item.
    ///
    /// @throws Fault, or InvalidMap with everything that is wrong
    static LibraryItem made(LibraryKind kind, String key, ObjectNode given) {
        requireKnown(given);
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("kind", kind.one()).put("key", key).setAll(given);
        return LibraryJson.read(stripped(item));
    }

    /// An item with what is given in place of what it has: a member that is null is taken away, and
    /// so is a field.
    static LibraryItem changed(LibraryItem item, ObjectNode given) {
        requireKnown(given);
        ObjectNode tree = LibraryJson.write(item);
        given.properties().stream()
                .filter(member -> !member.getKey().equals("fields"))
                .forEach(member -> tree.set(member.getKey(), member.getValue()));
        if (given.path("fields") instanceof ObjectNode fields) {
            ((ObjectNode) tree.path("fields")).setAll(fields);
        } else if (given.has("fields")) {
            tree.set("fields", given.path("fields"));
        }
        return LibraryJson.read(stripped(tree));
    }

    private static ObjectNode stripped(ObjectNode tree) {
        if (tree.path("title").isString()) {
            tree.put("title", tree.path("title").stringValue().strip());
        }
        return (ObjectNode) MapJson.withoutNulls(tree);
    }

    private static void requireKnown(JsonNode given) {
        for (String name : given.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw new Fault(FaultCode.INVALID_INPUT, name, "unknown key", NearestWord.remedy(name, MEMBERS));
            }
        }
    }
}
