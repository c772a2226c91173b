package footpath.maps.persona;

import footpath.analytics.Share;
import footpath.maps.JourneyMap;
import footpath.maps.persona.ObservedPersona.ObservedValue;
import footpath.maps.persona.ObservedPersona.Split;
import footpath.maps.persona.ObservedPersonas.Goal;
import footpath.maps.persona.PersonaOverlap.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What follows of the numbers of a persona: whether it holds, and what would make it better.
///
/// Rules: few members; a persona of which nine in ten are another one too, or that shares half of both; members who
/// do not walk more alike than with others; a score that lies outside of what is observed; a believed channel that none
/// or a smaller share of them use than of
/// everybody; a trait that tells who reaches the goal.
///
/// @param goal the step whose reach splits are about
record Findings(JourneyMap map, PersonaOverlap overlap, Optional<Goal> goal) {
    private static final double MOSTLY = 0.9;
    private static final double HALF = 0.5;

    /// The persona with its findings.
    ObservedPersona added(ObservedPersona persona) {
        if (persona.reason().isPresent()) {
            return persona;
        }
        List<String> findings = new ArrayList<>();
        size(persona).ifPresent(findings::add);
        overlap.pairs().stream()
                .flatMap(pair -> overlapping(persona, pair).stream())
                .forEach(findings::add);
        persona.likeness().flatMap(this::walking).ifPresent(findings::add);
        persona.unseen()
                .forEach(channel -> findings.add("The team believes in " + Sentences.quoted(channel)
                        + "; none of their events in the period came by it."));
        persona.channels().stream()
                .flatMap(channel -> lessThanBelieved(channel).stream())
                .forEach(findings::add);
        persona.scores().stream()
                .filter(ObservedScore::isBeyondChance)
                .map(Findings::score)
                .forEach(findings::add);
        persona.splits().stream().limit(1).map(this::split).forEach(findings::add);
        return persona.saying(findings);
    }

    private Optional<String> size(ObservedPersona persona) {
        return persona.size()
                .filter(size -> size.n() < map.minN())
                .map(size -> "Only " + size.n() + " of " + Sentences.whole(size.of()) + " "
                        + map.subject().many() + " are in its segment, so all numbers are rough.");
    }

    private Optional<String> overlapping(ObservedPersona persona, Pair pair) {
        boolean isOne = pair.one().equals(persona.key());
        if (!isOne && !pair.other().equals(persona.key())) {
            return Optional.empty();
        }
        Optional<Share> share = isOne ? pair.ofOne() : pair.ofOther();
        String other = title(isOne ? pair.other() : pair.one());
        if (share.filter(known -> known.share().orElse(0) >= MOSTLY).isPresent()) {
            return share.map(known -> Sentences.outOf(known) + " are " + other
                    + " too: nearly the same people. Join the two, or sharpen a segment.");
        }
        return pair.jaccard().orElse(0) >= HALF
                ? Optional.of("Of all who are this or " + other + ", "
                        + Sentences.percent(pair.jaccard().orElseThrow()) + " are both: largely the same people.")
                : Optional.empty();
    }

    private String title(String key) {
        return map.persona(key).map(known -> known.title()).orElse(key);
    }

    private Optional<String> walking(WayLikeness likeness) {
        String numbers = " (" + Sentences.percent(likeness.same()) + " of pairs, against "
                + Sentences.percent(likeness.across()) + " with others).";
        return switch (likeness.verdict()) {
            case ALIKE -> Optional.empty();
            case NO_DIFFERENCE ->
                Optional.of("Two of them do not walk the same way more often than one of them and somebody else"
                        + numbers + " The segment does not tell how people walk.");
            case LESS_ALIKE ->
                Optional.of("Two of them walk the same way less often than one of them and somebody else" + numbers
                        + " They may be several kinds of people.");
        };
    }

    private static Optional<String> lessThanBelieved(ObservedValue channel) {
        return channel.believed()
                        && channel.lift().orElse(1) < 1
                        && channel.members().orElseThrow().n() > 0
                ? Optional.of("The team believes in "
                        + Sentences.quoted(channel.value().orElseThrow()) + "; "
                        + Sentences.outOf(channel.members().orElseThrow()) + " of them use it, and "
                        + Sentences.outOf(channel.everybody().orElseThrow()) + " of everybody.")
                : Optional.empty();
    }

    private static String score(ObservedScore score) {
        ObservedScore.Estimate seen = score.members().orElseThrow();
        return Sentences.quoted(score.title()) + " is believed at " + score.believed() + " of 100 and observed at "
                + Math.round(seen.score()) + " (95 %: " + Math.round(seen.low().orElse(seen.score())) + " to "
                + Math.round(seen.high().orElse(seen.score())) + ", n " + Sentences.whole(seen.n()) + ").";
    }

    private String split(Split split) {
        String step = goal.map(Goal::title).map(Sentences::quoted).orElse("the goal");
        return "A split by " + split.trait() + " would tell more: of those with " + split.words() + ", "
                + Sentences.outOf(split.gap().first()) + " reach " + step + ", of the others "
                + Sentences.outOf(split.gap().second()) + ".";
    }
}
