package footpath.analytics.journey;

import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;

/// How those who enter felt at each step, by the answers they gave on their way.
///
/// An answer belongs to the step its person reached last, at or before the time of the answer, at one instant the last
/// in the document; the rules of [JourneyQuestion] say which steps those are. Answers before the entry, behind the
/// window, and behind the period belong to no journey. Each person counts once at a step, with the mean of the answers
/// given there. The interval is that of Student's t. Cost: a pass over the events of the steps and the answers.
///
/// @param journey  1 to 63 steps; its segments do not matter
/// @param answers  which events are answers; may not look at traits
/// @param property of these events that holds the answer, a number
/// @param scale    how people were asked
public record FeltQuestion(JourneyQuestion journey, EventMatcher answers, String property, ScoreScale scale)
        implements Question<FeltAnswer> {
    /// One bit of 64 is that of the answers.
    private static final int MOST_STEPS = Long.SIZE - 1;

    public FeltQuestion {
        MatcherRules.requireSize("journey.steps", journey.steps().size(), 1, MOST_STEPS, "bound steps");
        MatcherRules.requireNoTraits("scores", answers);
    }

    @Override
    public Scope scope() {
        return journey.scope();
    }

    @Override
    public String kind() {
        return "journey";
    }

    @Override
    public Kernel<?, FeltAnswer> resolve(IndexSnapshot snapshot) {
        return new FeltKernel(this, new ResolvedJourney(journey, snapshot));
    }
}
