package footpath.server.plan.code;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a schema tells people, with the rules of it that no type can hold.
final class Descriptions {
    private static final List<String> RULES = List.of(
            "format",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private Descriptions() {}

    /// Empty if it says nothing.
    static String of(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        String said = schema.path("description").asString("").strip();
        parts.add(said.isEmpty() ? schema.path("title").asString("").strip() : said);
        List<String> rules = new ArrayList<>();
        for (String rule : RULES) {
            JsonNode value = schema.path(rule);
            boolean isTold = rule.equals("format") && value.asString("").equals("date-time");
            if (value.isValueNode() && !isTold) {
                rules.add(rule + " " + value.asString(value.toString()));
            }
        }
        if (schema.path("type").asString("").equals("integer")) {
            rules.addFirst("a whole number");
        }
        if (!rules.isEmpty()) {
            parts.add("Rules: " + String.join(", ", rules) + ".");
        }
        return String.join("\n", parts).strip();
    }
}
