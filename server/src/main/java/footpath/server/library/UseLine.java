package footpath.server.library;

import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.library.ItemUse;
import footpath.maps.library.LibraryState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An element of a map as the API tells it: one that stands for an item, or could.
///
/// @param map       slug of the map
/// @param element   as `card:c1`
/// @param lane      title of the lane in which a card stands
/// @param laneType  its type
/// @param step      key of the step at which a card stands
/// @param stepTitle its title
/// @param stage     title of its stage
/// @param words     what it says on this map
public record UseLine(
        String map,
        String mapTitle,
        String element,
        @Nullable String lane,
        @Nullable String laneType,
        @Nullable String step,
        @Nullable String stepTitle,
        @Nullable String stage,
        String words) {
    static UseLine of(ItemUse use, LibraryState state) {
        Optional<JourneyMap> map = state.map(use.map()).map(stored -> stored.map());
        Optional<Step> step = use.step().flatMap(key -> map.flatMap(known -> known.step(key)));
        Optional<Stage> stage = map.stream()
                .flatMap(known -> known.stages().stream())
                .filter(one -> step.filter(one.steps()::contains).isPresent())
                .findFirst();
        return new UseLine(
                use.map(),
                use.mapTitle(),
                use.address(),
                use.lane().map(lane -> lane.title()).orElse(null),
                use.laneType().map(Enum::name).orElse(null),
                use.step().orElse(null),
                step.map(Step::title).orElse(null),
                stage.map(Stage::title).orElse(null),
                use.words());
    }
}
