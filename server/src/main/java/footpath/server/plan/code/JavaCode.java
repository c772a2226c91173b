package footpath.server.plan.code;

import footpath.server.plan.code.Names.Style;
import footpath.server.plan.code.PlannedCode.Planned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Writes a plan as one class of Java, which holds all others.
final class JavaCode {
    private static final String INNER = "    ";

    private final PlannedCode plan;
    private final Optional<String> packageName;
    private final JavaTypes types;
    private final List<String> lines = new ArrayList<>();

    JavaCode(PlannedCode plan, Optional<String> packageName) {
        this.plan = plan;
        this.packageName = packageName;
        this.types = new JavaTypes(lines);
    }

    String write() {
        Map<Planned, String> classes = new LinkedHashMap<>();
        plan.events().forEach(event -> classes.put(event, types.name(event.name(), "event")));
        methods(classes);
        channel();
        classes.forEach((event, name) ->
                types.write(name, about("What", event, " says."), event.properties(), PlannedCode.place(event.name())));
        String header = packageName.map(name -> "package " + name + ";\n\n").orElse("");
        return CodeTemplate.of("TrackingPlan.java.txt")
                .replace("{revision}", Long.toString(plan.revision()))
                .replace("{package}", header)
                .replace("{channel}", plan.channels().isEmpty() ? "String" : "Channel")
                .replace("{body}", String.join("\n", lines));
    }

    private static String about(String what, Planned event, String end) {
        String title = what + " \"" + event.name() + "\"" + end;
        return event.description().isEmpty() ? title : title + "\n" + event.description();
    }

    private void methods(Map<Planned, String> classes) {
        Set<String> reserved = new HashSet<>(JavaWords.RESERVED);
        reserved.addAll(JavaWords.MEMBERS);
        Names methods = new Names(reserved, false);
        classes.forEach((event, type) -> {
            String method = methods.add(Style.MEMBER, event.name(), "event");
            List<String> comment = CodeText.comment(INNER, about("Sends", event, "."));
            lines.add("");
            lines.addAll(comment);
            lines.add(INNER + "public void " + method + "(" + type + " properties, Envelope envelope) {");
            lines.add(INNER + "    sink.send(new Event(" + CodeText.quoted(event.name()) + ", properties, envelope));");
            lines.add(INNER + "}");
        });
    }

    private void channel() {
        if (!plan.channels().isEmpty()) {
            types.writeChoice(
                    "Channel",
                    "Where something happened.",
                    plan.channels().stream()
                            .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                            .toList());
        }
    }
}
