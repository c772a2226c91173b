package footpath.analytics.funnel;

import footpath.analytics.MatcherRules;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;

/// One step of a funnel.
///
/// @param matcher which events fill it
/// @param label   how people call it
public record FunnelStep(EventMatcher matcher, String label) {
    public FunnelStep {
        MatcherRules.requireNoTraits("funnel.steps", matcher);
    }

    /// A step called by its filter text.
    public static FunnelStep of(EventMatcher matcher) {
        return new FunnelStep(matcher, FilterText.print(matcher));
    }
}
