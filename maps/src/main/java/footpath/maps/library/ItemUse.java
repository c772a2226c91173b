package footpath.maps.library;

import footpath.maps.Card;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.edit.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of a map, and the item of the library it stands for, if any.
///
/// @param map      slug of the map
/// @param mapTitle its title
/// @param element  a card, a persona, a channel or evidence
/// @param key      of the element
/// @param item     key of the item
/// @param words    what it says on this map
/// @param lane     where a card stands
/// @param step     key of the step at which a card stands
public record ItemUse(
        String map,
        String mapTitle,
        ElementKind element,
        String key,
        Optional<String> item,
        String words,
        Optional<Lane> lane,
        Optional<String> step) {

    /// Every element of a map that may stand for an item, in order of the document.
    static List<ItemUse> of(JourneyMap map) {
        List<ItemUse> elements = new ArrayList<>();
        map.channels()
                .forEach(each -> elements.add(of(map, ElementKind.CHANNEL, each.key(), each.item(), each.title())));
        map.personas()
                .forEach(each -> elements.add(of(map, ElementKind.PERSONA, each.key(), each.item(), each.title())));
        map.lanes().forEach(lane -> lane.cards().forEach(card -> elements.add(of(map, lane, card))));
        map.evidence()
                .forEach(each -> elements.add(of(map, ElementKind.EVIDENCE, each.key(), each.item(), each.title())));
        return elements;
    }

    private static ItemUse of(JourneyMap map, ElementKind kind, String key, Optional<String> item, String words) {
        return new ItemUse(map.slug(), map.title(), kind, key, item, words, Optional.empty(), Optional.empty());
    }

    private static ItemUse of(JourneyMap map, Lane lane, Card card) {
        return new ItemUse(
                map.slug(),
                map.title(),
                ElementKind.CARD,
                card.key(),
                card.marks().item(),
                card.text(),
                Optional.of(lane),
                Optional.of(card.step()));
    }

    /// The elements of all maps that stand for an item, map by map.
    public static List<ItemUse> of(LibraryState state, String item) {
        return all(state).filter(use -> use.item().equals(Optional.of(item))).toList();
    }

    /// The elements of all maps that may stand for an item. Costs the size of the maps.
    public static Stream<ItemUse> all(LibraryState state) {
        return state.maps().stream().flatMap(stored -> of(stored.map()).stream());
    }

    /// What kind of item it stands for, as far as that follows from what it is.
    public Optional<LibraryKind> kind() {
        return switch (element) {
            case CHANNEL -> Optional.of(LibraryKind.CHANNEL);
            case PERSONA -> Optional.of(LibraryKind.PERSONA);
            case EVIDENCE -> Optional.of(LibraryKind.EVIDENCE);
            default -> laneType().flatMap(LibraryKind::of);
        };
    }

    /// The type of the lane in which a card stands.
    public Optional<LaneType> laneType() {
        return lane.map(Lane::type);
    }

    /// As an operation and the page name it: `card:c1`.
    public String address() {
        return ElementPlace.of(this).address();
    }
}
