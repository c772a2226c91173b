package footpath.maps.format;

import footpath.events.NearestWord;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The filter language as JSON: `{"all": […]}`, `{"any": […]}`, `{"not": …}`, or a field with a test:
/// `{"property": "value", "op": ">=", "value": 20}`, `"in": […]`, `"exists": true`, `"contains": "…"`. In place of
/// `"property"` stands `"trait"` or `"channel": true`.
public final class FilterJson {
    private static final List<String> GROUPS = List.of("all", "any", "not");
    private static final List<String> TESTS = List.of("op", "in", "exists", "contains");

    /// What a filter may look at.
    public enum Subject {
        /// Properties and the channel.
        EVENT,
        /// Traits.
        PERSON;

        private List<String> fields() {
            return this == PERSON ? List.of("trait") : List.of("property", "channel");
        }
    }

    private final Subject subject;
    private final List<Violation> found;

    private FilterJson(Subject subject, List<Violation> found) {
        this.subject = subject;
        this.found = found;
    }

    /// Reads a filter.
    ///
    /// @param path where the filter stands, for messages
    /// @throws InvalidMap with all that is wrong
    public static Condition read(JsonNode node, Subject subject, String path) {
        List<Violation> found = new ArrayList<>();
        Condition condition = read(node, subject, path, found);
        if (!found.isEmpty()) {
            throw new InvalidMap(found);
        }
        return condition;
    }

    /// Reads a filter and adds what is wrong to the list.
    static Condition read(JsonNode node, Subject subject, String path, List<Violation> found) {
        return new FilterJson(subject, found).condition(node, path);
    }

    /// The filter as a tree of JSON; reading it back gives an equal condition.
    public static JsonNode write(Condition condition) {
        ObjectNode node = Json.NODES.objectNode();
        switch (condition) {
            case Condition.All(List<Condition> parts) -> node.set("all", writeAll(parts));
            case Condition.Any(List<Condition> parts) -> node.set("any", writeAll(parts));
            case Condition.Not(Condition part) -> node.set("not", write(part));
            case Condition.Exists(Field field) -> writeField(node, field).put("exists", true);
            case Condition.OneOf(Field field, List<PropertyValue> values) -> {
                ArrayNode list = writeField(node, field).putArray("in");
                values.forEach(value -> list.add(Json.value(value)));
            }
            case Condition.Compare(Field field, Condition.Relation relation, PropertyValue value) ->
                writeField(node, field).put("op", relation.sign()).set("value", Json.value(value));
            case Condition.Contains(Field field, String text) ->
                writeField(node, field).put("contains", text);
        }
        return node;
    }

    private static ArrayNode writeAll(List<Condition> parts) {
        ArrayNode array = Json.NODES.arrayNode();
        parts.forEach(part -> array.add(write(part)));
        return array;
    }

    private static ObjectNode writeField(ObjectNode node, Field field) {
        return switch (field) {
            case Field.Property(String name) -> node.put("property", name);
            case Field.Trait(String name) -> node.put("trait", name);
            case Field.Channel() -> node.put("channel", true);
        };
    }

    private Condition condition(JsonNode node, String path) {
        if (!node.isObject() || node.isEmpty()) {
            return wrong(path, "is no filter", "give all, any or not of filters, or " + fieldForms());
        }
        Optional<String> group = GROUPS.stream().filter(node::has).findFirst();
        if (group.isEmpty()) {
            return fieldTest(node, path);
        }
        int before = found.size();
        requireOnly(node, path, Set.of(group.get()));
        Condition condition = group(group.get(), node.path(group.get()), path + "." + group.get());
        return found.size() == before ? condition : Condition.ALWAYS;
    }

    private Condition group(String group, JsonNode body, String path) {
        if (group.equals("not")) {
            return new Condition.Not(condition(body, path));
        }
        if (!body.isArray()) {
            return wrong(path, "is no list", "give a list of filters");
        }
        List<Condition> parts = new ArrayList<>();
        for (int index = 0; index < body.size(); index++) {
            parts.add(condition(body.path(index), path + "[" + index + "]"));
        }
        return group.equals("all") ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private Condition fieldTest(JsonNode node, String path) {
        List<String> fields = subject.fields().stream().filter(node::has).toList();
        List<String> tests = TESTS.stream().filter(node::has).toList();
        Set<String> expected = new LinkedHashSet<>(subject.fields());
        expected.addAll(TESTS);
        expected.addAll(GROUPS);
        expected.add("value");
        if (requireOnly(node, path, expected)) {
            return Condition.ALWAYS;
        }
        if (fields.size() != 1) {
            return wrong(path, fields.isEmpty() ? "names no field" : "names two fields", "give " + fieldForms());
        }
        if (tests.size() != 1) {
            return wrong(
                    path,
                    tests.isEmpty() ? "has no test" : "has two tests",
                    "give one of op with value, in, exists, contains");
        }
        Optional<Field> field = field(fields.getFirst(), node.path(fields.getFirst()), path);
        return field.map(known -> test(known, tests.getFirst(), node, path)).orElse(Condition.ALWAYS);
    }

    private Optional<Field> field(String kind, JsonNode name, String path) {
        if (kind.equals("channel")) {
            if (!name.isBoolean() || !name.booleanValue()) {
                wrong(path + ".channel", "is " + name, "write \"channel\": true");
                return Optional.empty();
            }
            return Optional.of(new Field.Channel());
        }
        if (!name.isString() || name.stringValue().isEmpty()) {
            wrong(path + "." + kind, "is " + name, "give the name of a " + kind);
            return Optional.empty();
        }
        return Optional.of(
                kind.equals("trait") ? new Field.Trait(name.stringValue()) : new Field.Property(name.stringValue()));
    }

    private Condition test(Field field, String test, JsonNode node, String path) {
        if (!test.equals("op") && node.has("value")) {
            return wrong(path + ".value", "stands beside " + test, "remove it, or use op");
        }
        JsonNode body = node.path(test);
        return switch (test) {
            case "op" -> compare(field, body, node.path("value"), path);
            case "in" -> oneOf(field, body, path + ".in");
            case "exists" ->
                body.isBoolean() && body.booleanValue()
                        ? new Condition.Exists(field)
                        : wrong(path + ".exists", "is " + body, "write \"exists\": true, within not for absence");
            default ->
                body.isString()
                        ? new Condition.Contains(field, body.stringValue())
                        : wrong(path + ".contains", "is " + body, "give text");
        };
    }

    private Condition compare(Field field, JsonNode sign, JsonNode value, String path) {
        Optional<Condition.Relation> relation = Arrays.stream(Condition.Relation.values())
                .filter(known -> sign.isString() && known.sign().equals(sign.stringValue()))
                .findFirst();
        if (relation.isEmpty()) {
            return wrong(path + ".op", "is " + sign, "use one of = != < <= > >=");
        }
        Optional<PropertyValue> against = value(value, path + ".value");
        return against.<Condition>map(known -> new Condition.Compare(field, relation.get(), known))
                .orElse(Condition.ALWAYS);
    }

    private Condition oneOf(Field field, JsonNode list, String path) {
        if (!list.isArray() || list.isEmpty()) {
            return wrong(path, "is no list with a value", "give at least one value");
        }
        List<PropertyValue> values = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            value(list.path(index), path + "[" + index + "]").ifPresent(values::add);
        }
        return values.isEmpty() ? Condition.ALWAYS : new Condition.OneOf(field, values);
    }

    private Optional<PropertyValue> value(JsonNode node, String path) {
        if (node.isString()) {
            return Optional.of(new PropertyValue.Text(node.stringValue()));
        }
        if (node.isBoolean()) {
            return Optional.of(new PropertyValue.Flag(node.booleanValue()));
        }
        if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return Optional.of(new PropertyValue.Numeric(node.doubleValue()));
        }
        wrong(path, node.isMissingNode() ? "is missing" : "is " + node, "give text, a number, true or false");
        return Optional.empty();
    }

    /// @return whether there was a key too many
    private boolean requireOnly(JsonNode node, String path, Set<String> expected) {
        boolean any = false;
        for (String key : node.propertyNames()) {
            if (!expected.contains(key)) {
                any = true;
                wrong(
                        path + "." + key,
                        "is no part of this filter",
                        "known here: " + NearestWord.listed(expected)
                                + NearestWord.hint(key, expected).orElse(""));
            }
        }
        return any;
    }

    private String fieldForms() {
        return subject == Subject.PERSON
                ? "\"trait\" with op and value, in, exists or contains"
                : "\"property\" or \"channel\": true with op and value, in, exists or contains";
    }

    private Condition wrong(String path, String problem, String remedy) {
        found.add(new Violation(path, problem, remedy));
        return Condition.ALWAYS;
    }
}
