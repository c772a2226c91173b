package footpath.maps.format;

import footpath.maps.Card;
import footpath.maps.CardMarks;
import footpath.maps.Image;
import footpath.maps.OpportunityStatus;
import footpath.maps.Tint;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/// The cards of a document that is known to be right.
final class CardReader {
    private CardReader() {}

    static Card card(JsonNode node) {
        return new Card(
                MapReader.text(node, "key"),
                MapReader.text(node, "step"),
                node.path("span").intValue(1),
                node.path("text").stringValue(""),
                MapReader.optional(node, "link").map(URI::create),
                node.optional("emotion").map(JsonNode::doubleValue),
                MapReader.optional(node, "label"),
                MapReader.number(node, "tension"),
                MapReader.number(node, "severity"),
                MapReader.number(node, "value"),
                MapReader.word(node, "status", OpportunityStatus.class),
                MapReader.optional(node, "source"),
                marks(node));
    }

    private static CardMarks marks(JsonNode node) {
        return new CardMarks(
                MapReader.texts(node, "tags"),
                MapReader.optional(node, "icon"),
                MapReader.word(node, "color", Tint.class),
                MapReader.optional(node, "image").map(Image::new),
                MapReader.optional(node, "persona"),
                MapReader.optional(node, "owner"),
                MapReader.number(node, "effort"),
                MapReader.optional(node, "item"),
                MapReader.texts(node, "evidence"));
    }
}
