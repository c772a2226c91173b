package footpath.server.plan.code;

import footpath.events.CodePointOrder;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// A tracking plan read for writing code of it.
///
/// @param revision of the plan
/// @param channels there are, in the order of their code points; none if any is welcome
/// @param events   at least one, in the order of the code points of their names
record PlannedCode(long revision, List<String> channels, List<Planned> events) {
    /// Events and fields beyond these are put into the quarantine when they arrive.
    private static final int LONGEST_NAME = 256;

    private static final int MOST_FIELDS = 1_000;

    PlannedCode {
        channels = List.copyOf(channels);
        events = List.copyOf(events);
    }

    /// @param name        of the event
    /// @param description what people say of it; empty if nothing
    /// @param properties  what it should say
    record Planned(String name, String description, Structure properties) {}

    /// Reads a plan that was saved, and so is one.
    ///
    /// @throws Fault `INVALID_INPUT` if no code can be made of it
    static PlannedCode of(JsonNode document, long revision) {
        TreeSet<String> channels = new TreeSet<>(CodePointOrder::compare);
        document.path("channels").forEach(channel -> channels.add(channel.asString()));
        TreeSet<String> names = new TreeSet<>(CodePointOrder::compare);
        names.addAll(document.path("events").propertyNames());
        if (names.isEmpty()) {
            throw new Fault(FaultCode.INVALID_INPUT, "plan.events", "are none", "plan an event first");
        }
        List<Planned> events = new ArrayList<>();
        names.forEach(name -> events.add(planned(name, document.path("events").path(name))));
        return new PlannedCode(revision, List.copyOf(channels), events);
    }

    private static Planned planned(String name, JsonNode event) {
        requireShort("plan.events", name);
        String said = event.path("description").asString("").strip();
        Structure properties = SchemaReader.read(event.path("schema"));
        if (properties.fields().size() > MOST_FIELDS) {
            throw wrong(
                    place(name),
                    "has " + properties.fields().size() + " properties",
                    "an event has at most " + MOST_FIELDS);
        }
        properties.fields().forEach(field -> requireShort(place(name), field.name()));
        return new Planned(name, said.isEmpty() ? Descriptions.of(event.path("schema")) : said, properties);
    }

    /// Where an event stands in the plan, for errors.
    static String place(String event) {
        return "plan.events[\"" + event + "\"].schema";
    }

    private static void requireShort(String place, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            String shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
            throw wrong(
                    place,
                    "has the name \"" + shown + "\" of " + name.length() + " characters",
                    "names of events and properties have 1 to " + LONGEST_NAME);
        }
    }

    static Fault wrong(String place, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_INPUT, place, problem, remedy);
    }
}
