package footpath.maps.lint;

import footpath.events.filter.Condition;
import footpath.maps.Belief;
import footpath.maps.Card;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules about what a map is made of.
final class ShapeRules {
    private static final int MOST_STEPS = 25;
    private static final int MOST_STAGES = 7;

    /// Lanes that say something without cards.
    private static final Set<LaneType> WITHOUT_CARDS =
            Set.of(LaneType.DIVIDER, LaneType.METRICS, LaneType.CHART, LaneType.FUNNEL, LaneType.TIME);

    static final List<LintRule> ALL = List.of(
            LintRule.of(
                    "no-persona",
                    "A map of nobody",
                    "People with different goals take different journeys; one curve for all of them is nobody's.",
                    "S. Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018: one point of view for each map",
                    ShapeRules::personas),
            LintRule.of(
                    "moment-without-touchpoint",
                    "A moment of truth without a touchpoint",
                    "What decides the relationship must be somewhere one can change it.",
                    "J. Carlzon, Moments of Truth, 1987",
                    ShapeRules::moments),
            LintRule.of(
                    "unbound-step",
                    "A step without events",
                    "What is not bound is not measured, and the path is drawn over it.",
                    "",
                    ShapeRules::unbound),
            LintRule.of(
                    "belief-rises",
                    "More people later than before",
                    "Who reaches a step went through the steps before it, unless these may be passed by.",
                    "",
                    ShapeRules::beliefs),
            LintRule.of(
                    "emotion-gap",
                    "A gap in the curve",
                    "Peaks and the end are what people remember; a gap may hide one of them.",
                    "D. Kahneman and others, When More Pain Is Preferred to Less, Psychological Science 4, 1993",
                    ShapeRules::gaps),
            LintRule.of(
                    "too-long",
                    "Too long to see at once",
                    "Nobody keeps more in view; what is longer is several journeys.",
                    "",
                    ShapeRules::tooLong),
            LintRule.of(
                    "empty-lane",
                    "An empty lane",
                    "An empty row takes the room of one that says something, and looks unfinished.",
                    "",
                    ShapeRules::emptyLanes));

    private ShapeRules() {}

    private static void personas(LintedMap linted, Findings found) {
        if (linted.map().personas().isEmpty()) {
            found.map(
                    Severity.WARNING,
                    "it has no persona",
                    "describe whom it is about, and say by which traits they are known");
        }
        linted.map().personas().stream()
                .filter(persona -> persona.segment().equals(Condition.ALWAYS))
                .forEach(persona -> found.persona(
                        Severity.HINT,
                        persona,
                        "the persona stands for everyone",
                        "choose its persons by a trait, so that its numbers are its own"));
    }

    private static void moments(LintedMap linted, Findings found) {
        List<Card> touchpoints = linted.cards(LaneType.TOUCHPOINTS, LaneType.CHANNELS, LaneType.PHYSICAL_EVIDENCE);
        linted.map().steps().stream()
                .filter(Step::momentOfTruth)
                .filter(step -> step.binding().isEmpty()
                        && linted.over(step, touchpoints).isEmpty())
                .forEach(step -> found.step(
                        Severity.WARNING,
                        step,
                        "nothing says where this moment of truth happens",
                        "add a touchpoint, or bind the step to events that carry a channel"));
    }

    /// Where nothing at all is bound, the map stands still, which another rule says once.
    private static void unbound(LintedMap linted, Findings found) {
        if (linted.map().boundCount() > 0) {
            linted.unbound()
                    .filter(step -> step.believed().isEmpty())
                    .forEach(step -> found.step(
                            Severity.HINT,
                            step,
                            "the step is bound to nothing, so it is not measured",
                            "bind it to an event, or say in its description why there can be none"));
        }
    }

    private static void beliefs(LintedMap linted, Findings found) {
        double before = 1;
        for (Step step : linted.map().steps()) {
            Optional<Double> reach = step.believed().flatMap(Belief::reach);
            if (reach.isPresent() && reach.get() > before + 1e-9) {
                found.step(
                        Severity.WARNING,
                        step,
                        "it is believed to be reached by more people than an earlier step that nobody may pass by",
                        "correct one of the two beliefs, or say that the earlier step may be passed by");
            }
            if (!step.optional() && reach.isPresent()) {
                before = Math.min(before, reach.get());
            }
        }
    }

    private static void gaps(LintedMap linted, Findings found) {
        for (Lane lane : linted.lanes(LaneType.EMOTION_CURVE)) {
            List<Step> missing = linted.map().steps().stream()
                    .filter(step -> linted.over(step, lane.cards()).isEmpty())
                    .toList();
            if (!lane.cards().isEmpty() && !missing.isEmpty()) {
                found.lane(
                        Severity.HINT,
                        lane,
                        "it says nothing of " + missing.size() + " of "
                                + linted.map().steps().size() + " steps, the first is “"
                                + missing.getFirst().title() + "”",
                        "say how these feel, or ask somebody who went there");
            }
        }
    }

    private static void tooLong(LintedMap linted, Findings found) {
        for (Stage stage : linted.map().stages()) {
            if (stage.steps().size() > MOST_STEPS) {
                found.stage(
                        Severity.WARNING,
                        stage,
                        "the stage has " + stage.steps().size() + " steps",
                        "keep to " + MOST_STEPS + ", or make a map of its own of it");
            }
        }
        if (linted.map().stages().size() > MOST_STAGES) {
            found.map(
                    Severity.HINT,
                    "it has " + linted.map().stages().size() + " stages",
                    "keep to " + MOST_STAGES + ", or split the map where people change their goal");
        }
    }

    private static void emptyLanes(LintedMap linted, Findings found) {
        linted.map().lanes().stream()
                .filter(lane -> lane.cards().isEmpty() && !WITHOUT_CARDS.contains(lane.type()))
                .forEach(lane -> found.lane(
                        Severity.HINT, lane, "the lane has no card", "write the first one, or remove the lane"));
    }
}
