package footpath.maps.edit;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The elements of a map as documents have them, by kind and key. Costs the size of the map once.
/// Confined to one thread.
public final class MapElements {
    private final DocumentTree tree;

    public MapElements(JourneyMap map) {
        this.tree = new DocumentTree((ObjectNode) MapJson.tree(map).path("map"));
    }

    /// An element, as a tree that is the caller's to change; nothing if it is not on the map.
    public Optional<ObjectNode> find(ElementKind kind, String key) {
        return tree.find(kind, key).map(ObjectNode::deepCopy);
    }

    /// Whether a map has an element. Costs the size of the map.
    public static boolean has(JourneyMap map, ElementKind kind, String key) {
        return new MapElements(map).find(kind, key).isPresent();
    }
}
