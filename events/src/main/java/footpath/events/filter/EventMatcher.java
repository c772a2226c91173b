package footpath.events.filter;

import java.util.List;

/// Which events are meant: one of the names, and a condition on the event's fields.
///
/// @param names event names, any of which will do; empty means every event
/// @param where what else must hold of the event; may not look at traits
public record EventMatcher(List<String> names, Condition where) {
    public EventMatcher {
        names = List.copyOf(names);
    }

    /// Every event of this name.
    public static EventMatcher named(String name) {
        return new EventMatcher(List.of(name), Condition.ALWAYS);
    }
}
