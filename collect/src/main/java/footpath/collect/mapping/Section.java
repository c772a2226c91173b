package footpath.collect.mapping;

import footpath.collect.InvalidInput;
import footpath.events.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One value of a mapping together with its place, so that every complaint can say where it is.
final class Section {
    private final String origin;
    private final String place;
    private final JsonNode node;

    Section(String origin, String place, JsonNode node) {
        this.origin = origin;
        this.place = place;
        this.node = node;
    }

    JsonNode node() {
        return node;
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean isList() {
        return node.isArray();
    }

    InvalidInput wrong(String problem, String remedy) {
        return new InvalidInput(place.isEmpty() ? origin : origin + ": " + place, problem, remedy);
    }

    /// Insists on an object whose keys are all known.
    Section keys(Collection<String> known) {
        if (!node.isObject()) {
            throw wrong("is " + kind(), "write keys and values here: " + String.join(", ", known));
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                throw wrong("unknown key \"" + entry.getKey() + "\"", NearestWord.remedy(entry.getKey(), known));
            }
        }
        return this;
    }

    Optional<Section> at(String key) {
        JsonNode child = node.get(key);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(below(key, child));
    }

    Section required(String key, String remedy) {
        return at(key).orElseThrow(() -> wrong("\"" + key + "\" is missing", remedy));
    }

    List<Section> elements() {
        List<Section> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Section(origin, place + "[" + (i + 1) + "]", node.get(i)));
        }
        return elements;
    }

    List<Map.Entry<String, Section>> entries() {
        List<Map.Entry<String, Section>> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.add(Map.entry(entry.getKey(), below(entry.getKey(), entry.getValue())));
        }
        return entries;
    }

    /// The value as text; numbers and booleans as they are written.
    String text() {
        if (node.isObject() || node.isArray() || node.isNull()) {
            throw wrong("is " + kind(), "write a text");
        }
        return node.asString();
    }

    /// The value as a list of texts; a single text is a list of one.
    List<String> texts() {
        return node.isArray() ? elements().stream().map(Section::text).toList() : List.of(text());
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("is " + kind(), "write true or false");
        }
        return node.booleanValue();
    }

    private Section below(String key, JsonNode child) {
        return new Section(origin, place.isEmpty() ? key : place + "." + key, child);
    }

    private String kind() {
        if (node.isObject()) {
            return "a group of keys";
        }
        if (node.isArray()) {
            return "a list";
        }
        return node.isNull() ? "empty" : "\"" + node.asString() + "\"";
    }
}
