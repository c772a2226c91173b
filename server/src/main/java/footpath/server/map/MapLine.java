package footpath.server.map;

import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.history.StoredMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A map in a list.
///
/// @param slug     its name in addresses
/// @param title    its title
/// @param question what it is to answer; empty if it does not say
/// @param owner    who answers for it; null if nobody does
/// @param stages   how many
/// @param steps    how many
/// @param bound    how many steps have a binding
/// @param revision newest
/// @param savedAt  when that was kept, in UTC
/// @param shape    its stages, in order
public record MapLine(
        String slug,
        String title,
        String question,
        @Nullable String owner,
        int stages,
        int steps,
        int bound,
        long revision,
        String savedAt,
        List<StageShape> shape) {

    /// @param title of the stage
    /// @param bound of each of its steps, in order: whether it has a binding
    public record StageShape(String title, List<Boolean> bound) {
        static StageShape of(Stage stage) {
            return new StageShape(
                    stage.title(),
                    stage.steps().stream()
                            .map(step -> step.binding().isPresent())
                            .toList());
        }
    }

    static MapLine of(StoredMap stored) {
        JourneyMap map = stored.map();
        return new MapLine(
                map.slug(),
                map.title(),
                map.question(),
                map.owner().orElse(null),
                map.stages().size(),
                map.steps().size(),
                map.boundCount(),
                stored.revision(),
                stored.savedAt().toString(),
                map.stages().stream().map(StageShape::of).toList());
    }
}
