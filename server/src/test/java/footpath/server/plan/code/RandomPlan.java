package footpath.server.plan.code;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Plans as nobody writes them: names that are words of languages, ends of comments, pictures or nothing but signs, and
/// schemas that combine and refer to themselves in every way.
final class RandomPlan {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PIECES = List.of(
            "class",
            "of",
            "with",
            "values",
            "String",
            "object",
            "Object",
            "constructor",
            "then",
            "Date",
            "Order placed",
            "order_placed",
            "ORDERPLACED",
            "orderPlaced2",
            "java",
            "int",
            "true",
            "null",
            "_",
            "__proto__",
            "$",
            "1",
            "2nd",
            "*/",
            "/*",
            "//",
            "\\u002a/",
            "\\",
            "\"",
            "'",
            "`${x}",
            "\n",
            "\r\n",
            "\u2028",
            "\u202e",
            "\u0000",
            "\ud83d",
            "😀",
            "🛒",
            "ß",
            "ŉ",
            "İ",
            "ΐ",
            "größe",
            "注文",
            "주문",
            "ก",
            "é",
            "e\u0301",
            "K",
            "{@code",
            "@deprecated",
            "<b>",
            "&amp;",
            ".",
            " ",
            "-",
            "Map",
            "List",
            "Event",
            "Envelope",
            "Channel",
            "Choice",
            "OneOf",
            "Sink",
            "notify",
            "wait");

    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "null", "array", "object");

    private final Random random;

    RandomPlan(Random random) {
        this.random = random;
    }

    ObjectNode plan() {
        ObjectNode plan = JSON.objectNode();
        ArrayNode channels = plan.putArray("channels");
        for (int i = random.nextInt(4); i > 0; i--) {
            channels.add(text());
        }
        ObjectNode events = plan.putObject("events");
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            ObjectNode schema = schema(3);
            ObjectNode shared = schema.putObject("$defs");
            shared.set("a", schema(2));
            shared.set("b", schema(2));
            events.putObject(text() + "x".repeat(random.nextInt(2)))
                    .put("description", text() + " " + text())
                    .set("schema", schema);
        }
        return plan;
    }

    private String text() {
        StringBuilder text = new StringBuilder(PIECES.get(random.nextInt(PIECES.size())));
        while (random.nextInt(3) == 0) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private ObjectNode schema(int depth) {
        ObjectNode schema = JSON.objectNode();
        switch (random.nextInt(10)) {
            case 0 -> schema.set("enum", values());
            case 1 -> schema.set("const", value());
            case 2 -> {
                ArrayNode types = schema.putArray("type");
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    types.add(TYPES.get(random.nextInt(TYPES.size())));
                }
            }
            case 3 ->
                schema.put(
                        "$ref",
                        List.of("#", "#/$defs/a", "#/$defs/b", "#/nowhere").get(random.nextInt(4)));
            default -> schema.put("type", TYPES.get(random.nextInt(TYPES.size())));
        }
        if (depth > 0) {
            parts(schema, depth - 1);
        }
        if (random.nextInt(3) == 0) {
            schema.put("description", text());
        }
        if (random.nextInt(4) == 0) {
            schema.put("format", random.nextBoolean() ? "date-time" : text());
        }
        return schema;
    }

    private void parts(ObjectNode schema, int depth) {
        ArrayNode required = JSON.arrayNode();
        if (random.nextInt(3) > 0) {
            ObjectNode properties = schema.putObject("properties");
            for (int i = random.nextInt(8); i > 0; i--) {
                String name = text();
                properties.set(name, random.nextInt(12) == 0 ? JSON.booleanNode(random.nextBoolean()) : schema(depth));
                if (random.nextBoolean()) {
                    required.add(name);
                }
            }
            schema.set("required", required);
        }
        for (String keyword : List.of("items", "additionalProperties")) {
            if (random.nextInt(3) == 0) {
                schema.set(keyword, random.nextInt(4) == 0 ? JSON.booleanNode(random.nextBoolean()) : schema(depth));
            }
        }
        for (String keyword : List.of("anyOf", "oneOf", "allOf", "prefixItems")) {
            if (random.nextInt(6) == 0) {
                ArrayNode all = schema.putArray(keyword);
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    all.add(schema(depth));
                }
            }
        }
    }

    private ArrayNode values() {
        ArrayNode values = JSON.arrayNode();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            values.add(value());
        }
        return values;
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(5) - 2);
            case 3 -> JSON.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 4 -> JSON.numberNode(random.nextLong());
            default -> JSON.stringNode(text());
        };
    }
}
