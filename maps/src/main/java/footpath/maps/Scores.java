package footpath.maps;

import footpath.analytics.MatcherRules;
import footpath.analytics.journey.ScoreScale;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import java.util.List;

/// Which answers tell how people felt: what is observed beside an emotion curve.
///
/// @param events   names, any of which is an answer; at least one
/// @param where    what else must hold of the event; may not look at traits
/// @param property of the event that holds the answer, a number
/// @param scale    how people were asked
public record Scores(List<String> events, Condition where, String property, ScoreScale scale) {
    public Scores {
        events = List.copyOf(events);
        new Checks("scores")
                .some("event", events, "event name")
                .holds("event", events.stream().noneMatch(String::isBlank), "is blank", "name the event")
                .text("property", property)
                .holds(
                        "where",
                        MatcherRules.fieldsOf(where).stream().noneMatch(Field.Trait.class::isInstance),
                        "looks at a trait",
                        "choose answers by \"property\" and \"channel\"")
                .done();
    }

    /// The answers as the filter language has them.
    public EventMatcher matcher() {
        return new EventMatcher(events, where);
    }
}
