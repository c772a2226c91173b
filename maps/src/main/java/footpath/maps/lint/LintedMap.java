package footpath.maps.lint;

import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A map as the rules look at it.
///
/// @param map   the map
/// @param today in the map's zone
public record LintedMap(JourneyMap map, LocalDate today) {

    /// Lanes of some types.
    List<Lane> lanes(LaneType... types) {
        Set<LaneType> wanted = Set.of(types);
        return map.lanes().stream().filter(lane -> wanted.contains(lane.type())).toList();
    }

    /// The cards of lanes of some types.
    List<Card> cards(LaneType... types) {
        return lanes(types).stream().flatMap(lane -> lane.cards().stream()).toList();
    }

    /// Those of the cards that stand at a step, or reach over it.
    List<Card> over(Step step, List<Card> cards) {
        List<String> steps = map.steps().stream().map(Step::key).toList();
        int at = steps.indexOf(step.key());
        return cards.stream()
                .filter(card -> {
                    int from = steps.indexOf(card.step());
                    return from <= at && at < from + card.span();
                })
                .toList();
    }

    /// Those of the cards that stand at a step of a stage, or reach over one.
    List<Card> over(Stage stage, List<Card> cards) {
        return stage.steps().stream()
                .flatMap(step -> over(step, cards).stream())
                .distinct()
                .toList();
    }

    Stream<Step> unbound() {
        return map.steps().stream().filter(step -> step.binding().isEmpty());
    }
}
