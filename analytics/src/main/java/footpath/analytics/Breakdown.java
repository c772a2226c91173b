package footpath.analytics;

import footpath.events.filter.Field;

/// By which field an answer is split, and into how many values at most.
///
/// @param field a property or the channel of an event, or a trait of the person
/// @param top   1 to 1,000: the most frequent values stand alone, all others are one group
public record Breakdown(Field field, int top) {
    public Breakdown {
        MatcherRules.requireSize("breakdown.top", top, 1, 1_000, "values");
    }
}
