package footpath.analytics.journey;

import footpath.analytics.Kernel;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;

/// In which order those who enter reach the steps of a map: every way walked, with its number.
///
/// A way holds the steps a journey reached, each once, in order of time, at one instant in order of the document; the
/// rules of [JourneyQuestion] say which those are, so ways and measures agree. Cost: a pass over the events of the
/// steps; memory for each different way. More than [#MOST] of them are refused.
///
/// @param journey whose ways are asked for; its segments do not matter
public record WalkedQuestion(JourneyQuestion journey) implements Question<WalkedAnswer> {
    /// So many different ways can be counted.
    public static final int MOST = 500_000;

    @Override
    public Scope scope() {
        return journey.scope();
    }

    @Override
    public String kind() {
        return "journey";
    }

    @Override
    public Kernel<?, WalkedAnswer> resolve(IndexSnapshot snapshot) {
        return new WalkedKernel(new ResolvedJourney(journey, snapshot));
    }
}
