package footpath.maps.library;

import footpath.maps.InvalidMap;
import footpath.maps.Violation;
import footpath.maps.edit.ElementKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where an element is that stands for an item, or is to.
///
/// @param map  slug of the map
/// @param kind a card, a persona, a channel or evidence
/// @param key  of the element
public record ElementPlace(String map, ElementKind kind, String key) {
    private static final Set<ElementKind> KINDS =
            EnumSet.of(ElementKind.CARD, ElementKind.PERSONA, ElementKind.CHANNEL, ElementKind.EVIDENCE);

    /// Reads what [ItemUse#address] has written.
    ///
    /// @throws InvalidMap if it is none
    public static ElementPlace of(String map, String address) {
        String[] parts = address.split(":", 2);
        Optional<ElementKind> kind = Arrays.stream(ElementKind.values())
                .filter(each -> KINDS.contains(each) && each.word().equals(parts[0]))
                .findFirst();
        if (parts.length < 2 || kind.isEmpty()) {
            throw new InvalidMap(List.of(new Violation(
                    "element",
                    "\"" + address + "\" names no element that can stand for an item",
                    "give card:KEY, persona:KEY, channel:KEY or evidence:KEY")));
        }
        return new ElementPlace(map, kind.get(), parts[1]);
    }

    /// As an operation and the page name it: `card:c1`.
    public String address() {
        return kind.word() + ":" + key;
    }

    /// The place of a use.
    static ElementPlace of(ItemUse use) {
        return new ElementPlace(use.map(), use.element(), use.key());
    }
}
