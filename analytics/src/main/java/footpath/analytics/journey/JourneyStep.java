package footpath.analytics.journey;

import footpath.analytics.MatcherRules;
import footpath.events.filter.EventMatcher;
import java.time.Duration;
import java.util.Optional;

/// One bound step of a map.
///
/// @param key      its key, unique within the question
/// @param matcher  which events fill it
/// @param label    how people call it
/// @param after    key of the step it must follow; empty: the first step of the question, the entry
/// @param within   longest time after that step, inclusive; empty: the window of the question alone
/// @param optional whether people may pass it by: it is never the "previous" of a later step
public record JourneyStep(
        String key,
        EventMatcher matcher,
        String label,
        Optional<String> after,
        Optional<Duration> within,
        boolean optional) {

    public JourneyStep {
        MatcherRules.requireNoTraits("journey.steps." + key, matcher);
        within.ifPresent(limit -> MatcherRules.requireWindow("journey.steps." + key + ".within", limit));
    }

    /// A step that every journey may take once, any time after entry.
    public static JourneyStep of(String key, EventMatcher matcher) {
        return new JourneyStep(key, matcher, key, Optional.empty(), Optional.empty(), false);
    }

    /// The same step, to be counted only after another one.
    public JourneyStep after(String step) {
        return new JourneyStep(key, matcher, label, Optional.of(step), within, optional);
    }

    /// The same step, to be counted only within a time of the step it follows.
    public JourneyStep within(Duration limit) {
        return new JourneyStep(key, matcher, label, after, Optional.of(limit), optional);
    }
}
