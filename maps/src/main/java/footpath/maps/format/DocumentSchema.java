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
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON Schema (draft 2020-12) that is published, and applied with messages a person can act on.
/// Thread-safe.
public final class DocumentSchema {
    private final String resource;
    private final Pattern filters;
    private volatile @Nullable Compiled compiled;

    /// @param resource name of the schema beside this class
    /// @param filters  where filters stand in a document, as pointers; [FilterJson] says more of them
    public DocumentSchema(String resource, Pattern filters) {
        this.resource = resource;
        this.filters = filters;
    }

    /// The schema as it is published.
    public String text() {
        try (InputStream stream = DocumentSchema.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program was built without its resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + ": cannot be read", unreadable);
        }
    }

    /// Everything the schema finds wrong, one violation a place.
    public List<Violation> violations(JsonNode document) {
        Map<String, Violation> byPlace = new LinkedHashMap<>();
        for (Error error : compiled().schema.validate(document)) {
            if (!isInFilter(error)) {
                Violation violation = violation(error);
                byPlace.putIfAbsent(violation.path(), violation);
            }
        }
        return new ArrayList<>(byPlace.values());
    }

    private boolean isInFilter(Error error) {
        return filters.matcher(error.getInstanceLocation().toString()).matches();
    }

    private Violation violation(Error error) {
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

    private Violation unknownKey(String path, Error error) {
        String key = String.valueOf(error.getProperty());
        JsonNode siblings = keysBeside(error);
        Collection<String> known = siblings.propertyNames();
        return new Violation(inside(path, key), "unknown key", NearestWord.remedy(key, known));
    }

    /// The schema whose `additionalProperties` was broken stands one level above the keyword.
    private JsonNode keysBeside(Error error) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        return compiled().node.at(parent).path("properties");
    }

    private JsonNode ruleOf(Error error) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        return compiled().node.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private String meaning(Error error) {
        return ruleOf(error).path("description").stringValue("it as the schema has it");
    }

    private String says(Error error) {
        String meaning = ruleOf(error).path("description").stringValue("");
        return meaning.isEmpty() ? "" : ": " + meaning;
    }

    private String described(Error error, String member) {
        JsonNode property = ruleOf(error).path(member).path(String.valueOf(error.getProperty()));
        String meaning = property.path("description").stringValue("");
        return meaning.isEmpty() ? "" : ": " + meaning;
    }

    private static String types(JsonNode type) {
        return type.isArray()
                ? String.join(
                        " or ",
                        StreamSupport.stream(type.spliterator(), false)
                                .map(DocumentSchema::article)
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
    private Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            String text = text();
            known = new Compiled(
                    Json.parse(text),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text, InputFormat.JSON));
            compiled = known;
        }
        return known;
    }

    private record Compiled(JsonNode node, Schema schema) {}
}
