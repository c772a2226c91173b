package footpath.maps.format;

import footpath.maps.Governance;
import footpath.maps.Lifecycle;
import footpath.maps.ReviewTrigger;
import footpath.maps.ReviewTriggerKind;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The members of a map that tell who keeps it true and when it is reviewed.
final class GovernanceJson {
    private GovernanceJson() {}

    static Governance read(JsonNode map) {
        return new Governance(
                MapReader.optional(map, "owner"),
                MapReader.optional(map, "approver"),
                MapReader.texts(map, "contributors"),
                MapReader.word(map, "lifecycle", Lifecycle.class).orElse(Lifecycle.DRAFT),
                MapReader.number(map, "reviewEvery"),
                MapReader.optional(map, "reviewed").map(LocalDate::parse),
                MapReader.list(map, "reviewTriggers", GovernanceJson::trigger));
    }

    private static ReviewTrigger trigger(JsonNode node) {
        return new ReviewTrigger(
                MapReader.word(node, "kind", ReviewTriggerKind.class).orElseThrow(),
                MapReader.number(node, "events"),
                MapReader.number(node, "days"),
                node.optional("points").map(JsonNode::doubleValue),
                MapReader.optional(node, "on").map(LocalDate::parse),
                MapReader.optional(node, "title"));
    }

    static void write(ObjectNode map, Governance governance) {
        Json.put(map, "owner", governance.owner());
        Json.put(map, "approver", governance.approver());
        MapWriter.texts(map, "contributors", governance.contributors());
        map.put("lifecycle", MapWriter.word(governance.lifecycle()));
        governance.reviewEvery().ifPresent(days -> map.put("reviewEvery", days));
        Json.put(map, "reviewed", governance.reviewed().map(LocalDate::toString));
        List<ReviewTrigger> triggers = governance.reviewTriggers();
        if (!triggers.isEmpty()) {
            map.set("reviewTriggers", MapWriter.list(triggers, GovernanceJson::trigger));
        }
    }

    private static ObjectNode trigger(ReviewTrigger trigger) {
        ObjectNode node = Json.NODES.objectNode().put("kind", MapWriter.word(trigger.kind()));
        trigger.events().ifPresent(events -> node.put("events", events));
        trigger.days().ifPresent(days -> node.put("days", days));
        trigger.points().ifPresent(points -> node.set("points", Json.number(points)));
        Json.put(node, "on", trigger.on().map(LocalDate::toString));
        Json.put(node, "title", trigger.title());
        return node;
    }
}
