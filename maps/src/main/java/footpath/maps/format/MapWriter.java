package footpath.maps.format;

import footpath.events.filter.Condition;
import footpath.maps.Belief;
import footpath.maps.Binding;
import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A map as a tree of JSON: keys in one order, what is absent left out, what has a default written out.
final class MapWriter {
    private MapWriter() {}

    static ObjectNode document(JourneyMap map) {
        ObjectNode node = Json.NODES.objectNode();
        node.put("format", MapJson.FORMAT).put("schemaVersion", MapJson.VERSION);
        node.set("map", map(map));
        return node;
    }

    private static ObjectNode map(JourneyMap map) {
        ObjectNode node = Json.NODES.objectNode();
        node.put("slug", map.slug()).put("title", map.title()).put("question", map.question());
        Json.put(node, "decision", map.decision());
        Json.put(node, "owner", map.owner());
        node.put("zone", map.zone().getId());
        node.putObject("subject")
                .put("scope", map.subject().scope().name().toLowerCase(Locale.ROOT))
                .put("one", map.subject().one())
                .put("many", map.subject().many());
        Json.put(node, "source", map.source());
        node.put("demo", map.demo()).put("window", DurationText.write(map.window()));
        node.putObject("period")
                .put("from", map.period().from().toString())
                .put("to", map.period().toExclusive().toString());
        node.put("minN", map.minN()).put("hideBelow", map.hideBelow());
        node.set(
                "channels",
                list(
                        map.channels(),
                        channel -> Json.NODES
                                .objectNode()
                                .put("key", channel.key())
                                .put("title", channel.title())));
        node.set("personas", list(map.personas(), MapWriter::persona));
        node.set("stages", list(map.stages(), MapWriter::stage));
        node.set("lanes", list(map.lanes(), MapWriter::lane));
        return node;
    }

    private static ObjectNode persona(Persona persona) {
        ObjectNode node = Json.NODES.objectNode().put("key", persona.key()).put("title", persona.title());
        Json.put(node, "description", persona.description());
        node.set("goals", Json.texts(persona.goals()));
        Json.put(node, "quote", persona.quote());
        node.set("segment", FilterJson.write(persona.segment()));
        return node;
    }

    private static ObjectNode stage(Stage stage) {
        ObjectNode node = Json.NODES.objectNode().put("key", stage.key()).put("title", stage.title());
        Json.put(node, "goal", stage.goal());
        node.set("steps", list(stage.steps(), MapWriter::step));
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = Json.NODES.objectNode().put("key", step.key()).put("title", step.title());
        Json.put(node, "description", step.description());
        node.put("optional", step.optional()).put("momentOfTruth", step.momentOfTruth());
        step.binding().ifPresent(binding -> node.set("binding", binding(binding)));
        step.believed().ifPresent(belief -> node.set("believed", belief(belief)));
        return node;
    }

    private static ObjectNode binding(Binding binding) {
        ObjectNode node = Json.NODES.objectNode();
        if (binding.events().size() == 1) {
            node.put("event", binding.events().getFirst());
        } else {
            node.set("event", Json.texts(binding.events()));
        }
        if (!binding.where().equals(Condition.ALWAYS)) {
            node.set("where", FilterJson.write(binding.where()));
        }
        Json.put(node, "after", binding.after());
        Json.put(node, "within", binding.within().map(DurationText::write));
        return node;
    }

    private static ObjectNode belief(Belief belief) {
        ObjectNode node = Json.NODES.objectNode();
        belief.reach().ifPresent(reach -> node.set("reach", Json.number(reach)));
        Json.put(node, "medianTime", belief.medianTime().map(DurationText::write));
        Json.put(node, "note", belief.note());
        return node;
    }

    private static ObjectNode lane(Lane lane) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("key", lane.key())
                .put("type", lane.type().name())
                .put("title", lane.title());
        Json.put(node, "gloss", lane.gloss());
        node.set("cards", list(lane.cards(), MapWriter::card));
        return node;
    }

    private static ObjectNode card(Card card) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("key", card.key())
                .put("step", card.step())
                .put("span", card.span())
                .put("text", card.text());
        Json.put(node, "link", card.link().map(URI::toString));
        card.emotion().ifPresent(emotion -> node.set("emotion", Json.number(emotion)));
        Json.put(node, "label", card.label());
        card.severity().ifPresent(severity -> node.put("severity", severity));
        card.value().ifPresent(value -> node.put("value", value));
        Json.put(node, "status", card.status().map(status -> status.name().toLowerCase(Locale.ROOT)));
        Json.put(node, "source", card.source());
        return node;
    }

    private static <T> ArrayNode list(List<T> values, Function<T, ? extends JsonNode> write) {
        ArrayNode array = Json.NODES.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
