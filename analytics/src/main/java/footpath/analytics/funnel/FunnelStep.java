package footpath.analytics.funnel;

import footpath.analytics.MatcherRules;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import java.util.List;
import java.util.stream.Collectors;

/// One step of a funnel.
///
/// @param matchers which events fill it: any one of these will do
/// @param label    how people call it
/// @param optional whether it may be skipped
/// @param gap      how long after the step taken before it
/// @param occurrence which of a person's matching events fill it
public record FunnelStep(
        List<EventMatcher> matchers, String label, boolean optional, StepGap gap, StepOccurrence occurrence) {
    public FunnelStep {
        matchers = List.copyOf(matchers);
        MatcherRules.requireSize("funnel.steps.anyOf", matchers.size(), 1, 64, "kinds of event");
        matchers.forEach(matcher -> MatcherRules.requireNoTraits("funnel.steps", matcher));
    }

    /// A step that must be taken, filled by one kind of event.
    public FunnelStep(EventMatcher matcher, String label) {
        this(List.of(matcher), label, false, StepGap.ANY, StepOccurrence.EVERY);
    }

    /// A step called by its filter text.
    public static FunnelStep of(EventMatcher matcher) {
        return new FunnelStep(matcher, FilterText.print(matcher));
    }

    /// A step that either of several kinds of event fills, called by their filter texts.
    public static FunnelStep eitherOf(List<EventMatcher> matchers) {
        return new FunnelStep(matchers, text(matchers), false, StepGap.ANY, StepOccurrence.EVERY);
    }

    /// The same step, but it may be skipped.
    public FunnelStep skippable() {
        return new FunnelStep(matchers, label, true, gap, occurrence);
    }

    /// The same step, at some time after the one taken before it.
    public FunnelStep after(StepGap wanted) {
        return new FunnelStep(matchers, label, optional, wanted, occurrence);
    }

    /// The same step, filled by some of the matching events alone.
    public FunnelStep filledBy(StepOccurrence wanted) {
        return new FunnelStep(matchers, label, optional, gap, wanted);
    }

    /// Whether nothing but one kind of event is asked for.
    boolean isPlain() {
        return matchers.size() == 1 && !optional && gap.equals(StepGap.ANY) && occurrence == StepOccurrence.EVERY;
    }

    /// Which events fill it, in words.
    String filterText() {
        return text(matchers);
    }

    private static String text(List<EventMatcher> matchers) {
        return matchers.stream().map(FilterText::print).collect(Collectors.joining(" or "));
    }
}
