package footpath.analytics.survival;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;

/// The share of persons that still has not had an event, by the time since they entered.
///
/// - A person enters with its first event of the period that matches `entry`, and has the event with the
///   first later one that matches `event`: later in order of time and arrival, so at the same instant it
///   may follow.
/// - Who has not had it is censored at the end of observation: the end of the period or the latest event of
///   the index, whichever is earlier.
/// - The share is the product-limit estimate of Kaplan and Meier. At one time events come before
///   censorings.
///
/// Time O(events) to scan and at most O(n log n) for n entrants; memory 8 bytes an entrant, and while they are sorted
/// as much again.
///
/// @param scope  period and persons
/// @param entry  which event starts the clock
/// @param event  which event stops it
/// @param points 2 to 10,000: a curve of more steps is told at so many times only, the last step among them
public record SurvivalQuestion(Scope scope, EventMatcher entry, EventMatcher event, int points)
        implements Question<SurvivalAnswer> {
    public SurvivalQuestion {
        MatcherRules.requireNoTraits("survival.entry", entry);
        MatcherRules.requireNoTraits("survival.event", event);
        MatcherRules.requireSize("survival.points", points, 2, 10_000, "points");
    }

    @Override
    public String kind() {
        return "survival";
    }

    @Override
    public Kernel<?, SurvivalAnswer> resolve(IndexSnapshot snapshot) {
        return new SurvivalKernel(this, snapshot);
    }
}
