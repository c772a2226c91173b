package footpath.maps.edit;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Applies operations to maps. Stateless.
public final class MapEditor {
    private MapEditor() {}

    /// A map after some operations.
    ///
    /// @param map     as it is now
    /// @param inverse operations that make it what it was
    public record Edited(JourneyMap map, List<MapOperation> inverse) {
        public Edited {
            inverse = List.copyOf(inverse);
        }
    }

    /// The map after all the operations, in order. Between two operations it need not be valid; at the end it is.
    ///
    /// Costs the size of the map once, and little for each operation.
    ///
    /// @throws InvalidMap with a path as `operations[1].key` if an operation does not fit the map, and with
    ///                    paths into the document if what comes of all of them is no valid map
    public static Edited apply(JourneyMap map, List<MapOperation> operations) {
        ObjectNode document = MapJson.tree(map);
        List<MapOperation> inverse = change(document, operations);
        return new Edited(MapJson.read(document), inverse);
    }

    /// The map after operations that were applied before, and are right therefore.
    public static JourneyMap replay(JourneyMap map, List<MapOperation> operations) {
        ObjectNode document = MapJson.tree(map);
        change(document, operations);
        return MapJson.readWritten(document);
    }

    private static List<MapOperation> change(ObjectNode document, List<MapOperation> operations) {
        DocumentTree tree = new DocumentTree((ObjectNode) document.path("map"));
        List<MapOperation> inverse = new ArrayList<>();
        for (int at = 0; at < operations.size(); at++) {
            inverse.add(tree.apply(operations.get(at), "operations[" + at + "]"));
        }
        Collections.reverse(inverse);
        return inverse;
    }
}
