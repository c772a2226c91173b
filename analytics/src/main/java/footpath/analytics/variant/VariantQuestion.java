package footpath.analytics.variant;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.Optional;

/// Which whole journeys are the most frequent: sequences of event names from the first event to the last.
///
/// The rule, in this order: events that are not asked for are as if they had not happened; a gap longer than the
/// session timeout (one as long as it does not) cuts a journey in two; of neighbouring events of one name the first
/// stands for all, if repeats are collapsed. Two journeys are one variant if their names are the same, one by one.
/// A journey lasts from its first event that counts to its last, repeats included; a journey of one event lasts no
/// time. Counts are exact.
///
/// Cost: a pass over the events; if there are more than four million journeys, two more at least, over those of the
/// listed
/// variants. Memory for each different variant: about thirty bytes for one of few names, and for a long one about a
/// byte
/// an event of it and thirty for itself. Where the different variants would take more than half a gigabyte the question
/// is refused.
///
/// @param scope          period, persons, zone; what lies outside of the period is as if it had not happened
/// @param events         which events count
/// @param collapse       whether repeats are collapsed
/// @param sessionTimeout longest time between two events of one session; empty for whole journeys
/// @param top            1 to 1,000: how many variants the answer holds, the most frequent ones
public record VariantQuestion(
        Scope scope, EventMatcher events, boolean collapse, Optional<Duration> sessionTimeout, int top)
        implements Question<VariantAnswer> {

    public VariantQuestion {
        MatcherRules.requireNoTraits("variant.events", events);
        sessionTimeout.ifPresent(timeout -> MatcherRules.requireWindow("variant.sessionTimeout", timeout));
        MatcherRules.requireSize("variant.top", top, 1, 1_000, "variants");
    }

    @Override
    public String kind() {
        return "variant";
    }

    @Override
    public Kernel<?, VariantAnswer> resolve(IndexSnapshot snapshot) {
        return new VariantKernel(new ResolvedVariant(this, snapshot));
    }
}
