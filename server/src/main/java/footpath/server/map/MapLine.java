package footpath.server.map;

import footpath.maps.JourneyMap;
import footpath.maps.history.StoredMap;

/// A map in a list.
///
/// @param slug     its name in addresses
/// @param title    its title
/// @param question what it is to answer; empty if it does not say
/// @param stages   how many
/// @param steps    how many
/// @param bound    how many steps have a binding
/// @param revision newest
public record MapLine(String slug, String title, String question, int stages, int steps, int bound, long revision) {

    static MapLine of(StoredMap stored) {
        JourneyMap map = stored.map();
        return new MapLine(
                map.slug(),
                map.title(),
                map.question(),
                map.stages().size(),
                map.steps().size(),
                map.boundCount(),
                stored.revision());
    }
}
