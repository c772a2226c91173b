package footpath.exchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A stage, step, lane, card or persona on a [DrawingBoard]. What is set on it is held to the map's schema at the end.
public final class Sketch {
    private final ObjectNode node;

    Sketch(ObjectNode node) {
        this.node = node;
    }

    /// Its key, unique among its kind.
    public String key() {
        return node.path("key").stringValue("");
    }

    /// Its title, as it stands on the board.
    public String title() {
        return node.path("title").stringValue("");
    }

    /// Sets a member to a text; a blank one sets nothing.
    public Sketch with(String member, String text) {
        if (!text.isBlank()) {
            node.put(member, text.strip());
        }
        return this;
    }

    /// Sets a member to a whole number.
    public Sketch with(String member, int number) {
        node.put(member, number);
        return this;
    }

    /// Sets a member to a number, without a fraction if it has none.
    public Sketch with(String member, double number) {
        if (number == Math.rint(number)) {
            node.put(member, (int) number);
        } else {
            node.put(member, number);
        }
        return this;
    }

    /// Sets a member to any tree.
    public Sketch with(String member, JsonNode tree) {
        node.set(member, tree);
        return this;
    }

    /// Adds to a list of texts.
    public Sketch adding(String member, String text) {
        if (!text.isBlank()) {
            node.withArray(member).add(JsonNodeFactory.instance.stringNode(text.strip()));
        }
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
