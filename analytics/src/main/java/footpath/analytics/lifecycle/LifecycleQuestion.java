package footpath.analytics.lifecycle;

import footpath.analytics.CalendarUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Instant;

/// In each calendar period, how many persons are new, returning, resurrecting or dormant.
///
/// A person is active in a calendar period if it has a matching event in it. Of those active in a period, the
/// new were never active before, the returning were active in the period before, and the resurrecting were
/// active at some time before but not in the period before. The dormant were active in the period before and
/// are not in this one.
///
/// The first period is taken whole even if the scope begins in the midst of it, and events before it are
/// looked at to tell who is new and who was active just before; the last ends where the scope ends.
///
/// Source of the rules: PostHog's lifecycle, which tells the dormant as a negative number; here it is
/// positive. Costs one pass over the matching events up to the end of the scope; memory is four numbers a
/// period.
///
/// @param scope     period, persons, and the zone whose calendar cuts the periods
/// @param events    which events make a person active
/// @param unit      how long the periods are; at most 20,000 of them
/// @param weekStart first day of a week
/// @param asOf      the present: periods that end later are incomplete
public record LifecycleQuestion(Scope scope, EventMatcher events, CalendarUnit unit, DayOfWeek weekStart, Instant asOf)
        implements Question<LifecycleAnswer> {

    /// @throws InvalidQuestion if the matcher looks at traits
    public LifecycleQuestion {
        MatcherRules.requireNoTraits("lifecycle.events", events);
    }

    @Override
    public String kind() {
        return "lifecycle";
    }

    @Override
    public Kernel<?, LifecycleAnswer> resolve(IndexSnapshot snapshot) {
        return new LifecycleKernel(new ResolvedLifecycle(this, snapshot));
    }
}
