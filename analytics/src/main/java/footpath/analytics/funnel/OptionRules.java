package footpath.analytics.funnel;

import footpath.analytics.InvalidQuestion;
import java.util.List;

/// Refuses options of a funnel that contradict one another, or its steps.
final class OptionRules {
    /// A hit tells what it can fill or break in so many bits.
    private static final int MOST_KINDS = Long.SIZE;

    private OptionRules() {}

    static void require(List<FunnelStep> steps, FunnelOptions options) {
        requireEntry(steps.getFirst());
        requireKinds(steps, options);
        requireExclusions(steps.size(), options);
        if (options.order() == FunnelOrder.ANY) {
            requireAnyOrder(steps, options);
        }
        if (options.begin() == FunnelBegin.OPEN) {
            requireOpen(steps, options);
        }
        if (options.order() == FunnelOrder.STRICT
                && options.rules().strictness() == FunnelRules.Strictness.NOT_OFFERED) {
            throw new InvalidQuestion(
                    "funnel.order",
                    "\"strict\" is not known to the rules \"" + options.rules().name()
                            + "\"; use ordered, any order or other rules");
        }
        if (options.counting() == FunnelCounting.CONVERSIONS && options.dropsPersons()) {
            throw new InvalidQuestion(
                    "funnel.count",
                    "conversions cannot be counted where an exclusion drops the person; let it" + " stop the attempt");
        }
        if (options.attribution() instanceof FunnelAttribution.AtStep(int step) && step > steps.size()) {
            throw new InvalidQuestion("funnel.attribution", "needs a step from 1 to " + steps.size() + ", got " + step);
        }
    }

    private static void requireOpen(List<FunnelStep> steps, FunnelOptions options) {
        String name = options.rules().name();
        if (!name.equals(FunnelRules.FOOTPATH.name())) {
            throw refused("is not known to the rules \"" + name + "\"; use the rules \"footpath\"");
        }
        if (options.order() == FunnelOrder.ANY) {
            throw refused("has no meaning in any order; use an order");
        }
        if (steps.stream().anyMatch(FunnelStep::optional)) {
            throw refused("lets everyone pass over steps by beginning after them; make no step optional");
        }
        if (options.counting() == FunnelCounting.CONVERSIONS) {
            throw refused("counts persons alone; leave conversions out");
        }
        if (options.dropsPersons()) {
            throw refused("cannot drop persons for an exclusion; let it stop the attempt");
        }
        if (!options.attribution().equals(FunnelAttribution.ENTRY)) {
            throw refused("takes the value of a breakdown at the entry; leave the attribution out");
        }
    }

    private static InvalidQuestion refused(String why) {
        return new InvalidQuestion("funnel.begin", "\"open\" " + why);
    }

    private static void requireEntry(FunnelStep first) {
        if (first.optional()) {
            throw new InvalidQuestion("funnel.steps.optional", "the first step is the entry and cannot be skipped");
        }
        if (!first.gap().equals(StepGap.ANY)) {
            throw new InvalidQuestion(
                    gapOf(first), "the first step comes after no other; give times to later steps only");
        }
    }

    /// The part of a step that has a gap.
    private static String gapOf(FunnelStep step) {
        return "funnel.steps." + (step.gap().atLeast().isZero() ? "atMost" : "atLeast");
    }

    private static void requireKinds(List<FunnelStep> steps, FunnelOptions options) {
        int kinds = steps.stream().mapToInt(step -> step.matchers().size()).sum()
                + options.exclusions().size()
                + (FunnelSight.seesEveryEvent(options) ? 1 : 0);
        if (kinds > MOST_KINDS) {
            throw new InvalidQuestion(
                    "funnel.steps",
                    "steps and exclusions name " + kinds + " kinds of event in all (in strict order \"any other\""
                            + " is one); at most " + MOST_KINDS);
        }
    }

    private static void requireExclusions(int steps, FunnelOptions options) {
        for (FunnelExclusion exclusion : options.exclusions()) {
            if (exclusion.before() > steps) {
                throw new InvalidQuestion(
                        "funnel.exclusions",
                        "needs steps from 1 to " + steps + ", got one before step " + exclusion.before());
            }
            if (options.order() == FunnelOrder.ANY && (exclusion.after() > 1 || exclusion.before() < steps)) {
                throw new InvalidQuestion(
                        "funnel.exclusions",
                        "in any order an exclusion needs to span all steps, from 1 to " + steps + ", got "
                                + exclusion.after() + " to " + exclusion.before());
            }
        }
    }

    private static void requireAnyOrder(List<FunnelStep> steps, FunnelOptions options) {
        if (steps.stream().anyMatch(FunnelStep::optional)) {
            throw new InvalidQuestion("funnel.steps.optional", "in any order no step can be skipped; use an order");
        }
        for (FunnelStep step : steps) {
            if (!step.gap().equals(StepGap.ANY)) {
                throw new InvalidQuestion(
                        gapOf(step), "in any order no step is the one before; use an order, or the window alone");
            }
        }
        if (options.counting() == FunnelCounting.CONVERSIONS) {
            throw new InvalidQuestion("funnel.count", "in any order persons alone are counted; use an order");
        }
        if (options.attribution() instanceof FunnelAttribution.AtStep(int step) && step > 1) {
            throw new InvalidQuestion(
                    "funnel.attribution", "in any order no step has a number; use the entry, got step " + step);
        }
    }
}
