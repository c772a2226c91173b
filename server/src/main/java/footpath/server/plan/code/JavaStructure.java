package footpath.server.plan.code;

import footpath.server.plan.code.JavaTypes.Hint;
import footpath.server.plan.code.Names.Style;
import footpath.server.plan.code.Structure.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes a structure as a class of Java: a factory that takes what is required, and a method for each field that is
/// not.
final class JavaStructure {
    /// A method takes 255 words, and a long takes two.
    private static final int MOST_WORDS = 250;

    private final JavaTypes types;
    private final List<String> lines;

    JavaStructure(JavaTypes types, List<String> lines) {
        this.types = types;
        this.lines = lines;
    }

    void write(String name, String comment, Structure structure, String place) {
        lines.add("");
        lines.addAll(CodeText.comment("    ", comment));
        lines.add("    public static final class " + name + " extends Properties {");
        lines.add("        private " + name + "(Map<String, Object> values) {");
        lines.add("            super(values);");
        lines.add("        }");
        factory(name, structure.required(), place);
        Names methods = new Names(Set.of(), false);
        for (Field field : structure.optional()) {
            optional(name, methods.add(Style.TYPE, field.name(), "field"), field, place);
        }
        if (structure.isOpen()) {
            open(name);
        }
        lines.add("    }");
    }

    private void factory(String name, List<Field> required, String place) {
        Set<String> reserved = new HashSet<>(JavaWords.RESERVED);
        reserved.addAll(JavaWords.MEMBERS);
        Names parameters = new Names(reserved, false);
        List<String> declared = new ArrayList<>();
        List<String> puts = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        int words = 0;
        for (Field field : required) {
            String parameter = parameters.add(Style.MEMBER, field.name(), "value");
            String type = type(name, field, place);
            words += type.equals("long") ? 2 : 1;
            declared.add(type + " " + parameter);
            puts.add("            values.put(" + CodeText.quoted(field.name()) + ", " + checked(field, parameter)
                    + ");");
            if (!field.description().isEmpty()) {
                comment.add(parameter + ": " + field.description());
            }
        }
        requireFew(words, place);
        lines.add("");
        lines.addAll(CodeText.comment("        ", String.join("\n", comment)));
        lines.add("        public static " + name + " of(" + String.join(", ", declared) + ") {");
        lines.add("            Map<String, Object> values = new LinkedHashMap<>();");
        lines.addAll(puts);
        lines.add("            return new " + name + "(values);");
        lines.add("        }");
    }

    private static void requireFew(int words, String place) {
        if (words > MOST_WORDS) {
            throw PlannedCode.wrong(
                    place,
                    "requires too many properties of one object for a method of Java",
                    "require at most 125, or write code of TypeScript");
        }
    }

    private void optional(String name, String method, Field field, String place) {
        lines.add("");
        lines.addAll(CodeText.comment("        ", field.description()));
        lines.add("        public %s with%s(%s value) {".formatted(name, method, type(name, field, place)));
        lines.add("            return new %s(with(%s, %s));"
                .formatted(name, CodeText.quoted(field.name()), checked(field, "value")));
        lines.add("        }");
    }

    private void open(String name) {
        lines.add("");
        lines.add("        /** Anything else, of a name the plan does not have. */");
        lines.add("        public " + name + " withOther(String name, Object value) {");
        lines.add("            return new " + name + "(with(name, Values.plain(value)));");
        lines.add("        }");
    }

    private String type(String owner, Field field, String place) {
        Hint hint = new Hint(owner, field.name(), place);
        return field.type().isNullable() ? types.boxed(field.type(), hint) : types.plain(field.type(), hint);
    }

    private static String checked(Field field, String variable) {
        return field.type().isNullable()
                ? "Values.plain(" + variable + ")"
                : "Values.required(" + CodeText.quoted(field.name()) + ", " + variable + ")";
    }
}
