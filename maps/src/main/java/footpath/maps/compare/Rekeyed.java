package footpath.maps.compare;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The other map with the keys of the one wherever they stand for each other, so that what differs is content.
final class Rekeyed {
    private final Map<String, String> personas;
    private final Map<String, String> stages;
    private final Map<String, String> steps;
    private final Map<String, String> lanes;
    private final Map<String, String> cards;
    private final Map<String, String> paths;

    private Rekeyed(MapAlignment alignment) {
        this.personas = MapAlignment.keys(alignment.personas());
        this.stages = MapAlignment.keys(alignment.stages());
        this.steps = MapAlignment.keys(alignment.steps());
        this.lanes = MapAlignment.keys(alignment.lanes());
        this.cards = MapAlignment.keys(alignment.cards());
        this.paths = MapAlignment.keys(alignment.paths());
    }

    static JourneyMap of(JourneyMap other, MapAlignment alignment) {
        ObjectNode document = MapJson.tree(other);
        new Rekeyed(alignment).map(document.path("map"));
        return MapJson.readWritten(document);
    }

    private void map(JsonNode map) {
        each(map, "personas", persona -> name(persona, "key", personas));
        each(map, "stages", stage -> {
            name(stage, "key", stages);
            each(stage, "steps", this::step);
        });
        each(map, "lanes", lane -> {
            name(lane, "key", lanes);
            name(lane, "persona", personas);
            each(lane, "cards", this::card);
        });
        each(map, "paths", path -> {
            name(path, "key", paths);
            list(path, "steps", steps);
        });
        each(map, "assertions", assertion -> {
            List.of("step", "from").forEach(field -> name(assertion, field, steps));
            name(assertion, "persona", personas);
        });
    }

    private void step(ObjectNode step) {
        name(step, "key", steps);
        if (step.path("binding") instanceof ObjectNode binding) {
            name(binding, "after", steps);
        }
    }

    private void card(ObjectNode card) {
        name(card, "key", cards);
        name(card, "step", steps);
        name(card, "persona", personas);
    }

    private interface Change {
        void of(ObjectNode element);
    }

    private static void each(JsonNode holder, String list, Change change) {
        holder.path(list).values().stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(change::of);
    }

    private static void name(ObjectNode element, String field, Map<String, String> names) {
        String key = element.path(field).stringValue("");
        if (names.containsKey(key)) {
            element.put(field, names.get(key));
        }
    }

    private static void list(ObjectNode element, String field, Map<String, String> names) {
        if (element.path(field) instanceof ArrayNode keys) {
            for (int at = 0; at < keys.size(); at++) {
                String key = keys.path(at).stringValue("");
                keys.set(at, names.getOrDefault(key, key));
            }
        }
    }
}
