package footpath.analytics.drivers;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;

/// The values of which field of which events are compared.
///
/// @param events which events
/// @param field  a property, or the channel
public record DriversProperty(EventMatcher events, Field field) {
    public DriversProperty {
        MatcherRules.requireNoTraits("drivers.properties", events);
        if (field instanceof Field.Trait) {
            throw new InvalidQuestion(
                    "drivers.properties", "needs a property of the events or the channel; traits are compared as such");
        }
    }
}
