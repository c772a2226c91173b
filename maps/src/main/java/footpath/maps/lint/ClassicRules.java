package footpath.maps.lint;

import footpath.maps.Belief;
import footpath.maps.Card;
import footpath.maps.Evidence;
import footpath.maps.EvidenceGrade;
import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The four mistakes that make most maps useless.
final class ClassicRules {
    private static final int FELT = 3;

    /// A step at which money or a signature is given, by the words of its title.
    private static final Pattern PURCHASE = Pattern.compile(
            "\\b(buy|purchase|order|pay|check ?out|subscribe|book|sign(?! (up|in|on))|kaufe|bestelle|bezahle|zahle|buche|unterschreibe)\\b",
            Pattern.CASE_INSENSITIVE);

    static final List<LintRule> ALL = List.of(
            LintRule.classic(
                    "assumption",
                    "Assumption without evidence",
                    "A belief that nobody can check is repeated until it counts as a fact.",
                    "S. Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018: a map rests on research",
                    ClassicRules::assumption),
            LintRule.classic(
                    "static",
                    "A map that stands still",
                    "Without an owner and without events a map is out of date within a quarter, and nobody notices.",
                    "J. Kalbach, Mapping Experiences, O'Reilly, 2nd edition 2020",
                    ClassicRules::standsStill),
            LintRule.classic(
                    "nothing-after-purchase",
                    "Nothing after the purchase",
                    "Use, help, return and the next purchase decide about loyalty, and they come after the money.",
                    "K. N. Lemon, P. C. Verhoef, Understanding Customer Experience Throughout the Customer Journey,"
                            + " Journal of Marketing 80, 2016",
                    ClassicRules::endsWithPurchase),
            LintRule.classic(
                    "no-action",
                    "Pains and no action",
                    "A map that only says where it hurts changes nothing.",
                    "S. Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018: opportunities with ownership and metrics",
                    ClassicRules::noAction));

    private ClassicRules() {}

    private static void assumption(LintedMap linted, Findings found) {
        List<Step> believed = linted.map().steps().stream()
                .filter(step ->
                        step.believed().filter(ClassicRules::saysSomething).isPresent())
                .toList();
        List<Step> unfounded = believed.stream()
                .filter(step -> step.binding().isEmpty() && !hasEvidence(linted, step))
                .toList();
        if (!believed.isEmpty() && unfounded.size() == believed.size()) {
            found.map(
                    Severity.ERROR,
                    "none of the " + believed.size() + " steps with a belief is bound to events or has evidence",
                    "bind the first of them to an event, and see whether the belief holds");
        } else {
            unfounded.forEach(step -> found.step(
                    Severity.WARNING,
                    step,
                    "what the team believes here cannot be checked: the step is bound to nothing, and has no evidence of the last two years",
                    "bind it to the event that shows it, name where the belief comes from, or take it away"));
        }
    }

    private static boolean hasEvidence(LintedMap linted, Step step) {
        List<Evidence> named = linted.map().evidence().stream()
                .filter(each -> step.evidence().contains(each.key()))
                .toList();
        return Evidence.best(named, linted.today()) != EvidenceGrade.NONE;
    }

    private static boolean saysSomething(Belief belief) {
        return belief.reach().isPresent() || belief.medianTime().isPresent();
    }

    private static void standsStill(LintedMap linted, Findings found) {
        JourneyMap map = linted.map();
        boolean isOwned = map.owner().isPresent();
        boolean isBound = map.boundCount() > 0;
        if (!isOwned && !isBound) {
            found.map(
                    Severity.ERROR,
                    "nobody answers for the map, and no step is bound to events",
                    "name an owner, and bind the step with which journeys begin");
        } else if (!isOwned) {
            found.map(Severity.WARNING, "nobody answers for the map", "name an owner");
        } else if (!isBound) {
            found.map(
                    Severity.WARNING,
                    "no step is bound to events",
                    "bind the step with which journeys begin, then those where they end");
        }
        map.governance()
                .nextReview()
                .filter(day -> day.isBefore(linted.today()))
                .ifPresent(day -> found.map(
                        Severity.WARNING,
                        "it was to be reviewed on " + day,
                        "look at it with those who work on it, and write down the day"));
    }

    /// The first purchase counts: a second order at the end is what comes after it.
    private static void endsWithPurchase(LintedMap linted, Findings found) {
        List<Step> steps = linted.map().steps();
        Optional<Step> purchase = steps.stream()
                .filter(step -> PURCHASE.matcher(step.title()).find())
                .findFirst();
        purchase.filter(step -> step.equals(steps.getLast()))
                .ifPresent(step -> found.step(
                        Severity.ERROR,
                        step,
                        "the map ends where the customer has paid",
                        "add what comes then: receiving, using, getting help, coming back or leaving"));
    }

    private static void noAction(LintedMap linted, Findings found) {
        List<Card> pains = linted.cards(LaneType.PAINS);
        List<Card> opportunities = linted.cards(LaneType.OPPORTUNITIES, LaneType.SOLUTIONS);
        if (!pains.isEmpty() && opportunities.isEmpty()) {
            found.map(
                    Severity.ERROR,
                    "there " + (pains.size() == 1 ? "is a pain" : "are " + pains.size() + " pains")
                            + " on the map, and no opportunity",
                    "write at least one opportunity under the worst pain");
            return;
        }
        for (Stage stage : linted.map().stages()) {
            Optional<Card> felt = linted.over(stage, pains).stream()
                    .filter(card -> card.severity().orElse(0) >= FELT)
                    .findFirst();
            if (felt.isPresent() && linted.over(stage, opportunities).isEmpty()) {
                found.card(
                        Severity.WARNING,
                        felt.get(),
                        "the stage “" + stage.title() + "” has pains and no opportunity",
                        "write what could be done about this one, or say in its text why nothing will");
            }
        }
        linted.cards(LaneType.OPPORTUNITIES).stream()
                .filter(card -> card.status().isEmpty())
                .forEach(card -> found.card(
                        Severity.WARNING,
                        card,
                        "nobody has said how far this opportunity is",
                        "give it a status: proposed, decided, testing or done"));
    }
}
