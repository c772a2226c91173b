package footpath.server.question;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (draft 2020-12) of every question, made of the records it is asked with.
public final class QuestionSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<QuestionField.Kind, String> TYPES = Map.of(
            QuestionField.Kind.TEXT, "string",
            QuestionField.Kind.DURATION, "string",
            QuestionField.Kind.DATE, "string",
            QuestionField.Kind.NUMBER, "number",
            QuestionField.Kind.INTEGER, "integer",
            QuestionField.Kind.FLAG, "boolean");

    private QuestionSchema() {}

    /// Of all kinds: an object with the kind in `question` and its other fields beside it.
    public static ObjectNode all() {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A question to Footpath");
        ArrayNode kinds = schema.putArray("oneOf");
        ObjectNode definitions = schema.putObject("$defs");
        for (String kind : QuestionKinds.words()) {
            kinds.addObject().put("$ref", "#/$defs/" + kind);
            definitions.set(kind, kind(kind));
        }
        definitions.set("filter", described("object", "A condition, as the bindings of a map have it."));
        definitions.set("matcher", matcher());
        definitions.set("breakdown", breakdown());
        return schema;
    }

    private static ObjectNode kind(String kind) {
        ObjectNode schema = object(QuestionKinds.fields(kind));
        schema.put("description", QuestionKinds.what(kind));
        ((ObjectNode) schema.get("properties")).putObject("question").put("const", kind);
        ((ArrayNode) schema.get("required")).insert(0, "question");
        return schema;
    }

    private static ObjectNode object(List<QuestionField> fields) {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (QuestionField field : fields) {
            if (field.required()) {
                required.add(field.name());
            }
            properties.set(field.name(), described(field));
        }
        return schema;
    }

    private static ObjectNode described(QuestionField field) {
        ObjectNode held = held(field);
        ObjectNode schema = held;
        if (field.many()) {
            schema = NODES.objectNode().put("type", "array");
            schema.set("items", held);
        }
        schema.put("description", field.says());
        if (!field.otherwise().isEmpty()) {
            schema.put("default", field.otherwise());
        }
        return schema;
    }

    private static ObjectNode held(QuestionField field) {
        ObjectNode schema = NODES.objectNode();
        switch (field.kind()) {
            case FILTER -> schema.put("$ref", "#/$defs/filter");
            case MATCHER -> schema.put("$ref", "#/$defs/matcher");
            case BREAKDOWN -> schema.put("$ref", "#/$defs/breakdown");
            case OBJECT -> schema = object(field.parts());
            default -> schema.put("type", TYPES.get(field.kind()));
        }
        if (field.kind() == QuestionField.Kind.DURATION || field.kind() == QuestionField.Kind.DATE) {
            schema.put("format", field.kind() == QuestionField.Kind.DATE ? "date" : "duration");
        }
        if (!field.choices().isEmpty()) {
            ArrayNode choices = schema.putArray("enum");
            field.choices().forEach(choices::add);
        }
        return schema;
    }

    private static ObjectNode matcher() {
        ObjectNode schema = described("object", "Events by their name or of any name, and by a condition on them.");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("event").put("type", "string");
        properties.putObject("any").put("type", "boolean");
        properties.putObject("where").put("$ref", "#/$defs/filter");
        return schema;
    }

    private static ObjectNode breakdown() {
        ObjectNode schema =
                described("object", "Exactly one of property, trait and channel; top values, the rest is other.");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("property").put("type", "string");
        properties.putObject("trait").put("type", "string");
        properties.putObject("channel").put("type", "boolean");
        properties.putObject("top").put("type", "integer").put("default", 10);
        return schema;
    }

    private static ObjectNode described(String type, String description) {
        return NODES.objectNode().put("type", type).put("description", description);
    }
}
