package footpath.server.plan;

import footpath.server.Footpath;
import footpath.server.event.EventTally;
import footpath.server.http.Json;
import footpath.store.events.EventCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// How a plan fits what is in the log already: the latest 10,000 events of each name.
public final class PlanCheck {
    private PlanCheck() {}

    /// @param event   name of the event
    /// @param rule    what it breaks, as `type`, or `new_name`, `new_property`, `new_channel`
    /// @param place   the property or channel; empty if it is the event itself
    /// @param source  where from
    /// @param events  how many of those looked at
    /// @param example what the latest said there
    public record Line(String event, String rule, String place, String source, long events, String example) {}

    private record Key(String event, String rule, String place, String source) {}

    private static final class Counted {
        private final String example;
        private long count;

        Counted(String example) {
            this.example = example;
        }
    }

    /// What breaks a plan, the most frequent first.
    ///
    /// @throws footpath.server.Fault `INVALID_INPUT` if it is no plan
    public static List<Line> of(Footpath footpath, JsonNode document) {
        TrackingPlan plan = TrackingPlan.of(document);
        EventCatalog catalog = footpath.log().catalog();
        TreeSet<String> names = new TreeSet<>();
        catalog.parts().forEach(part -> names.add(part.name()));
        Map<Key, Counted> counts = new HashMap<>();
        for (String name : names) {
            catalog.sample(
                    name,
                    EventTally.MOST_EVENTS,
                    (source, channel, properties) -> plan.violations(name, channel, Json.tree(properties))
                            .forEach(one -> counts.computeIfAbsent(
                                            new Key(name, one.rule(), one.place(), source),
                                            _ -> new Counted(one.example()))
                                    .count++));
        }
        List<Line> lines = new ArrayList<>();
        counts.forEach((key, counted) -> lines.add(
                new Line(key.event(), key.rule(), key.place(), key.source(), counted.count, counted.example)));
        lines.sort(Comparator.comparingLong(Line::events).reversed().thenComparing(Line::event));
        return lines;
    }
}
