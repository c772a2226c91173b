package footpath.server.plan;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import footpath.collect.arrival.Arrival;
import footpath.events.NearestWord;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A tracking plan: for each name of events a JSON Schema (draft 2020-12) of their properties, and the channels there
/// are. Immutable; safe for use by several threads.
///
/// Schemas stand for themselves: nothing is fetched. `pattern` and `patternProperties` are refused, since a pattern
/// can take any time on a text that somebody sends.
final class TrackingPlan {
    private static final int MOST_EVENTS = 2_000;
    private static final Set<String> REFUSED =
            Set.of("pattern", "patternProperties", "$dynamicRef", "$recursiveRef", "$id");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Set<String> channels;
    private final Map<String, PlannedEvent> events;

    private TrackingPlan(Set<String> channels, Map<String, PlannedEvent> events) {
        this.channels = Set.copyOf(channels);
        this.events = Map.copyOf(events);
    }

    /// Reads a plan.
    ///
    /// @throws Fault `INVALID_INPUT` if it is none, naming the place
    static TrackingPlan of(JsonNode document) {
        requireObject("plan", document);
        requireKnown("plan", document, List.of("channels", "events"));
        Set<String> channels = new HashSet<>();
        for (JsonNode channel : document.path("channels")) {
            if (!channel.isString()) {
                throw wrong("plan.channels", "holds " + channel, "give names of channels, as \"web\"");
            }
            channels.add(channel.asString());
        }
        JsonNode written = document.path("events");
        requireObject("plan.events", written);
        if (written.size() > MOST_EVENTS) {
            throw wrong("plan.events", "are " + written.size(), "plan at most " + MOST_EVENTS);
        }
        Map<String, PlannedEvent> events = new HashMap<>();
        written.properties()
                .forEach(event ->
                        events.put(event.getKey(), event("plan.events[\"" + event.getKey() + "\"]", event.getValue())));
        return new TrackingPlan(channels, events);
    }

    private static PlannedEvent event(String place, JsonNode written) {
        requireObject(place, written);
        requireKnown(place, written, List.of("description", "enforcement", "schema"));
        String enforcement = written.path("enforcement").asString("observe");
        if (!enforcement.equals("observe") && !enforcement.equals("block")) {
            throw wrong(
                    place + ".enforcement",
                    "is \"" + enforcement + "\"",
                    "write observe to count what breaks the plan, block to keep it in the quarantine");
        }
        JsonNode schema = written.path("schema");
        requireObject(place + ".schema", schema);
        requireSafe(place + ".schema", schema);
        return new PlannedEvent(compiled(place + ".schema", schema), schema, enforcement.equals("block"));
    }

    private static Schema compiled(String place, JsonNode schema) {
        try {
            Schema compiled = REGISTRY.getSchema(schema);
            compiled.initializeValidators();
            return compiled;
        } catch (RuntimeException unusable) {
            throw wrong(
                            place,
                            "is no JSON Schema: " + unusable.getMessage(),
                            "write one of draft 2020-12, or start with footpath plan propose")
                    .because(unusable);
        }
    }

    private static void requireSafe(String place, JsonNode schema) {
        schema.properties().forEach(member -> {
            String inner = place + "." + member.getKey();
            // A property may have any name; only keywords are refused.
            boolean isNames =
                    member.getKey().equals("properties") || member.getKey().equals("$defs");
            if (REFUSED.contains(member.getKey())) {
                throw wrong(inner, "is not taken here", "say it with enum, minLength or format");
            }
            if (member.getKey().equals("$ref")
                    && !member.getValue().asString("").startsWith("#")) {
                throw wrong(inner, "points elsewhere", "point into the schema itself, as #/$defs/price");
            }
            if (isNames) {
                member.getValue()
                        .properties()
                        .forEach(named -> requireSafe(inner + "." + named.getKey(), named.getValue()));
            } else if (!Set.of("enum", "const", "examples", "default").contains(member.getKey())) {
                requireSafe(inner, member.getValue());
            }
        });
        if (schema.isArray()) {
            schema.forEach(element -> requireSafe(place + "[]", element));
        }
    }

    /// What an arrival has that the plan does not, or lacks; nothing of calls that only tell who somebody is.
    List<PlanViolation> violations(Arrival arrival) {
        return arrival.name()
                .map(name -> violations(name, arrival.channel(), Json.tree(arrival.properties())))
                .orElse(List.of());
    }

    /// What an event has that the plan does not, or lacks.
    List<PlanViolation> violations(String name, String channel, JsonNode properties) {
        Optional<PlannedEvent> planned = Optional.ofNullable(events.get(name));
        if (planned.isEmpty()) {
            return List.of(new PlanViolation(PlanViolation.NEW_NAME, "", ""));
        }
        List<PlanViolation> found = planned.get().violations(properties);
        if (!channels.isEmpty() && !channel.isEmpty() && !channels.contains(channel)) {
            found.add(new PlanViolation(PlanViolation.NEW_CHANNEL, channel, ""));
        }
        return found;
    }

    /// Whether events of a name that break the plan are kept out of the log.
    boolean isBlocking(String name) {
        return Optional.ofNullable(events.get(name))
                .map(PlannedEvent::isBlocking)
                .orElse(false);
    }

    private static void requireObject(String place, JsonNode node) {
        if (!node.isObject()) {
            throw wrong(place, node.isMissingNode() ? "is missing" : "is " + node, "give a JSON object");
        }
    }

    private static void requireKnown(String place, JsonNode node, List<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw wrong(place + "." + name, "is not known", NearestWord.remedy(name, known));
            }
        }
    }

    private static Fault wrong(String place, String problem, String remedy) {
        return new Fault(FaultCode.INVALID_INPUT, place, problem, remedy);
    }
}
