package footpath.maps.format;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import footpath.events.NearestWord;
import footpath.maps.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The JSON Schema (draft 2020-12) of map documents: published, and applied with messages a person can act
/// on.
public final class MapSchema {
    private static final String RESOURCE = "map.schema.json";

    private MapSchema() {}

    /// The schema as it is published.
    public static String text() {
        try (InputStream resource = MapSchema.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the program was built without its resource " + RESOURCE);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + ": cannot be read", unreadable);
        }
    }

    /// Everything the schema finds wrong, one violation a place; filters are left to [FilterJson], which
    /// says more.
    static List<Violation> violations(JsonNode document) {
        Map<String, Violation> byPlace = new LinkedHashMap<>();
        for (Error error : Compiled.SCHEMA.validate(document)) {
            if (!isInFilter(error)) {
                Violation violation = violation(error);
                byPlace.putIfAbsent(violation.path(), violation);
            }
        }
        return new ArrayList<>(byPlace.values());
    }

    private static boolean isInFilter(Error error) {
        String place = error.getInstanceLocation().toString();
        return place.matches(".*/binding/where(/.*)?|.*/personas/[0-9]+/segment(/.*)?");
    }

    private static Violation violation(Error error) {
        String path = path(error.getInstanceLocation().toString());
        JsonNode value = error.getInstanceNode();
        String keyword = String.valueOf(error.getKeyword());
        return switch (keyword) {
            case "additionalProperties" -> unknownKey(path, error);
            case "required" ->
                new Violation(
                        inside(path, error.getProperty()), "is missing", "add it" + described(error, "properties"));
            case "type" ->
                new Violation(path, "is " + shown(value), "give " + types(error.getSchemaNode()) + says(error));
            case "enum" -> new Violation(path, "is " + shown(value), enumRemedy(value, error.getSchemaNode()));
            case "const" -> new Violation(path, "is " + shown(value), "write " + error.getSchemaNode());
            case "pattern" -> new Violation(path, shown(value) + " does not fit", "write " + meaning(error));
            case "minimum", "exclusiveMinimum" ->
                new Violation(path, "is " + value, "give at least " + error.getSchemaNode());
            case "maximum", "exclusiveMaximum" ->
                new Violation(path, "is " + value, "give at most " + error.getSchemaNode());
            case "minItems" -> new Violation(path, "has too few elements", "give at least " + error.getSchemaNode());
            case "maxItems" -> new Violation(path, "has too many elements", "give at most " + error.getSchemaNode());
            case "minLength" ->
                new Violation(path, "is empty", "write at least " + error.getSchemaNode() + " character");
            case "format" ->
                new Violation(path, shown(value) + " does not fit", "give an address, as https://example.org/");
            case "properties", "false" ->
                new Violation(
                        path,
                        "does not belong here",
                        "remove it, or move the card to a lane "
                                + (path.endsWith(".tension") ? "DRAMATIC_ARC" : "EMOTION_CURVE"));
            default -> new Violation(path, "breaks the rule \"" + keyword + "\"", error.getMessage());
        };
    }

    private static Violation unknownKey(String path, Error error) {
        String key = String.valueOf(error.getProperty());
        JsonNode siblings = keysBeside(error);
        Collection<String> known = siblings.propertyNames();
        return new Violation(inside(path, key), "unknown key", NearestWord.remedy(key, known));
    }

    /// The schema whose `additionalProperties` was broken stands one level above the keyword.
    private static JsonNode keysBeside(Error error) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        return Compiled.NODE.at(parent).path("properties");
    }

    private static JsonNode ruleOf(Error error) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        return Compiled.NODE.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String meaning(Error error) {
        return ruleOf(error).path("description").stringValue("it as the schema has it");
    }

    private static String says(Error error) {
        String meaning = ruleOf(error).path("description").stringValue("");
        return meaning.isEmpty() ? "" : ": " + meaning;
    }

    private static String described(Error error, String member) {
        JsonNode property = ruleOf(error).path(member).path(String.valueOf(error.getProperty()));
        String meaning = property.path("description").stringValue("");
        return meaning.isEmpty() ? "" : ": " + meaning;
    }

    private static String types(JsonNode type) {
        return type.isArray()
                ? String.join(
                        " or ",
                        StreamSupport.stream(type.spliterator(), false)
                                .map(MapSchema::article)
                                .toList())
                : article(type);
    }

    private static String article(JsonNode type) {
        return switch (type.stringValue("")) {
            case "string" -> "text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            default -> "an object";
        };
    }

    private static String enumRemedy(JsonNode value, JsonNode allowed) {
        List<String> known = StreamSupport.stream(allowed.spliterator(), false)
                .map(node -> node.stringValue(""))
                .toList();
        String given = value.isString() ? value.stringValue() : value.toString();
        return "use one of " + String.join(", ", known)
                + NearestWord.hint(given, known).orElse("");
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }

    private static String inside(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /// `/map/stages/0/key` as `map.stages[0].key`.
    private static String path(String pointer) {
        return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }

    /// Built when first needed, since it costs more than reading most maps.
    private static final class Compiled {
        private static final JsonNode NODE = Json.parse(text());
        private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(), InputFormat.JSON);
    }
}
