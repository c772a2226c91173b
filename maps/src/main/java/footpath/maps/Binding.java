package footpath.maps;

import footpath.analytics.MatcherRules;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The query behind a step: which event fills it.
///
/// @param events names, any of which will do; at least one
/// @param where  what else must hold of the event; may not look at traits
/// @param after  key of the earlier step it must follow; empty: the entry step, the first bound one
/// @param within longest time after that step, inclusive; empty: the map's window alone
public record Binding(List<String> events, Condition where, Optional<String> after, Optional<Duration> within) {
    public Binding {
        events = List.copyOf(events);
        new Checks("binding")
                .some("event", events, "event name")
                .holds("event", events.stream().noneMatch(String::isBlank), "is blank", "name the event")
                .holds(
                        "where",
                        MatcherRules.fieldsOf(where).stream().noneMatch(Field.Trait.class::isInstance),
                        "looks at a trait",
                        "choose events by \"property\" and \"channel\"; traits belong to a persona's segment")
                .positive("within", within)
                .done();
    }

    /// The binding as the filter language has it.
    public EventMatcher matcher() {
        return new EventMatcher(events, where);
    }
}
