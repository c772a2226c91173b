package footpath.server.plan.code;

import footpath.server.plan.code.Names.Style;
import footpath.server.plan.code.Structure.Field;
import footpath.server.plan.code.ValueType.Choice;
import footpath.server.plan.code.ValueType.ListOf;
import footpath.server.plan.code.ValueType.MapOf;
import footpath.server.plan.code.ValueType.OneOf;
import footpath.server.plan.code.ValueType.Plain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Writes types as TypeScript. A structure becomes an interface, written once wherever it is used.
final class TypeScriptTypes {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final Names names;
    private final List<String> lines;
    private final Map<Structure, String> known = new HashMap<>();
    private final Deque<Structure> waiting = new ArrayDeque<>();

    TypeScriptTypes(Names names, List<String> lines) {
        this.names = names;
        this.lines = lines;
    }

    /// Writes a structure, and those it holds behind it.
    void write(String name, String comment, Structure structure) {
        known.put(structure, name);
        body(name, comment, structure);
        while (!waiting.isEmpty()) {
            Structure inner = waiting.removeFirst();
            body(known.getOrDefault(inner, ""), "", inner);
        }
    }

    private void body(String name, String comment, Structure structure) {
        lines.add("");
        lines.addAll(CodeText.comment("", comment));
        lines.add("export interface " + name + " {");
        for (Field field : structure.fields()) {
            lines.addAll(CodeText.comment("  ", field.description()));
            lines.add("  %s%s: %s;"
                    .formatted(
                            key(field.name()),
                            field.isRequired() ? "" : "?",
                            type(field.type(), new Hint(name, field.name()))));
        }
        if (structure.isOpen()) {
            lines.add("  [name: string]: unknown;");
        }
        lines.add("}");
    }

    /// How a structure is called if it is met here for the first time.
    private record Hint(String owner, String field) {}

    private static String key(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : CodeText.quoted(name);
    }

    private String type(ValueType type, Hint hint) {
        return switch (type) {
            case Plain.TEXT -> "string";
            case Plain.TIME -> "Date";
            case Plain.WHOLE, Plain.NUMBER -> "number";
            case Plain.TRUTH -> "boolean";
            case Plain.NULL -> "null";
            case Plain.ANYTHING -> "JsonValue";
            case Plain.NOTHING -> "never";
            case Choice(List<JsonNode> values) ->
                values.stream().map(TypeScriptTypes::literal).distinct().collect(Collectors.joining(" | "));
            case ListOf(ValueType element) -> "ReadonlyArray<" + type(element, hint) + ">";
            case MapOf(ValueType value) -> "{ readonly [name: string]: " + type(value, hint) + " | undefined }";
            case OneOf(List<ValueType> alternatives) -> {
                List<String> written = new ArrayList<>();
                alternatives.forEach(one -> written.add(type(one, hint)));
                yield String.join(" | ", written);
            }
            case Structure structure -> named(structure, hint);
        };
    }

    private String named(Structure structure, Hint hint) {
        String name = known.get(structure);
        if (name == null) {
            name = names.add(Style.TYPE, hint.owner() + " " + hint.field(), "item");
            known.put(structure, name);
            waiting.add(structure);
        }
        return name;
    }

    private static String literal(JsonNode value) {
        if (value.isNumber()) {
            return Literals.number(value).orElse("number");
        }
        return value.isString() ? CodeText.quoted(value.asString()) : value.toString();
    }
}
