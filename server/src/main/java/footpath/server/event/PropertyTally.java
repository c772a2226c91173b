package footpath.server.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/// What the values of one property were. Confined to one thread; holds at most 50 short values.
public final class PropertyTally {
    /// Most different values that are told apart.
    public static final int MOST_VALUES = 50;

    private static final int MOST_CHARACTERS = 120;

    private final Map<String, Long> types = new TreeMap<>();
    private final Map<JsonNode, Long> values = new LinkedHashMap<>();
    private boolean hasMoreValues;
    private long present;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /// Counts a value; `null` counts as none.
    void add(JsonNode value) {
        if (value.isNull()) {
            return;
        }
        present++;
        types.merge(type(value), 1L, Long::sum);
        if (value.isNumber()) {
            least = Math.min(least, value.doubleValue());
            most = Math.max(most, value.doubleValue());
        }
        if (values.containsKey(value)) {
            values.merge(value, 1L, Long::sum);
        } else if (values.size() < MOST_VALUES && value.toString().length() <= MOST_CHARACTERS) {
            values.put(value, 1L);
        } else {
            hasMoreValues = true;
        }
    }

    /// The type of a value as JSON Schema calls it: `string`, `integer`, `number`, `boolean`, `array` or `object`.
    public static String type(JsonNode value) {
        if (value.isNumber()) {
            double number = value.doubleValue();
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? "integer" : "number";
        }
        JsonNodeType type = value.getNodeType();
        return switch (type) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    /// How many events had it.
    public long present() {
        return present;
    }

    /// How many values had which type.
    public Map<String, Long> types() {
        return Map.copyOf(types);
    }

    /// How many different values there were; empty if too many to tell.
    public OptionalInt distinct() {
        return hasMoreValues ? OptionalInt.empty() : OptionalInt.of(values.size());
    }

    /// Values, the most frequent first.
    public List<JsonNode> examples(int count) {
        List<Map.Entry<JsonNode, Long>> ordered = new ArrayList<>(values.entrySet());
        ordered.sort(Map.Entry.<JsonNode, Long>comparingByValue().reversed());
        return ordered.stream().limit(count).map(Map.Entry::getKey).toList();
    }

    /// The least number; empty if there was none.
    public OptionalDouble least() {
        return least <= most ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    /// The greatest number; empty if there was none.
    public OptionalDouble most() {
        return least <= most ? OptionalDouble.of(most) : OptionalDouble.empty();
    }
}
