package footpath.server.plan.code;

import footpath.server.plan.code.Structure.Field;
import footpath.server.plan.code.ValueType.ListOf;
import footpath.server.plan.code.ValueType.MapOf;
import footpath.server.plan.code.ValueType.Plain;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the type of a JSON Schema (draft 2020-12). Rules that no type can say, as `minimum` or `not`, leave it wider.
/// A
/// schema that has `properties` and no `type` is taken for an object, one that has `items` for a list, since that is
/// what people mean by it. One reader reads one schema; not safe for use by several threads.
///
/// Each place of a schema is read once, so a schema that refers to itself ends: through an object it becomes a type
/// that holds itself, through anything else the type of anything.
final class SchemaReader {
    /// Schemas that lie deeper inside others, or behind more references, say nothing.
    private static final int DEEPEST = 200;

    private final JsonNode root;
    private final TypeAlgebra algebra = new TypeAlgebra();
    private final Map<String, ValueType> read = new HashMap<>();
    private final Map<String, Structure> begun = new HashMap<>();
    private final Set<String> reading = new HashSet<>();

    private SchemaReader(JsonNode root) {
        this.root = root;
    }

    /// The type of the properties of an event. Where the schema is one of several objects, what all of them require is
    /// required.
    static Structure read(JsonNode schema) {
        SchemaReader reader = new SchemaReader(schema);
        ValueType type = reader.algebra.meet(reader.at("", schema), new MapOf(Plain.ANYTHING));
        return switch (type) {
            case Structure structure -> structure;
            case ValueType.OneOf(List<ValueType> alternatives) -> reader.loosest(alternatives);
            case Plain _, ValueType.Choice _, ListOf _, MapOf _ ->
                new Structure().setOpen(true).setComplete();
        };
    }

    private Structure loosest(List<ValueType> alternatives) {
        Structure all = new Structure();
        List<Structure> structures = new ArrayList<>();
        for (ValueType alternative : alternatives) {
            if (alternative instanceof Structure structure) {
                structures.add(structure);
            } else {
                structures.add(new Structure().setOpen(true).setComplete());
            }
        }
        Map<String, List<Field>> fields = new HashMap<>();
        for (Structure structure : structures) {
            all.setOpen(all.isOpen() || structure.isOpen());
            structure
                    .fields()
                    .forEach(field -> fields.computeIfAbsent(field.name(), _ -> new ArrayList<>())
                            .add(field));
        }
        fields.forEach((name, same) -> all.add(new Field(
                name,
                algebra.join(same.stream().map(Field::type).toList()),
                same.size() == structures.size() && same.stream().allMatch(Field::isRequired),
                same.getFirst().description())));
        return all.setComplete();
    }

    private ValueType at(String pointer, JsonNode schema) {
        if (!schema.isObject()) {
            return (schema.isBoolean() && !schema.booleanValue()) ? Plain.NOTHING : Plain.ANYTHING;
        }
        ValueType known = read.get(pointer);
        if (known != null) {
            return known;
        }
        if (reading.size() >= DEEPEST) {
            return Plain.ANYTHING;
        }
        if (!reading.add(pointer)) {
            return Optional.<ValueType>ofNullable(begun.get(pointer)).orElse(Plain.ANYTHING);
        }
        ValueType type = combined(pointer, schema);
        reading.remove(pointer);
        read.put(pointer, type);
        return type;
    }

    private ValueType combined(String pointer, JsonNode schema) {
        ValueType type = own(pointer, schema);
        if (schema.path("$ref").isString()) {
            type = algebra.meet(type, referred(schema.path("$ref").asString()));
        }
        for (int i = 0; i < schema.path("allOf").size(); i++) {
            type = algebra.meet(
                    type, at(pointer + "/allOf/" + i, schema.path("allOf").get(i)));
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.path(keyword).isArray()) {
                type = algebra.meet(type, algebra.join(each(pointer + "/" + keyword, schema.path(keyword))));
            }
        }
        return type;
    }

    private List<ValueType> each(String pointer, JsonNode schemas) {
        List<ValueType> types = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) {
            types.add(at(pointer + "/" + i, schemas.get(i)));
        }
        return types;
    }

    /// What a reference means; anything if it leads nowhere, or to a name that is no place.
    private ValueType referred(String reference) {
        String pointer = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return Plain.ANYTHING;
        }
        JsonNode target = root.at(pointer);
        return target.isMissingNode() ? Plain.ANYTHING : at(pointer, target);
    }

    private ValueType own(String pointer, JsonNode schema) {
        ValueType type = algebra.join(
                types(schema).stream().map(name -> named(name, pointer, schema)).toList());
        if (schema.has("enum")) {
            type = algebra.meet(type, algebra.choice(schema.path("enum").values()));
        }
        return schema.has("const") ? algebra.meet(type, algebra.choice(List.of(schema.path("const")))) : type;
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode written = schema.path("type");
        Set<String> names = new LinkedHashSet<>();
        if (written.isString()) {
            names.add(written.asString());
        }
        written.values().forEach(name -> names.add(name.asString("")));
        if (names.isEmpty()) {
            boolean isObject = schema.path("properties").isObject() || schema.has("required");
            boolean isList = schema.has("items") || schema.has("prefixItems");
            names.add(isObject ? "object" : isList ? "array" : "");
        }
        return names;
    }

    private ValueType named(String name, String pointer, JsonNode schema) {
        return switch (name) {
            case "string" -> schema.path("format").asString("").equals("date-time") ? Plain.TIME : Plain.TEXT;
            case "integer" -> Plain.WHOLE;
            case "number" -> Plain.NUMBER;
            case "boolean" -> Plain.TRUTH;
            case "null" -> Plain.NULL;
            case "array" -> list(pointer, schema);
            case "object" -> object(pointer, schema);
            default -> Plain.ANYTHING;
        };
    }

    private ValueType list(String pointer, JsonNode schema) {
        List<ValueType> elements = each(pointer + "/prefixItems", schema.path("prefixItems"));
        elements.add(schema.has("items") ? at(pointer + "/items", schema.path("items")) : Plain.ANYTHING);
        return new ListOf(algebra.join(elements));
    }

    private ValueType object(String pointer, JsonNode schema) {
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").values().forEach(name -> required.add(name.asString("")));
        boolean isClosed = others.isBoolean() && !others.booleanValue();
        if (properties.isEmpty() && required.isEmpty() && !isClosed) {
            return new MapOf(at(pointer + "/additionalProperties", others));
        }
        Structure structure = new Structure().setOpen(!isClosed && (properties.isEmpty() || !others.isMissingNode()));
        begun.put(pointer, structure);
        Set<String> names = new LinkedHashSet<>(properties.propertyNames());
        names.addAll(required);
        for (String name : names) {
            JsonNode field = properties.path(name);
            ValueType type =
                    at(pointer + "/properties/" + name.replace("~", "~0").replace("/", "~1"), field);
            structure.add(new Field(name, type, required.contains(name), Descriptions.of(field)));
        }
        return structure.setComplete();
    }
}
