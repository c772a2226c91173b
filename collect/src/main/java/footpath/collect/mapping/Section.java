package footpath.collect.mapping;

import footpath.collect.InvalidInput;
import footpath.events.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One value of a mapping, or of other settings in YAML, together with its place, so that every complaint can say
/// where it is. Immutable.
public final class Section {
    private final String origin;
    private final String place;
    private final JsonNode node;

    Section(String origin, String place, JsonNode node) {
        this.origin = origin;
        this.place = place;
        this.node = node;
    }

    /// Reads YAML, of which JSON is a part.
    ///
    /// @param origin what it is called in messages
    /// @throws InvalidInput if it is none
    public static Section parse(String origin, String yaml) {
        return new Section(origin, "", MappingReader.tree(origin, yaml));
    }

    /// What it is called in messages.
    String origin() {
        return origin;
    }

    /// As JSON.
    public String json() {
        return node.toString();
    }

    /// The same object with the members of another in place of those of their names; a null takes one away.
    public Section with(Section changes) {
        ObjectNode changed = changes.object().deepCopy();
        ObjectNode all = object().deepCopy();
        all.setAll(changed);
        changed.properties().stream()
                .filter(entry -> entry.getValue().isNull())
                .forEach(entry -> all.remove(entry.getKey()));
        return new Section(origin, place, all);
    }

    /// The same object with another member.
    public Section with(String key, Section value) {
        ObjectNode all = object().deepCopy();
        all.set(key, value.node);
        return new Section(origin, place, all);
    }

    private ObjectNode object() {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw wrong("is " + kind(), "write keys and values here");
    }

    JsonNode node() {
        return node;
    }

    /// Whether it has members.
    public boolean isObject() {
        return node.isObject();
    }

    boolean isList() {
        return node.isArray();
    }

    /// What is wrong here, and what would be right.
    public InvalidInput wrong(String problem, String remedy) {
        return new InvalidInput(place.isEmpty() ? origin : origin + ": " + place, problem, remedy);
    }

    /// Insists on an object whose keys are all known.
    public Section keys(Collection<String> known) {
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

    /// A member that is there and not null.
    public Optional<Section> at(String key) {
        JsonNode child = node.get(key);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(below(key, child));
    }

    /// A member that must be there.
    public Section required(String key, String remedy) {
        return at(key).orElseThrow(() -> wrong("\"" + key + "\" is missing", remedy));
    }

    List<Section> elements() {
        List<Section> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Section(origin, place + "[" + (i + 1) + "]", node.get(i)));
        }
        return elements;
    }

    /// All members; none if it is no object.
    public List<Map.Entry<String, Section>> entries() {
        List<Map.Entry<String, Section>> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.add(Map.entry(entry.getKey(), below(entry.getKey(), entry.getValue())));
        }
        return entries;
    }

    /// The value as text; numbers and booleans as they are written.
    public String text() {
        if (node.isObject() || node.isArray() || node.isNull()) {
            throw wrong("is " + kind(), "write a text");
        }
        return node.asString();
    }

    /// The value as a list of texts; a single text is a list of one.
    public List<String> texts() {
        return node.isArray() ? elements().stream().map(Section::text).toList() : List.of(text());
    }

    /// The value as yes or no.
    public boolean flag() {
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
