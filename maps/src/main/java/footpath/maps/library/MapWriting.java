package footpath.maps.library;

import footpath.events.NearestWord;
import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.Violation;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapElements;
import footpath.maps.edit.MapOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gathers what a change of the library does to each map. Confined to one thread.
final class MapWriting {
    private final LibraryState state;
    private final Map<String, List<MapOperation>> operations = new LinkedHashMap<>();
    private final Map<String, MapElements> elements = new HashMap<>();

    MapWriting(LibraryState state) {
        this.state = state;
    }

    /// What is done to each map, by slug.
    Map<String, List<MapOperation>> operations() {
        return operations;
    }

    /// Has every element that stands for an item say what is different about the item now.
    void follow(LibraryItem before, LibraryItem after) {
        for (ItemUse use : ItemUse.of(state, before.key())) {
            ElementPlace place = ElementPlace.of(use);
            add(place, ItemWords.operations(place, element(place), ItemWords.changed(before, after, place.kind())));
        }
    }

    /// Has an element stand for an item, and say what that says.
    void link(ElementPlace place, LibraryItem item) {
        requireFit(place, item);
        ObjectNode element = element(place);
        List<MapOperation> made = new ArrayList<>();
        if (!element.path("item").stringValue("").equals(item.key())) {
            made.add(item(place, Optional.of(JsonNodeFactory.instance.stringNode(item.key()))));
        }
        made.addAll(ItemWords.operations(place, element, ItemWords.of(item, place.kind())));
        add(place, made);
    }

    /// Has an element stand for nothing; its words stay.
    void unlink(ElementPlace place) {
        if (element(place).has("item")) {
            add(place, List.of(item(place, Optional.empty())));
        }
    }

    private static MapOperation item(ElementPlace place, Optional<JsonNode> key) {
        return new MapOperation.Set(place.kind(), place.key(), "item", key);
    }

    private void add(ElementPlace place, List<MapOperation> made) {
        if (!made.isEmpty()) {
            operations.computeIfAbsent(place.map(), _ -> new ArrayList<>()).addAll(made);
        }
    }

    private static void requireFit(ElementPlace place, LibraryItem item) {
        boolean fits = place.kind() == ElementKind.CARD
                || place.kind().word().equals(item.kind().one());
        if (!fits) {
            throw new InvalidMap(List.of(new Violation(
                    "element",
                    "a " + place.kind().word() + " cannot stand for the "
                            + item.kind().one() + " \"" + item.title() + "\"",
                    "name one of the "
                            + LibraryKind.of(place.kind().word()).orElseThrow().many()
                            + ", or put the item on a card")));
        }
    }

    /// The element at a place.
    ///
    /// @throws InvalidMap if there is none
    ObjectNode element(ElementPlace place) {
        JourneyMap map =
                state.map(place.map()).orElseThrow(() -> unknown(place.map())).map();
        return elements.computeIfAbsent(place.map(), _ -> new MapElements(map))
                .find(place.kind(), place.key())
                .orElseThrow(() -> new InvalidMap(List.of(new Violation(
                        "element",
                        "no " + place.kind().word() + " \"" + place.key() + "\" is on the map " + place.map(),
                        "load the map and name one that is"))));
    }

    private InvalidMap unknown(String slug) {
        List<String> known = state.maps().stream().map(map -> map.map().slug()).toList();
        return new InvalidMap(List.of(
                new Violation("map", "no map is named \"" + slug + "\"", "maps here: " + NearestWord.listed(known))));
    }
}
