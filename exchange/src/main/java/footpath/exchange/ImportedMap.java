package footpath.exchange;

import footpath.maps.JourneyMap;
import java.util.List;

/// What a file gave.
///
/// @param map      is whole and valid
/// @param unplaced what is in the file and not on the map, in its order
public record ImportedMap(JourneyMap map, List<Unplaced> unplaced) {
    public ImportedMap {
        unplaced = List.copyOf(unplaced);
    }
}
