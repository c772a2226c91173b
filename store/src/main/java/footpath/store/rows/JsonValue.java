package footpath.store.rows;

import footpath.events.PropertyValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Property values as JSON text, the form in which the log keeps them.
public final class JsonValue {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonValue() {}

    /// The value of a JSON text; absent for `null`. Lists and objects stay JSON text.
    public static Optional<PropertyValue> parse(String json) {
        return switch (json.charAt(0)) {
            case 't' -> Optional.of(new PropertyValue.Flag(true));
            case 'f' -> Optional.of(new PropertyValue.Flag(false));
            case 'n' -> Optional.empty();
            case '[', '{' -> Optional.of(new PropertyValue.Text(json));
            case '"' -> Optional.of(new PropertyValue.Text(text(json)));
            default -> Optional.of(number(json));
        };
    }

    /// The members of a JSON object, in their order.
    public static Map<String, PropertyValue> members(String json) {
        Map<String, PropertyValue> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
            parse(entry.getValue().toString()).ifPresent(value -> members.put(entry.getKey(), value));
        }
        return members;
    }

    /// The members of a JSON object as JSON texts, in their order.
    public static Map<String, String> texts(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> members.put(entry.getKey(), entry.getValue().toString()));
        return members;
    }

    /// The texts of a JSON list.
    public static List<String> list(String json) {
        return JSON.readTree(json).valueStream().map(JsonNode::asString).toList();
    }

    /// A JSON list of texts.
    public static String listed(Collection<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    private static String text(String json) {
        return json.indexOf('\\') < 0
                ? json.substring(1, json.length() - 1)
                : JSON.readTree(json).asString();
    }

    private static PropertyValue number(String json) {
        double value = Double.parseDouble(json);
        return Double.isFinite(value) ? new PropertyValue.Numeric(value) : new PropertyValue.Text(json);
    }
}
