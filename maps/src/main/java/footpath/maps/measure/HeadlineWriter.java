package footpath.maps.measure;

import footpath.analytics.Share;
import footpath.maps.Belief;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.measure.MeasuredMap.Headline;
import footpath.maps.measure.MeasuredMap.MeasuredPersona;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in a sentence what a measured map shows.
///
/// The sentence is about one step: among those with status OK and a believed reach, the moments of truth if there
/// are any, else all of them but the entry; of these the one whose observed and believed reach lie furthest apart.
/// Without such a step it is the first moment of truth, else the last measured step.
final class HeadlineWriter {
    private static final int PERCENT = 100;

    private final JourneyMap map;
    private final List<MeasuredStep> steps;
    private final List<MeasuredPersona> personas;
    private final Optional<Long> entrants;
    private final String many;

    HeadlineWriter(JourneyMap map, List<MeasuredStep> steps, List<MeasuredPersona> personas, Optional<Long> entrants) {
        this.map = map;
        this.steps = steps;
        this.personas = personas;
        this.entrants = entrants;
        this.many = map.subject().many();
    }

    MeasuredMap.Headlines headlines() {
        return new MeasuredMap.Headlines(believed(), happened(), difference());
    }

    private Headline believed() {
        Optional<MeasuredStep> step = compared()
                .or(this::told)
                .filter(told -> belief(told).isPresent())
                .or(() -> steps.stream()
                        .filter(known -> belief(known).isPresent())
                        .reduce((a, b) -> momentOfTruth(a) ? a : b));
        if (step.isEmpty()) {
            return new Headline("The team has written down no belief yet.", "");
        }
        double reach = belief(step.get()).orElseThrow();
        String time = step.get()
                .believed()
                .flatMap(Belief::medianTime)
                .map(median -> ", half of those within " + Wording.duration(median))
                .orElse("");
        long count = steps.stream().filter(known -> belief(known).isPresent()).count();
        return new Headline(
                "The team believes " + Math.round(reach * PERCENT) + " of 100 " + many + " " + deed(step.get()) + time
                        + ".",
                "A believed reach stands on {" + count + " of " + steps.size() + " steps}."
                        + map.source().map(source -> " " + source).orElse(""));
    }

    private Headline happened() {
        Optional<MeasuredStep> step = compared().or(this::told);
        if (step.isEmpty() || entrants.isEmpty() || entrants.get() == 0) {
            return new Headline(nobody(), "");
        }
        MeasuredStep told = step.get();
        String half = told.observed()
                .flatMap(MeasuredStep.Observed::time)
                .map(time -> ", half of those within "
                        + Wording.seconds(time.durations().medianSeconds()))
                .orElse("");
        return new Headline(
                ofWhole(reach(told).orElseThrow()) + " " + deed(told) + half + ".",
                List.of(stopping(), extremes(told)).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private Headline difference() {
        Optional<MeasuredStep> step = compared();
        if (step.isEmpty()) {
            String why = steps.stream().anyMatch(known -> belief(known).isPresent())
                    ? "No step with a belief has a number that can be relied on."
                    : "No step carries a believed reach.";
            return new Headline("Belief and events cannot be compared yet.", why);
        }
        MeasuredStep told = step.get();
        double believed = belief(told).orElseThrow();
        Share reach = reach(told).orElseThrow();
        long whole = reach.of() < PERCENT ? reach.of() : PERCENT;
        return new Headline(
                ofWhole(reach) + " " + deed(told) + ". The team believed " + Math.round(believed * whole) + ".",
                List.of(opening(told), ending(told)).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    /// Where, on the way to the step told, belief and events part most in the direction they end up in.
    private String opening(MeasuredStep told) {
        double sign = Math.signum(gap(told));
        if (Math.abs(gap(told)) < 0.005) {
            return "Belief and events agree there.";
        }
        MeasuredStep widest = told;
        double most = 0;
        double before = 0;
        for (MeasuredStep step : comparable()) {
            double opened = (gap(step) - before) * sign;
            if (opened > most) {
                most = opened;
                widest = step;
            }
            before = gap(step);
            if (step.equals(told)) {
                break;
            }
        }
        return "The ground is " + (sign < 0 ? "lost" : "gained") + " at {" + widest.title() + "}"
                + goingOn(widest).orElse("") + ".";
    }

    /// Of those who reached the step before, who goes on: observed and believed.
    private Optional<String> goingOn(MeasuredStep step) {
        Optional<Share> observed = step.observed().flatMap(MeasuredStep.Observed::ofPrevious);
        Optional<Double> before = step.observed()
                .flatMap(MeasuredStep.Observed::previous)
                .flatMap(this::byKey)
                .flatMap(HeadlineWriter::belief)
                .filter(reach -> reach > 0);
        if (observed.isEmpty() || before.isEmpty() || observed.get().of() < PERCENT) {
            return Optional.empty();
        }
        long believed = Math.round(Math.min(1, belief(step).orElse(0.0) / before.get()) * PERCENT);
        return Optional.of(
                ": " + ofHundred(observed.get()) + " of 100 who came that far go on, the team believed " + believed);
    }

    /// How the last comparable step ends up, if that is another story.
    private String ending(MeasuredStep told) {
        List<MeasuredStep> comparable = comparable();
        MeasuredStep last = comparable.getLast();
        if (last.equals(told) || gap(last) * gap(told) >= 0 || Math.abs(gap(last)) < 0.005) {
            return "";
        }
        return "Yet {" + last.title() + "} stands " + points(gap(last)) + (gap(last) > 0 ? " above" : " below")
                + " belief: " + percent(reach(last).orElseThrow()) + " against "
                + percent(belief(last).orElseThrow()) + ".";
    }

    /// The step after which most people stop.
    private String stopping() {
        Map<MeasuredStep, Share> drops = steps.stream()
                .filter(step -> step.observed()
                        .flatMap(MeasuredStep.Observed::droppedAfter)
                        .isPresent())
                .limit(Math.max(
                        0,
                        steps.stream()
                                        .filter(step -> step.observed().isPresent())
                                        .count()
                                - 1))
                .collect(Collectors.toMap(
                        Function.identity(),
                        step -> step.observed()
                                .flatMap(MeasuredStep.Observed::droppedAfter)
                                .orElseThrow(),
                        (a, b) -> a,
                        LinkedHashMap::new));
        return drops.entrySet().stream()
                .max(Comparator.comparingLong(entry -> entry.getValue().n()))
                .filter(entry -> entry.getValue().n() > 0)
                .map(entry -> "Most stop after {" + entry.getKey().title() + "}: "
                        + Wording.number(entry.getValue().n()) + " of "
                        + Wording.number(entry.getValue().of())
                        + " who get there go no further.")
                .orElse("");
    }

    /// Which persona reaches the step most, which least; only personas with enough people.
    private String extremes(MeasuredStep told) {
        record Reach(String title, Share share) {}
        List<Reach> reaches = new ArrayList<>();
        told.observed()
                .map(MeasuredStep.Observed::personas)
                .orElse(List.of())
                .forEach(persona -> persona.reach()
                        .filter(share -> share.of() >= map.minN() && share.of() > 0)
                        .ifPresent(share -> reaches.add(new Reach(title(persona.persona()), share))));
        reaches.sort(Comparator.comparingDouble(reach -> -reach.share().share().orElse(0)));
        if (reaches.size() < 2
                || ofHundred(reaches.getFirst().share())
                        .equals(ofHundred(reaches.getLast().share()))) {
            return "";
        }
        return "{" + reaches.getFirst().title() + "} most often ("
                + ofHundred(reaches.getFirst().share()) + " of 100), {"
                + reaches.getLast().title() + "} least ("
                + ofHundred(reaches.getLast().share()) + ").";
    }

    private Optional<MeasuredStep> compared() {
        List<MeasuredStep> candidates = comparable();
        List<MeasuredStep> moments =
                candidates.stream().filter(this::momentOfTruth).toList();
        String entry = steps.stream()
                .filter(step -> step.observed().isPresent())
                .findFirst()
                .map(MeasuredStep::key)
                .orElse("");
        return (moments.isEmpty()
                        ? candidates.stream().filter(step -> !step.key().equals(entry))
                        : moments.stream())
                // The first of equals, since max would take the last.
                .reduce((best, step) -> Math.abs(gap(step)) > Math.abs(gap(best)) ? step : best);
    }

    private Optional<MeasuredStep> told() {
        List<MeasuredStep> numbered =
                steps.stream().filter(step -> reach(step).isPresent()).toList();
        return numbered.stream()
                .filter(this::momentOfTruth)
                .findFirst()
                .or(() -> numbered.stream().reduce((a, b) -> b));
    }

    private List<MeasuredStep> comparable() {
        return steps.stream()
                .filter(step -> step.status() == StepStatus.OK
                        && belief(step).isPresent()
                        && reach(step).isPresent())
                .toList();
    }

    private String nobody() {
        if (entrants.isEmpty()) {
            return "Too few " + many + " entered to say anything about them.";
        }
        return steps.stream().noneMatch(step -> step.observed().isPresent())
                ? "No step could be measured."
                : "No " + map.subject().one() + " entered in this period.";
    }

    private String deed(MeasuredStep step) {
        return map.step(step.key()).map(Wording::deed).orElse("");
    }

    private boolean momentOfTruth(MeasuredStep step) {
        return map.step(step.key()).filter(Step::momentOfTruth).isPresent();
    }

    private Optional<MeasuredStep> byKey(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    private String title(String persona) {
        return personas.stream()
                .filter(known -> known.key().equals(persona))
                .map(MeasuredPersona::title)
                .findFirst()
                .orElse(persona);
    }

    /// `26 of 100 households`, of fewer than a hundred the plain count.
    private String ofWhole(Share share) {
        return share.of() < PERCENT
                ? share.n() + " of " + share.of() + " " + many
                : ofHundred(share) + " of 100 " + many;
    }

    private static String ofHundred(Share share) {
        long rounded = Math.round(share.share().orElse(0) * PERCENT);
        return rounded == 0 && share.n() > 0 ? "fewer than 1" : Long.toString(rounded);
    }

    private static String points(double gap) {
        return String.format(Locale.ROOT, "%.1f points", Math.abs(gap) * PERCENT);
    }

    private static String percent(Share share) {
        return percent(share.share().orElse(0));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }

    private static double gap(MeasuredStep step) {
        return reach(step).orElseThrow().share().orElse(0) - belief(step).orElseThrow();
    }

    private static Optional<Share> reach(MeasuredStep step) {
        return step.observed().flatMap(MeasuredStep.Observed::reach);
    }

    private static Optional<Double> belief(MeasuredStep step) {
        return step.believed().flatMap(Belief::reach);
    }
}
