package footpath.analytics.stickiness;

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
import java.util.Optional;

/// How many persons are active in exactly 1, 2, 3, … calendar periods: within the whole range, or within each
/// larger calendar period, as days within each week.
///
/// A person is active in a calendar period if it has a matching event in it, within the scope. Persons active
/// in none are not counted. Source of the rule: PostHog's stickiness.
///
/// Costs one pass over the matching events; memory is one number for each period and larger period.
///
/// @param scope     period, persons, and the zone whose calendar cuts the periods
/// @param events    which events make a person active
/// @param unit      how long the periods are; at most 20,000 of them
/// @param within    a larger unit that the periods fill: hours in days, weeks or months, days in weeks or
///     months; empty counts over the whole range
/// @param weekStart first day of a week
/// @param asOf      the present: what ends later is incomplete
public record StickinessQuestion(
        Scope scope,
        EventMatcher events,
        CalendarUnit unit,
        Optional<CalendarUnit> within,
        DayOfWeek weekStart,
        Instant asOf)
        implements Question<StickinessAnswer> {

    /// @throws InvalidQuestion if the matcher looks at traits, or the periods do not fill the larger ones
    public StickinessQuestion {
        MatcherRules.requireNoTraits("stickiness.events", events);
        if (within.isPresent() && !unit.fills(within.get())) {
            throw new InvalidQuestion(
                    "stickiness.within",
                    "needs a unit that " + unit.word() + "s fill without a rest (hours fill days, weeks and months;"
                            + " days fill weeks and months), got "
                            + within.get().word());
        }
    }

    @Override
    public String kind() {
        return "stickiness";
    }

    @Override
    public Kernel<?, StickinessAnswer> resolve(IndexSnapshot snapshot) {
        return new StickinessKernel(new ResolvedStickiness(this, snapshot));
    }
}
