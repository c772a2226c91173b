package footpath.maps.template;

import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.format.MapJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A map to begin with. Its steps are unbound, since events are the user's own; their descriptions name events to look
/// for.
///
/// @param key      by which it is asked for; also the slug of its map
/// @param audience for whom it is meant
/// @param map      as it is before anybody has changed it
public record Template(String key, String audience, JourneyMap map) {

    /// Its title.
    public String title() {
        return map.title();
    }

    /// What the team is said to believe people feel at each step, in order of the steps; empty where it says nothing.
    public List<Optional<Double>> feelings() {
        List<Lane> curves = map.lanes().stream()
                .filter(lane -> lane.type() == LaneType.EMOTION_CURVE)
                .toList();
        return map.steps().stream()
                .map(step -> curves.stream()
                        .flatMap(lane -> lane.at(step.key()).stream())
                        .flatMap(card -> card.emotion().stream())
                        .findFirst())
                .toList();
    }

    /// A map of somebody's own that begins as this one.
    ///
    /// @throws footpath.maps.InvalidMap if what is chosen makes no map, as a slug with capitals
    public JourneyMap begin(NewMap chosen) {
        ObjectNode document = MapJson.tree(map);
        ObjectNode begun = (ObjectNode) document.path("map");
        begun.put("slug", chosen.slug())
                .put("title", chosen.title())
                .put("zone", chosen.zone().getId());
        begun.putObject("period")
                .put("from", chosen.period().from().toString())
                .put("to", chosen.period().toExclusive().toString());
        return MapJson.read(document);
    }
}
