package footpath.maps.edit;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import tools.jackson.databind.node.ObjectNode;

/// Finds the elements of a map by kind and key.
public final class MapElements {
    private MapElements() {}

    /// Whether a map has an element. Costs the size of the map.
    public static boolean has(JourneyMap map, ElementKind kind, String key) {
        return new DocumentTree((ObjectNode) MapJson.tree(map).path("map"))
                .find(kind, key)
                .isPresent();
    }
}
