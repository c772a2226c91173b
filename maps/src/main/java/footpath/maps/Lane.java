package footpath.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of the map: cards of one kind, each at a step.
///
/// @param key   unique within the map
/// @param type  what its cards mean
/// @param title as people say it
/// @param gloss a few words under the title
/// @param owner the team that answers for what it shows
/// @param persona key of the persona it is about
/// @param scores which answers tell how people felt, on an emotion curve alone
/// @param cards in order; an emotion curve's cards each carry an emotion, no other lane's do; only those
///              of a dramatic arc may carry a tension
public record Lane(
        String key,
        LaneType type,
        String title,
        Optional<String> gloss,
        Optional<String> owner,
        Optional<String> persona,
        Optional<Scores> scores,
        List<Card> cards) {
    public Lane {
        cards = List.copyOf(cards);
        Checks checks = new Checks("lane")
                .key("key", key)
                .text("title", title)
                .text("gloss", gloss)
                .text("owner", owner);
        boolean curve = type == LaneType.EMOTION_CURVE;
        checks.holds(
                "scores",
                curve || scores.isEmpty(),
                "stand in a lane of type " + type,
                "move them to an EMOTION_CURVE");
        for (int index = 0; index < cards.size(); index++) {
            String part = "cards[" + index + "].emotion";
            boolean given = cards.get(index).emotion().isPresent();
            checks.holds(
                    part, given || !curve, "is missing", "an emotion curve needs a number from -2 to 2 on each card");
            checks.holds(part, curve || !given, "stands in a lane of type " + type, "move it to a lane EMOTION_CURVE");
            checks.holds(
                    "cards[" + index + "].tension",
                    type == LaneType.DRAMATIC_ARC || cards.get(index).tension().isEmpty(),
                    "stands in a lane of type " + type,
                    "move it to a lane DRAMATIC_ARC");
        }
        checks.done();
    }

    /// The cards at a step, those that begin there.
    public List<Card> at(String step) {
        List<Card> found = new ArrayList<>(cards);
        found.removeIf(card -> !card.step().equals(step));
        return List.copyOf(found);
    }
}
