package footpath.server.plan;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The properties of an event as its schema sees them. They arrive flat, as `cart.total`; where the schema names an
/// object `cart` and no `cart.total`, they are an object again. Costs a pass over the properties.
final class NestedProperties {
    private NestedProperties() {}

    /// The same object if the schema names none inside another.
    static JsonNode of(JsonNode flat, JsonNode schema) {
        ObjectNode nested = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : flat.properties()) {
            put(nested, property.getKey(), property.getValue(), schema, flat);
        }
        return nested;
    }

    private static void put(ObjectNode object, String name, JsonNode value, JsonNode schema, JsonNode flat) {
        JsonNode planned = schema.path("properties");
        int dot = planned.has(name) ? -1 : name.indexOf('.');
        while (dot >= 0 && !(planned.has(name.substring(0, dot)) && !flat.has(name.substring(0, dot)))) {
            dot = name.indexOf('.', dot + 1);
        }
        if (dot <= 0) {
            object.set(name, value);
        } else {
            putInside(object, name, dot, value, planned.path(name.substring(0, dot)));
        }
    }

    /// Inside an object every dot was one of nesting, unless the schema says otherwise.
    private static void putInside(ObjectNode object, String name, int dot, JsonNode value, JsonNode schema) {
        String outer = name.substring(0, dot);
        String inner = name.substring(dot + 1);
        if (object.has(outer) && !object.get(outer).isObject()) {
            object.set(name, value);
            return;
        }
        ObjectNode inside = object.get(outer) instanceof ObjectNode there ? there : object.putObject(outer);
        JsonNode planned = schema.path("properties");
        int next = planned.has(inner) ? -1 : inner.indexOf('.');
        if (next <= 0) {
            inside.set(inner, value);
        } else {
            putInside(inside, inner, next, value, planned.path(inner.substring(0, next)));
        }
    }
}
