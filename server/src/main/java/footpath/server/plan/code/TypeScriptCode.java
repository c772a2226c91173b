package footpath.server.plan.code;

import footpath.server.plan.code.Names.Style;
import footpath.server.plan.code.PlannedCode.Planned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a plan as one module of TypeScript.
final class TypeScriptCode {
    private final PlannedCode plan;
    private final Names types = new Names(TypeScriptWords.TYPES, false);
    private final Names methods = new Names(TypeScriptWords.MEMBERS, false);
    private final Map<String, String> interfaces = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    TypeScriptCode(PlannedCode plan) {
        this.plan = plan;
    }

    String write() {
        plan.events().forEach(event -> interfaces.put(event.name(), types.add(Style.TYPE, event.name(), "event")));
        lines.add(CodeTemplate.of("tracking-plan.ts")
                .replace("{revision}", Long.toString(plan.revision()))
                .replace("{channel}", channels())
                .strip());
        TypeScriptTypes writer = new TypeScriptTypes(types, lines);
        for (Planned event : plan.events()) {
            writer.write(name(event), about("What", event), event.properties());
        }
        union();
        trackingPlan();
        return String.join("\n", lines) + "\n";
    }

    private String name(Planned event) {
        return interfaces.getOrDefault(event.name(), "");
    }

    private static String about(String what, Planned event) {
        String title = what + " \"" + event.name() + "\"" + (what.equals("What") ? " says." : ".");
        return event.description().isEmpty() ? title : title + "\n" + event.description();
    }

    private String channels() {
        return plan.channels().isEmpty()
                ? "string"
                : plan.channels().stream().map(CodeText::quoted).collect(Collectors.joining(" | "));
    }

    private void union() {
        lines.add("");
        lines.add("/** Any event of the plan, as `POST /v1/events` takes it. */");
        lines.add("export type PlannedEvent = Envelope &");
        lines.add("  (");
        plan.events()
                .forEach(event -> lines.add(
                        "    | { name: " + CodeText.quoted(event.name()) + "; properties: " + name(event) + " }"));
        lines.add("  );");
    }

    private void trackingPlan() {
        lines.add("");
        lines.add(
                "/** A method for each event of the plan. Each hands its event to `send` and returns what that returns. */");
        lines.add("export class TrackingPlan<Result = void> {");
        lines.add("  readonly #send: (event: PlannedEvent) => Result;");
        lines.add("");
        lines.add("  constructor(send: (event: PlannedEvent) => Result) {");
        lines.add("    this.#send = send;");
        lines.add("  }");
        for (Planned event : plan.events()) {
            boolean isOptional = event.properties().required().isEmpty();
            lines.add("");
            lines.addAll(CodeText.comment("  ", about("Sends", event)));
            lines.add("  %s(properties: %s%s, envelope?: Envelope): Result {"
                    .formatted(
                            methods.add(Style.MEMBER, event.name(), "event"), name(event), isOptional ? " = {}" : ""));
            lines.add("    return this.#send({ ...envelope, name: %s, properties });"
                    .formatted(CodeText.quoted(event.name())));
            lines.add("  }");
        }
        lines.add("}");
    }
}
