package footpath.collect.record;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The attributes of an event, a trace or a log. An attribute inside another one is named `outer/inner`; the
/// values of a list are a JSON array.
final class XesAttributes {
    private static final int MOST = 10_000;

    private final String prefix;
    private final ObjectNode values;
    private Optional<Problem> problem = Optional.empty();

    XesAttributes(String prefix) {
        this(prefix, JsonNodeFactory.instance.objectNode());
    }

    private XesAttributes(String prefix, ObjectNode values) {
        this.prefix = prefix;
        this.values = values;
    }

    /// A value that is not of its type.
    record Problem(String key, String reason) {}

    XesAttributes copy() {
        return new XesAttributes(prefix, values.deepCopy());
    }

    ObjectNode values() {
        return values;
    }

    /// The first thing that was wrong.
    Optional<Problem> problem() {
        return problem;
    }

    /// A default must not make up when something happened, or what.
    void forgetNamesAndTimes() {
        values.remove(prefix + "concept:name");
        values.remove(prefix + "time:timestamp");
    }

    /// Reads the attribute whose start tag was read last, up to its end tag.
    void read(XmlEvents xml) throws IOException {
        read(xml, prefix);
    }

    private void read(XmlEvents xml, String outerName) throws IOException {
        String key = outerName + xml.attribute("key");
        boolean isList = xml.name().equals("list") || xml.name().equals("container");
        if (values.size() >= MOST) {
            problem = problem.or(() -> Optional.of(new Problem("", "has more than 10,000 attributes")));
        } else if (xml.hasAttribute("value")) {
            put(key, xml.name(), xml.attribute("value"));
        }
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (isList && xml.name().equals("values")) {
                values(xml, key);
            } else {
                read(xml, key + "/");
            }
        }
    }

    private void values(XmlEvents xml, String key) throws IOException {
        XesAttributes one = new XesAttributes("");
        ArrayNode list = values.putArray(key);
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            String inner = xml.attribute("key");
            one.read(xml);
            if (list.size() >= MOST) {
                problem = problem.or(() -> Optional.of(new Problem(key, "has more than 10,000 values")));
            } else if (one.values.get(inner) != null) {
                list.add(one.values.get(inner));
            }
            one.values.removeAll();
        }
        problem = problem.or(one::problem);
    }

    private void put(String key, String type, String value) {
        try {
            switch (type) {
                case "int" -> values.put(key, Long.parseLong(value.strip()));
                case "float" -> putFloat(key, value);
                case "boolean" -> values.put(key, flag(value.strip()));
                default -> values.put(key, value);
            }
        } catch (IllegalArgumentException e) {
            String shown = value.length() > 80 ? value.substring(0, 80) : value;
            problem = problem.or(() -> Optional.of(new Problem(key, "\"" + shown + "\" is no " + type)));
        }
    }

    /// JSON has no numbers beyond all bounds; those are kept as text.
    private void putFloat(String key, String value) {
        String text = value.strip();
        if (text.equals("INF") || text.equals("-INF") || text.equals("NaN")) {
            values.put(key, text);
            return;
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new NumberFormatException("too large");
        }
        values.put(key, number);
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
