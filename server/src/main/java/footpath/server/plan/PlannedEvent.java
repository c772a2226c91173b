package footpath.server.plan;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What events of one name should say. Immutable; safe for use by several threads.
final class PlannedEvent {
    /// Most violations of one event that are told.
    private static final int MOST = 20;

    private static final int MOST_CHARACTERS = 200;

    private final Schema schema;
    private final JsonNode written;
    private final Set<String> properties;
    private final boolean isBlocking;

    /// @param schema     compiled
    /// @param written    the same as JSON; if it names no properties, any are welcome
    /// @param isBlocking whether an event that breaks it goes to the quarantine
    PlannedEvent(Schema schema, JsonNode written, boolean isBlocking) {
        this.schema = schema;
        this.written = written;
        this.properties = Set.copyOf(written.path("properties").propertyNames());
        this.isBlocking = isBlocking;
    }

    boolean isBlocking() {
        return isBlocking;
    }

    /// What is wrong with the properties of an event, which are flat as they arrive. What is merely not in the plan
    /// breaks no rule of the schema.
    List<PlanViolation> violations(JsonNode flat) {
        JsonNode event = NestedProperties.of(flat, written);
        Set<PlanViolation> found = new LinkedHashSet<>();
        for (Error error : schema.validate(event)) {
            found.add(violation(error));
        }
        if (!properties.isEmpty()) {
            event.properties().stream()
                    .filter(property -> !properties.contains(property.getKey()))
                    .forEach(property -> found.add(new PlanViolation(
                            PlanViolation.NEW_PROPERTY, property.getKey(), shown(property.getValue()))));
        }
        return found.stream().limit(MOST).collect(Collectors.toCollection(ArrayList::new));
    }

    private static PlanViolation violation(Error error) {
        String keyword = String.valueOf(error.getKeyword());
        String place = place(error.getInstanceLocation().toString());
        return switch (keyword) {
            case "required" -> new PlanViolation(keyword, inside(place, error.getProperty()), "");
            case "additionalProperties", "unevaluatedProperties" ->
                new PlanViolation(keyword, inside(place, String.valueOf(error.getProperty())), "");
            default -> new PlanViolation(keyword, place, shown(error.getInstanceNode()));
        };
    }

    private static String inside(String place, String property) {
        return place.isEmpty() ? property : place + "." + property;
    }

    /// A JSON pointer as people write a place: `lines.0.price`.
    private static String place(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        return path.replace("/", ".").replace("~1", "/").replace("~0", "~");
    }

    private static String shown(JsonNode value) {
        String text = String.valueOf(value);
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
