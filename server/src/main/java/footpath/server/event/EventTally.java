package footpath.server.event;

import footpath.server.http.Json;
import footpath.store.events.EventCatalog;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What the latest events of one name said. Confined to one thread while it is made; holds at most 500 properties.
public final class EventTally {
    /// Most events that are looked at.
    public static final int MOST_EVENTS = 10_000;

    private static final int MOST_PROPERTIES = 500;

    private final SortedMap<String, PropertyTally> properties = new TreeMap<>();
    private final Set<String> channels = new TreeSet<>();
    private long events;

    private EventTally() {}

    /// Looks at the events of a name that arrived last.
    public static EventTally of(EventCatalog catalog, String name) {
        EventTally tally = new EventTally();
        catalog.sample(name, MOST_EVENTS, (source, channel, text) -> tally.add(channel, Json.tree(text)));
        return tally;
    }

    void add(String channel, JsonNode event) {
        events++;
        channels.add(channel);
        for (Map.Entry<String, JsonNode> property : event.properties()) {
            if (properties.size() < MOST_PROPERTIES || properties.containsKey(property.getKey())) {
                properties
                        .computeIfAbsent(property.getKey(), _ -> new PropertyTally())
                        .add(property.getValue());
            }
        }
    }

    /// How many were looked at.
    public long events() {
        return events;
    }

    /// Properties by name.
    public SortedMap<String, PropertyTally> properties() {
        return Collections.unmodifiableSortedMap(properties);
    }

    /// The channels they were on.
    public Set<String> channels() {
        return Collections.unmodifiableSet(channels);
    }
}
