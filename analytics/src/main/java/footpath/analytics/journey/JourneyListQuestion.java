package footpath.analytics.journey;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.analytics.SubjectSet;
import footpath.index.IndexSnapshot;
import java.util.Optional;

/// The persons behind one number of a [JourneyAnswer]: the same kernel, so list and number agree.
///
/// @param journey the question whose number it is
/// @param list    which number
public record JourneyListQuestion(JourneyQuestion journey, JourneyList list) implements Question<SubjectSet> {
    public JourneyListQuestion {
        switch (list) {
            case JourneyList.Reached(String step, var channel) -> requireStep(journey, step);
            case JourneyList.DroppedAfter(String step) -> requireStep(journey, step);
            case JourneyList.Skipped(String step) -> requireStep(journey, step);
            case JourneyList.Missed(String step) -> requireStep(journey, step);
            case JourneyList.Arrived(String step) -> requireStep(journey, step);
            case JourneyList.OutOfOrder(String step) -> requireStep(journey, step);
            case JourneyList.Arc(Optional<String> from, Optional<String> to) -> requireArc(journey, from, to);
        }
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
    public Kernel<?, SubjectSet> resolve(IndexSnapshot snapshot) {
        return new JourneyListKernel(new ResolvedJourney(journey, snapshot), list);
    }

    private static void requireArc(JourneyQuestion journey, Optional<String> from, Optional<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            throw new InvalidQuestion("journey.list.arc", "has neither a step it leaves nor one it reaches; give one");
        }
        from.ifPresent(step -> requireStep(journey, step));
        to.ifPresent(step -> requireStep(journey, step));
    }

    private static void requireStep(JourneyQuestion journey, String key) {
        if (journey.steps().stream().noneMatch(step -> step.key().equals(key))) {
            throw new InvalidQuestion(
                    "journey.list.step",
                    "no bound step \"" + key + "\"; bound are "
                            + journey.steps().stream().map(JourneyStep::key).toList());
        }
    }
}
