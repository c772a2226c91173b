package footpath.collect.record;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A value of an attribute in OCEL, which is written as text and typed elsewhere.
final class OcelValue {
    private OcelValue() {}

    /// The value as JSON; as text if it is not of its type.
    ///
    /// @param type string, time, integer, float or boolean
    static JsonNode of(String text, String type) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        try {
            return switch (type) {
                case "integer" -> json.numberNode(Long.parseLong(text.strip()));
                case "float" -> number(text);
                case "boolean" ->
                    text.strip().equalsIgnoreCase("true") || text.strip().equalsIgnoreCase("false")
                            ? json.booleanNode(Boolean.parseBoolean(text.strip()))
                            : json.stringNode(text);
                default -> json.stringNode(text);
            };
        } catch (NumberFormatException e) {
            return json.stringNode(text);
        }
    }

    private static JsonNode number(String text) {
        double number = Double.parseDouble(text.strip());
        return Double.isFinite(number)
                ? JsonNodeFactory.instance.numberNode(number)
                : JsonNodeFactory.instance.stringNode(text);
    }
}
