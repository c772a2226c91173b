package footpath.maps.format;

import static footpath.maps.format.MapReader.list;
import static footpath.maps.format.MapReader.optional;
import static footpath.maps.format.MapReader.text;
import static footpath.maps.format.MapReader.word;

import footpath.analytics.journey.ScoreScale;
import footpath.events.filter.Condition;
import footpath.maps.Belief;
import footpath.maps.Binding;
import footpath.maps.Scores;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what parts of a map are bound to, and what is believed of them.
final class BoundReader {
    private BoundReader() {}

    static Scores scores(JsonNode node) {
        return new Scores(
                events(node),
                where(node),
                text(node, "property"),
                word(node, "scale", ScoreScale.class).orElseThrow());
    }

    private static List<String> events(JsonNode node) {
        JsonNode event = node.path("event");
        return event.isArray() ? list(node, "event", JsonNode::stringValue) : List.of(event.stringValue());
    }

    private static Condition where(JsonNode node) {
        return node.optional("where")
                .map(where -> FilterJson.read(where, FilterJson.Subject.EVENT, "where"))
                .orElse(Condition.ALWAYS);
    }

    static Binding binding(JsonNode node) {
        return new Binding(
                events(node),
                where(node),
                optional(node, "after"),
                optional(node, "within").map(Duration::parse));
    }

    static Belief belief(JsonNode node) {
        return new Belief(
                node.optional("reach").map(JsonNode::doubleValue),
                optional(node, "medianTime").map(Duration::parse),
                optional(node, "note"));
    }
}
