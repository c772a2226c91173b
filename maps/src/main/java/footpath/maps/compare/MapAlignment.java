package footpath.maps.compare;

import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.compare.Aligner.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which elements of two maps stand for each other. Revisions of one map share their keys; two maps are also read by
/// their
/// words: of elements without a partner, those whose titles or texts are alike are taken for each other, cards only
/// within the same lane and step, and stages also by the steps they hold. The order is that of `here`; what only the
/// other has follows what it follows there.
///
/// @param personas pairs of keys
/// @param stages   pairs of keys
/// @param steps    pairs of keys
/// @param lanes    pairs of keys
/// @param cards    pairs of keys, lane by lane
/// @param paths    pairs of keys
public record MapAlignment(
        List<Pair> personas,
        List<Pair> stages,
        List<Pair> steps,
        List<Pair> lanes,
        List<Pair> cards,
        List<Pair> paths) {
    public MapAlignment {
        personas = List.copyOf(personas);
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
        lanes = List.copyOf(lanes);
        cards = List.copyOf(cards);
        paths = List.copyOf(paths);
    }

    /// One element, or two that stand for each other.
    ///
    /// @param here  key on the one map; empty if only the other has it
    /// @param other key on the other map; empty if only the one has it
    public record Pair(Optional<String> here, Optional<String> other) {
        /// The key under which the other's element is known beside the one's.
        String shared() {
            return here.or(() -> other).orElseThrow();
        }
    }

    /// The alignment of two maps, or of two revisions.
    public static MapAlignment of(JourneyMap here, JourneyMap other) {
        boolean isByWords = !here.slug().equals(other.slug());
        List<Pair> personas = Aligner.align(personas(here), personas(other), isByWords);
        List<Pair> steps = Aligner.align(steps(here), steps(other), isByWords);
        List<Pair> stages = Aligner.align(stages(here, Map.of()), stages(other, keys(steps)), isByWords);
        List<Pair> lanes = Aligner.align(lanes(here), lanes(other), isByWords);
        Map<String, String> same = new HashMap<>();
        List<Pair> cards = Aligner.align(
                cards(here, same, same, same), cards(other, keys(lanes), keys(steps), keys(personas)), isByWords);
        return new MapAlignment(
                personas, stages, steps, lanes, cards, Aligner.align(paths(here), paths(other), isByWords));
    }

    /// The same, seen from the other map.
    MapAlignment flipped() {
        return new MapAlignment(
                flipped(personas), flipped(stages), flipped(steps), flipped(lanes), flipped(cards), flipped(paths));
    }

    private static List<Pair> flipped(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Pair(/* here= */ pair.other(), /* other= */ pair.here()))
                .toList();
    }

    /// From the other's keys to the one's, where there is one.
    static Map<String, String> keys(List<Pair> pairs) {
        Map<String, String> keys = new HashMap<>();
        pairs.forEach(pair -> pair.other().ifPresent(other -> keys.put(other, pair.shared())));
        return keys;
    }

    private static List<Named> personas(JourneyMap map) {
        return map.personas().stream()
                .map(persona -> new Named(persona.key(), persona.title(), ""))
                .toList();
    }

    private static List<Named> stages(JourneyMap map, Map<String, String> steps) {
        return map.stages().stream()
                .map(stage -> new Named(
                        stage.key(),
                        stage.title(),
                        "",
                        stage.steps().stream()
                                .map(step -> steps.getOrDefault(step.key(), step.key()))
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static List<Named> steps(JourneyMap map) {
        return map.steps().stream()
                .map(step -> new Named(step.key(), step.title(), ""))
                .toList();
    }

    private static List<Named> lanes(JourneyMap map) {
        return map.lanes().stream()
                .map(lane -> new Named(lane.key(), lane.title(), lane.type().name()))
                .toList();
    }

    private static List<Named> paths(JourneyMap map) {
        return map.paths().stream()
                .map(path -> new Named(path.key(), path.title(), path.kind().name()))
                .toList();
    }

    private static List<Named> cards(
            JourneyMap map, Map<String, String> lanes, Map<String, String> steps, Map<String, String> personas) {
        List<Named> named = new ArrayList<>();
        for (Lane lane : map.lanes()) {
            for (Card card : lane.cards()) {
                String step = steps.getOrDefault(card.step(), card.step());
                String persona = card.marks()
                        .persona()
                        .or(lane::persona)
                        .map(key -> personas.getOrDefault(key, key))
                        .orElse("");
                String place = lanes.getOrDefault(lane.key(), lane.key()) + " " + step;
                // A feeling is a number of a persona at a step, whatever its word.
                boolean isFeeling = lane.type() == LaneType.EMOTION_CURVE;
                named.add(new Named(
                        card.key(), isFeeling ? "feeling" : card.text(), isFeeling ? place + " " + persona : place));
            }
        }
        return named;
    }
}
