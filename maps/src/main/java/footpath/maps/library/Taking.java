package footpath.maps.library;

import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What is asked before elements are taken into the library, and how it is told.
final class Taking {
    private static final int MOST_TOLD = 3;

    private Taking() {}

    /// The element at a place, which must not stand for an item yet.
    static ItemUse use(LibraryState state, ElementPlace place, ObjectNode element) {
        if (element.has("item")) {
            String item = element.path("item").stringValue("");
            throw wrong(
                    "element", "stands for the item \"" + item + "\" already", "unlink it first, or change that item");
        }
        return state.map(place.map()).stream()
                .flatMap(map -> ItemUse.of(map.map()).stream())
                .filter(use -> ElementPlace.of(use).equals(place))
                .findFirst()
                .filter(use -> !use.words().isBlank())
                .orElseThrow(() -> wrong("element", "has no words", "write what it is called first"));
    }

    /// What kind of item an element becomes.
    ///
    /// @param asked by the caller
    static LibraryKind kind(ItemUse use, Optional<LibraryKind> asked) {
        boolean isCard = use.lane().isPresent();
        Optional<LibraryKind> found = isCard ? asked.or(use::kind) : use.kind();
        if (!isCard && asked.isPresent() && !asked.equals(found)) {
            throw wrong(
                    "kind",
                    "is " + asked.get().one() + ", and the element is a "
                            + use.element().word(),
                    "leave it out, or write it on a card");
        }
        return found.orElseThrow(() -> wrong(
                "kind",
                "does not follow from a card of this lane",
                "give one of " + String.join(", ", LibraryKind.words())));
    }

    /// The item of a proposal: what its first element says, under the proposed title.
    static LibraryItem made(Proposal proposal, MapWriting maps, String key) {
        ItemUse first = proposal.uses().getFirst();
        LibraryItem taken = ItemWords.taken(first, maps.element(ElementPlace.of(first)), proposal.kind(), key);
        List<String> names = proposal.uses().stream()
                .map(use -> use.words().strip())
                .distinct()
                .toList();
        return taken.titled(proposal.title()).knownAs(names);
    }

    /// Which members of two states of an item differ.
    static String different(LibraryItem before, LibraryItem after) {
        ObjectNode old = flat(before);
        ObjectNode next = flat(after);
        TreeSet<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(next.propertyNames());
        names.removeIf(name -> old.optional(name).equals(next.optional(name)));
        return String.join(", ", names);
    }

    private static ObjectNode flat(LibraryItem item) {
        ObjectNode tree = LibraryJson.write(item);
        ObjectNode fields = item.fields();
        tree.remove("fields");
        return tree.setAll(fields);
    }

    /// Where an item is used, in words.
    static String inUse(List<ItemUse> uses, List<LibraryItem> naming) {
        List<String> places = Stream.concat(
                        uses.stream().map(use -> use.address() + " of the map " + use.map()),
                        naming.stream().map(item -> "the " + item.kind().one() + " \"" + item.key() + "\""))
                .toList();
        String told = places.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return places.size() <= MOST_TOLD ? told : told + " and " + (places.size() - MOST_TOLD) + " more";
    }

    static InvalidMap wrong(String path, String problem, String remedy) {
        return new InvalidMap(List.of(new Violation(path, problem, remedy)));
    }
}
