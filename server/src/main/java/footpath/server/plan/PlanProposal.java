package footpath.server.plan;

import footpath.server.Footpath;
import footpath.server.event.EventTally;
import footpath.server.event.PropertyTally;
import footpath.store.events.EventCatalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A tracking plan of what is seen. Of each name the latest 10,000 events are looked at.
///
/// Required is a property that 99 of 100 events have. A type stands in the plan if one of 100 values has it. A list of
/// allowed values is proposed where there are at most 10 and each was seen 5 times on average. The least and the
/// greatest number stand in the description: a hint, no rule.
public final class PlanProposal {
    private static final double REQUIRED_SHARE = 0.99;
    private static final double TYPE_SHARE = 0.01;
    private static final int MOST_CHOICES = 10;
    private static final int TIMES_EACH = 5;
    private static final int EXAMPLES = 3;

    /// What most clients add to every event by themselves; planned where it was seen, required nowhere.
    private static final String CONTEXT = "context.";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanProposal() {}

    /// The plan, as it could be saved. Costs a pass over the log's names and channels, and the reading of the samples.
    public static JsonNode of(Footpath footpath) {
        EventCatalog catalog = footpath.log().catalog();
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> channels = new TreeSet<>();
        catalog.parts().forEach(part -> {
            names.add(part.name());
            channels.add(part.channel());
        });
        Map<String, EventTally> tallies = new TreeMap<>();
        names.forEach(name -> tallies.put(name, EventTally.of(catalog, name)));
        channels.remove("");
        return of(List.copyOf(channels), tallies);
    }

    static ObjectNode of(List<String> channels, Map<String, EventTally> tallies) {
        ObjectNode plan = JSON.objectNode();
        ArrayNode known = plan.putArray("channels");
        channels.forEach(known::add);
        ObjectNode events = plan.putObject("events");
        tallies.forEach((name, tally) ->
                events.putObject(name).put("enforcement", "observe").set("schema", schema(tally)));
        return plan;
    }

    private static ObjectNode schema(EventTally tally) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        tally.properties().forEach((name, values) -> {
            properties.set(name, property(values));
            if (values.present() >= REQUIRED_SHARE * tally.events() && !name.startsWith(CONTEXT)) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static ObjectNode property(PropertyTally values) {
        ObjectNode property = JSON.objectNode();
        SortedSet<String> types = types(values);
        if (types.size() == 1) {
            property.put("type", types.first());
        } else if (!types.isEmpty()) {
            ArrayNode all = property.putArray("type");
            types.forEach(all::add);
        }
        boolean isChoice = types.equals(new TreeSet<>(List.of("string")))
                && values.types().size() == 1
                && values.distinct().isPresent()
                && values.distinct().getAsInt() <= MOST_CHOICES
                && values.present() >= (long) TIMES_EACH * values.distinct().getAsInt();
        ArrayNode shown = property.putArray(isChoice ? "enum" : "examples");
        values.examples(isChoice ? MOST_CHOICES : EXAMPLES).forEach(shown::add);
        if (values.least().isPresent() && values.most().isPresent()) {
            property.put(
                    "description",
                    "Seen from " + number(values.least().getAsDouble()) + " to "
                            + number(values.most().getAsDouble()) + ".");
        }
        return property;
    }

    private static SortedSet<String> types(PropertyTally values) {
        TreeSet<String> types = new TreeSet<>();
        values.types().forEach((type, count) -> {
            if (count >= TYPE_SHARE * values.present()) {
                types.add(type);
            }
        });
        if (types.contains("number")) {
            types.remove("integer");
        }
        return types;
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
