package footpath.maps.format;

import footpath.events.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How this package reads and prints JSON: a key given twice is an error, and text out is the same on every machine.
final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .defaultPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT))
            .build();

    private Json() {}

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /// Two spaces an indent, each array element on its own line, a line feed at the end.
    static String print(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    static String printCompact(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// The node without members that are null, at any depth.
    static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            ObjectNode kept = NODES.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!member.getValue().isNull()) {
                    kept.set(member.getKey(), withoutNulls(member.getValue()));
                }
            }
            return kept;
        }
        if (node.isArray()) {
            ArrayNode kept = NODES.arrayNode();
            node.values().forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
        return node;
    }

    static ArrayNode texts(List<String> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /// Sets the member if there is something to set.
    static void put(ObjectNode object, String key, Optional<String> value) {
        value.ifPresent(text -> object.put(key, text));
    }

    /// The number, without a fraction if it has none.
    static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? NODES.numberNode((long) value)
                : NODES.numberNode(value);
    }

    static JsonNode value(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(String text) -> NODES.stringNode(text);
            case PropertyValue.Numeric(double number) -> number(number);
            case PropertyValue.Flag(boolean flag) -> NODES.booleanNode(flag);
        };
    }
}
