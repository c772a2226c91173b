package footpath.exchange;

import footpath.maps.InvalidMap;
import footpath.maps.format.MapJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The document of a map as a tree, as formats that lose nothing carry it.
public final class MapTree {
    /// Beside the map: numbers that were frozen when it went out.
    public static final String SNAPSHOT = "snapshot";

    private MapTree() {}

    /// The map of a document. Frozen numbers beside it are told, not kept.
    ///
    /// @throws UnreadableMap with everything that is wrong
    public static ImportedMap read(JsonNode document, List<Unplaced> unplaced) {
        List<Unplaced> told = new ArrayList<>(unplaced);
        JsonNode whole = MapJson.withoutNulls(document);
        if (whole instanceof ObjectNode object && object.has(SNAPSHOT)) {
            object.remove(SNAPSHOT);
            told.add(new Unplaced(
                    SNAPSHOT,
                    "numbers of a measured map",
                    "were true when the map went out; measure the map to see it anew"));
        }
        try {
            return new ImportedMap(MapJson.read(whole), told);
        } catch (InvalidMap invalid) {
            throw new UnreadableMap(invalid.violations());
        }
    }
}
