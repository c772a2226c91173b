package footpath.analytics.journey;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.index.IndexSnapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a map asks: of those who enter, who reaches each step, when, on which channel, and where do they leave.
///
/// - A person enters with the first event of the period that matches the first step. The journey is that person's
///   events from then to `window` later, inclusive, cut at the end of the period. Events at the very instant of
///   entry belong to it whatever their arrival.
/// - A step is reached with its earliest matching event (by time, then arrival) at or after the time of the step
///   it follows, unless that event already fills a step of the same chain of `after`. If the step it follows is
///   not reached, neither is it.
/// - The first such event counts; repeats are counted beside.
///
/// @param scope    period, persons, zone
/// @param steps    1 to 64 bound steps in document order; the first is the entry
/// @param window   longest time from entry to any step, inclusive
/// @param segments up to 64 groups of persons to be counted apart; they may overlap
public record JourneyQuestion(Scope scope, List<JourneyStep> steps, Duration window, List<NamedSegment> segments)
        implements Question<JourneyAnswer> {

    public JourneyQuestion {
        steps = List.copyOf(steps);
        segments = List.copyOf(segments);
        MatcherRules.requireSize("journey.steps", steps.size(), 1, 64, "bound steps");
        MatcherRules.requireSize("journey.segments", segments.size(), 0, 64, "segments");
        MatcherRules.requireWindow("journey.window", window);
        MatcherRules.requireDistinct(
                "journey.steps", steps.stream().map(JourneyStep::key).toList());
        MatcherRules.requireDistinct(
                "journey.segments", segments.stream().map(NamedSegment::key).toList());
        requireFreeEntry(steps.getFirst());
        requireChainsEndAtEntry(steps);
    }

    @Override
    public String kind() {
        return "journey";
    }

    @Override
    public Kernel<?, JourneyAnswer> resolve(IndexSnapshot snapshot) {
        return new JourneyKernel(new ResolvedJourney(this, snapshot));
    }

    private static void requireFreeEntry(JourneyStep entry) {
        if (entry.after().isPresent() || entry.within().isPresent()) {
            throw new InvalidQuestion(
                    "journey.steps." + entry.key(),
                    "is the first bound step, the entry; it can have neither \"after\" nor \"within\"");
        }
    }

    private static void requireChainsEndAtEntry(List<JourneyStep> steps) {
        Map<String, JourneyStep> byKey = new HashMap<>();
        steps.forEach(step -> byKey.put(step.key(), step));
        for (JourneyStep step : steps) {
            Set<String> chain = new HashSet<>();
            JourneyStep current = step;
            while (current.after().isPresent()) {
                if (!chain.add(current.key())) {
                    throw new InvalidQuestion(
                            "journey.steps." + step.key() + ".after",
                            "leads in a circle back to \"" + current.key()
                                    + "\"; follow \"after\" and the entry must come");
                }
                String after = current.after().get();
                JourneyStep next = byKey.get(after);
                if (next == null) {
                    throw new InvalidQuestion(
                            "journey.steps." + current.key() + ".after",
                            "names \"" + after + "\", which is no bound step; bound are " + byKey.keySet());
                }
                current = next;
            }
        }
    }
}
