package footpath.analytics.funnel;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import footpath.events.filter.EventMatcher;

/// An event that must not happen between two steps: while an attempt has taken step `after` or a later one, and
/// not yet `before` or a later one, such an event ends it. An event at the instant of a step taken is not between.
///
/// @param matcher which events
/// @param after   number of a step, from 1
/// @param before  number of a later step
public record FunnelExclusion(EventMatcher matcher, int after, int before) {
    public FunnelExclusion {
        MatcherRules.requireNoTraits("funnel.exclusions", matcher);
        if (after < 1 || before <= after) {
            throw new InvalidQuestion(
                    "funnel.exclusions",
                    "needs a step, counted from 1, and a later one, got steps " + after + " and " + before);
        }
    }
}
