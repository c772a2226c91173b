package footpath.maps.library;

import footpath.maps.LaneType;
import footpath.maps.edit.ElementKind;
import footpath.maps.edit.MapOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an element of a map says because of the item it stands for, and the other way round.
///
/// An item is the master of a card's words, of a channel's title, of all that is known of a persona
/// but its key and colour, and of all of a piece of evidence.
final class ItemWords {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Members of personas and of evidence that are fields of items, too.
    private static final Map<ElementKind, List<String>> SHARED = Map.of(
            ElementKind.PERSONA,
            List.of(
                    "goals",
                    "quote",
                    "role",
                    "portrait",
                    "needs",
                    "jobs",
                    "frustrations",
                    "motivations",
                    "channels",
                    "devices",
                    "traits",
                    "sources",
                    "segment"),
            ElementKind.EVIDENCE,
            List.of("kind", "date", "n", "link", "consent"));

    /// The member that holds what an item's description says.
    private static final Map<ElementKind, String> DESCRIPTION =
            Map.of(ElementKind.PERSONA, "description", ElementKind.EVIDENCE, "note");

    /// Members of cards that items of some kinds have, too.
    private static final Map<LibraryKind, List<String>> OF_CARDS = Map.of(
            LibraryKind.INSIGHT, List.of("severity"),
            LibraryKind.OPPORTUNITY, List.of("effort", "status"),
            LibraryKind.SOLUTION, List.of("effort"));

    private ItemWords() {}

    /// The members an item is the master of, and their values; empty for one that is to be left out.
    static Map<String, Optional<JsonNode>> of(LibraryItem item, ElementKind element) {
        Map<String, Optional<JsonNode>> words = new LinkedHashMap<>();
        words.put(element == ElementKind.CARD ? "text" : "title", Optional.of(NODES.stringNode(item.title())));
        Optional.ofNullable(DESCRIPTION.get(element))
                .ifPresent(name -> words.put(name, item.description().map(NODES::stringNode)));
        for (String name : SHARED.getOrDefault(element, List.of())) {
            words.put(name, item.field(name));
        }
        if (words.containsKey("kind") && words.get("kind").isEmpty()) {
            words.put("kind", Optional.of(NODES.stringNode("document")));
        }
        // A map's persona has a segment; where the item has none, the map keeps its own.
        words.remove("segment", Optional.<JsonNode>empty());
        return words;
    }

    /// What makes an element say some words it does not say yet.
    static List<MapOperation> operations(
            ElementPlace place, ObjectNode element, Map<String, Optional<JsonNode>> words) {
        List<MapOperation> operations = new ArrayList<>();
        words.forEach((name, value) -> {
            Optional<JsonNode> there = element.optional(name).filter(node -> !(node.isArray() && node.isEmpty()));
            if (!there.equals(value)) {
                operations.add(new MapOperation.Set(place.kind(), place.key(), name, value));
            }
        });
        return operations;
    }

    /// The words that differ between two states of an item.
    static Map<String, Optional<JsonNode>> changed(LibraryItem before, LibraryItem after, ElementKind element) {
        Map<String, Optional<JsonNode>> old = of(before, element);
        Map<String, Optional<JsonNode>> changed = new LinkedHashMap<>(of(after, element));
        changed.entrySet().removeIf(word -> Objects.equals(old.get(word.getKey()), word.getValue()));
        return changed;
    }

    /// An item that says what an element says.
    static LibraryItem taken(ItemUse use, ObjectNode element, LibraryKind kind, String key) {
        ObjectNode fields = NODES.objectNode();
        List<String> shared = use.element() == ElementKind.CARD
                ? OF_CARDS.getOrDefault(kind, List.of())
                : SHARED.getOrDefault(use.element(), List.of());
        shared.forEach(name -> element.optional(name).ifPresent(value -> fields.set(name, value)));
        if (use.element() == ElementKind.CHANNEL) {
            fields.putArray("values").add(use.key());
        }
        if (kind == LibraryKind.INSIGHT) {
            use.laneType().flatMap(ItemWords::insight).ifPresent(type -> fields.put("type", type));
        }
        ObjectNode item = NODES.objectNode();
        item.put("kind", kind.one()).put("key", key).put("title", use.words().strip());
        Optional.ofNullable(DESCRIPTION.get(use.element()))
                .flatMap(element::optional)
                .ifPresent(words -> item.set("description", words));
        if (use.element() == ElementKind.CARD) {
            List.of("tags", "owner").forEach(name -> element.optional(name).ifPresent(value -> item.set(name, value)));
        }
        item.set("fields", fields);
        return LibraryJson.read(item);
    }

    private static Optional<String> insight(LaneType lane) {
        return switch (lane) {
            case PAINS -> Optional.of("pain");
            case GAINS -> Optional.of("gain");
            case EXPECTATIONS -> Optional.of("need");
            case GOALS -> Optional.of("job");
            case INSIGHTS -> Optional.of("fact");
            default -> Optional.empty();
        };
    }
}
