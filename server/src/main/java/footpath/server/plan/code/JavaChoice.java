package footpath.server.plan.code;

import footpath.server.plan.code.Names.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Writes listed values as an enum of Java.
final class JavaChoice {
    private JavaChoice() {}

    static void write(List<String> lines, String name, String comment, List<JsonNode> values) {
        Names constants = new Names(Set.of(), false);
        List<String> written = new ArrayList<>();
        for (JsonNode value : values) {
            String shown = value.isNumber() && value.doubleValue() < 0
                    ? "minus " + value.decimalValue().negate()
                    : value.asString();
            written.add("        " + constants.add(Style.CONSTANT, shown, "value") + "(" + literal(value) + ")");
        }
        lines.add("");
        lines.addAll(CodeText.comment("    ", comment));
        lines.add("    public enum " + name + " implements Choice {");
        lines.add(String.join(",\n", written) + ";");
        lines.add("");
        lines.add("        private final Object value;");
        lines.add("");
        lines.add("        " + name + "(Object value) {");
        lines.add("            this.value = value;");
        lines.add("        }");
        lines.add("");
        lines.add("        @Override");
        lines.add("        public Object value() {");
        lines.add("            return value;");
        lines.add("        }");
        lines.add("    }");
    }

    private static String literal(JsonNode value) {
        if (value.isNumber()) {
            return "new BigDecimal(\"" + value.decimalValue() + "\")";
        }
        return value.isString() ? CodeText.quoted(value.asString()) : value.toString();
    }
}
