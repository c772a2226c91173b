package footpath.analytics.journey;

import footpath.analytics.MatcherRules;
import footpath.events.filter.Condition;

/// Persons to be counted apart, as those a persona stands for.
///
/// @param key       how the answer calls them
/// @param condition which persons, by their traits
public record NamedSegment(String key, Condition condition) {
    public NamedSegment {
        MatcherRules.requireTraitsOnly("journey.segments." + key, condition);
    }
}
