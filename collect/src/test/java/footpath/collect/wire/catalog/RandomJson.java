package footpath.collect.wire.catalog;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Random JSON, much of it almost a call of some protocol, and flat objects by way of a tree.
final class RandomJson {
    private static final List<String> WORDS = List.of(
            "a",
            "b",
            "ä",
            "\\u20ac",
            "\\\"",
            "\\\\",
            "\\n",
            "\\ud83d\\ude00",
            "x y",
            "0",
            "user_id",
            "event",
            "/",
            "\u2028");

    private static final List<String> FIELDS = List.of(
            "type",
            "event",
            "userId",
            "anonymousId",
            "properties",
            "context",
            "traits",
            "messageId",
            "timestamp",
            "distinct_id",
            "uuid",
            "$set",
            "name",
            "user_id",
            "identities",
            "account",
            "id",
            "source",
            "specversion",
            "subject",
            "data",
            "e",
            "eid",
            "duid",
            "co",
            "ue_pr",
            "se_ac");

    private static final List<String> VALUES = List.of(
            "\"track\"",
            "\"identify\"",
            "\"page\"",
            "\"1.0\"",
            "\"pv\"",
            "\"se\"",
            "\"u1\"",
            "\"\"",
            "null",
            "NaN",
            "\"2026-01-01T00:00:00Z\"",
            "1767225600");

    private RandomJson() {}

    /// A value, as often as not an object with fields that some protocol knows.
    static String call(Random random) {
        if (random.nextInt(6) == 0) {
            return value(random, 3);
        }
        StringJoiner members = new StringJoiner(",", "{", "}");
        if (random.nextBoolean()) {
            members.add("\"type\":\"track\",\"event\":\"n\",\"userId\":\"u\",\"user_id\":\"u\",\"distinct_id\":\"u\"");
            members.add("\"e\":\"pv\",\"duid\":\"d\",\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"s\"");
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            String value = random.nextBoolean() ? VALUES.get(random.nextInt(VALUES.size())) : value(random, 3);
            members.add("\"" + field + "\" : " + value);
        }
        return members.toString();
    }

    static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "null";
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> Integer.toString(random.nextInt());
            case 3 -> random.nextInt(100) + "." + random.nextInt(100) + "e" + random.nextInt(5);
            case 4, 5 -> text(random);
            case 6 -> object(random, depth - 1);
            default -> {
                StringJoiner list = new StringJoiner(" ,", "[", "]");
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list.toString();
            }
        };
    }

    static String object(Random random, int depth) {
        StringJoiner members = new StringJoiner(", ", "{", "}");
        for (int i = random.nextInt(5); i > 0; i--) {
            members.add("\"k" + i + "\": " + value(random, depth));
        }
        return members.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append('"').toString();
    }

    /// The same with dotted names in the place of objects inside.
    static ObjectNode flat(JsonNode object) {
        ObjectNode flat = JsonMapper.builder().build().createObjectNode();
        flatten("", object, flat);
        return flat;
    }

    private static void flatten(String prefix, JsonNode object, ObjectNode flat) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getValue().isObject() && !member.getValue().isEmpty()) {
                flatten(prefix + member.getKey() + ".", member.getValue(), flat);
            } else {
                flat.set(prefix + member.getKey(), member.getValue());
            }
        }
    }
}
