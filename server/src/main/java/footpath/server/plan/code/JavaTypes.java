package footpath.server.plan.code;

import footpath.server.plan.code.Names.Style;
import footpath.server.plan.code.ValueType.Choice;
import footpath.server.plan.code.ValueType.ListOf;
import footpath.server.plan.code.ValueType.MapOf;
import footpath.server.plan.code.ValueType.OneOf;
import footpath.server.plan.code.ValueType.Plain;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Writes types as classes of Java. A structure, a choice and one of several types each become a class, written once
/// wherever they are used.
final class JavaTypes {
    /// A class file names all it holds in a table of 65,535 entries.
    private static final int MOST_CLASSES = 10_000;

    private final List<String> lines;
    private final Names names;
    private final Map<Object, String> known = new HashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    JavaTypes(List<String> lines) {
        this.lines = lines;
        Set<String> reserved = new HashSet<>(JavaWords.TYPES);
        reserved.addAll(JavaWords.RESERVED);
        this.names = new Names(reserved, true);
    }

    /// How a class is called if it is met here for the first time.
    ///
    /// @param owner the class whose field it is
    /// @param place of the event in the plan, for errors
    record Hint(String owner, String field, String place) {}

    private record Placed(ValueType type, Hint hint) {}

    /// A name for a class.
    String name(String name, String otherwise) {
        return names.add(Style.TYPE, name, otherwise);
    }

    /// Writes a structure, and all it holds behind it.
    void write(String name, String comment, Structure structure, String place) {
        known.put(structure, name);
        new JavaStructure(this, lines).write(name, comment, structure, place);
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    /// Writes values as an enum.
    void writeChoice(String name, String comment, List<JsonNode> values) {
        JavaChoice.write(lines, name, comment, values);
    }

    /// How a type is written where a value may be null: as an object.
    String boxed(ValueType type, Hint hint) {
        return switch (type) {
            case Plain.TEXT -> "String";
            case Plain.TIME -> "Instant";
            case Plain.WHOLE -> "Long";
            case Plain.NUMBER -> "Number";
            case Plain.TRUTH -> "Boolean";
            case Plain.NULL, Plain.NOTHING -> "Void";
            case Plain.ANYTHING -> "Object";
            case ListOf(ValueType element) -> "List<" + argument(element, hint) + ">";
            case MapOf(ValueType value) -> "Map<String, " + argument(value, hint) + ">";
            case Choice choice -> named(choice, hint);
            case Structure structure -> named(structure, hint);
            case OneOf(List<ValueType> alternatives) -> {
                List<ValueType> rest =
                        alternatives.stream().filter(one -> one != Plain.NULL).toList();
                yield rest.size() == 1 ? boxed(rest.getFirst(), hint) : named(new OneOf(rest), hint);
            }
        };
    }

    private String argument(ValueType type, Hint hint) {
        String written = boxed(type, hint);
        boolean isWide = type == Plain.ANYTHING || written.equals("Number") || written.contains("<");
        return isWide ? "? extends " + written : written;
    }

    /// How a type is written where a value is never null: as a primitive if there is one.
    String plain(ValueType type, Hint hint) {
        return switch (type) {
            case Plain.WHOLE -> "long";
            case Plain.TRUTH -> "boolean";
            case Plain _, ListOf _, MapOf _, Choice _, Structure _, OneOf _ -> boxed(type, hint);
        };
    }

    /// A choice and one of several types belong to the field that has them, a structure to itself.
    private String named(ValueType type, Hint hint) {
        Object key = type instanceof Structure ? type : new Placed(type, hint);
        String before = known.get(key);
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST_CLASSES) {
            throw PlannedCode.wrong(
                    hint.place(),
                    "is one class of Java too many, over " + MOST_CLASSES,
                    "plan less of objects and values");
        }
        String name = name(hint.owner() + " " + hint.field(), "item");
        known.put(key, name);
        waiting.add(() -> write(type, name, hint));
        return name;
    }

    private void write(ValueType type, String name, Hint hint) {
        switch (type) {
            case Structure structure -> new JavaStructure(this, lines).write(name, "", structure, hint.place());
            case Choice(List<JsonNode> values) -> writeChoice(name, "", values);
            case OneOf(List<ValueType> alternatives) -> writeOneOf(name, alternatives, hint);
            case Plain _, ListOf _, MapOf _ -> throw new IllegalStateException(type + " needs no class");
        }
    }

    private void writeOneOf(String name, List<ValueType> alternatives, Hint hint) {
        Names factories = new Names(Set.of(), false);
        lines.add("");
        lines.add("    /** One of several types. */");
        lines.add("    public static final class " + name + " extends OneOf {");
        lines.add("        private " + name + "(Object value) {");
        lines.add("            super(value);");
        lines.add("        }");
        for (ValueType one : alternatives) {
            String written = boxed(one, new Hint(name, word(one), hint.place()));
            lines.add("");
            lines.add("        public static %s of%s(%s value) {"
                    .formatted(name, factories.add(Style.TYPE, word(one), "value"), written));
            lines.add("            return new " + name + "(Values.required(" + CodeText.quoted(hint.field())
                    + ", value));");
            lines.add("        }");
        }
        lines.add("    }");
    }

    private static String word(ValueType type) {
        return switch (type) {
            case Plain.TEXT -> "text";
            case Plain.TIME -> "time";
            case Plain.WHOLE, Plain.NUMBER -> "number";
            case Plain.TRUTH -> "truth";
            case Plain.NULL, Plain.ANYTHING, Plain.NOTHING -> "value";
            case ListOf _ -> "list";
            case MapOf _ -> "map";
            case Choice _ -> "choice";
            case Structure _ -> "object";
            case OneOf _ -> "one";
        };
    }
}
