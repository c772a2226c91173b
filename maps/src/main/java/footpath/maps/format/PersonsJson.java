package footpath.maps.format;

import footpath.maps.measure.PersonsBehind;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The persons behind a number as JSON, the only writer of it. Times carry the offset of the map's zone.
public final class PersonsJson {
    private PersonsJson() {}

    /// The list as a tree.
    public static JsonNode tree(PersonsBehind behind) {
        ObjectNode node = Json.NODES
                .objectNode()
                .put("list", behind.list())
                .put("step", behind.step().orElse(null))
                .put("rule", behind.rule())
                .put("total", behind.total())
                .put("offset", behind.offset());
        ArrayNode persons = node.putArray("persons");
        behind.persons().forEach(person -> persons.add(person(behind, person)));
        return node;
    }

    private static ObjectNode person(PersonsBehind behind, PersonsBehind.Listed person) {
        ObjectNode node = Json.NODES.objectNode().put("person", person.person()).put("why", person.why());
        node.set(
                "secondsSincePrevious",
                person.secondsSincePrevious().map(Json::number).orElse(Json.NODES.nullNode()));
        ArrayNode steps = node.putArray("steps");
        person.steps()
                .forEach(passed -> steps.addObject()
                        .put("step", passed.step())
                        .put(
                                "time",
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                        passed.time().atZone(behind.zone())))
                        .put("channel", passed.channel()));
        return node;
    }
}
