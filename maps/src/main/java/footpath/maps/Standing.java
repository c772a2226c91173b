package footpath.maps;

import java.util.Optional;

/// What a map is, and where it stands among other maps.
///
/// @param type        what is drawn
/// @param state       which reality it shows
/// @param level       where it stands in the hierarchy
/// @param parent      slug of the map above it
/// @param compareWith slug of the map it is to be held against: the as-is of a to-be
public record Standing(
        MapType type, MapState state, Optional<MapLevel> level, Optional<String> parent, Optional<String> compareWith) {
    /// A journey as it is, on its own.
    public static final Standing ALONE =
            new Standing(MapType.JOURNEY, MapState.AS_IS, Optional.empty(), Optional.empty(), Optional.empty());

    public Standing {
        Checks checks = new Checks("map");
        parent.ifPresent(slug -> checks.slug("parent", slug));
        compareWith.ifPresent(slug -> checks.slug("compareWith", slug));
        checks.done();
    }
}
