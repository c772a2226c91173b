package footpath.maps.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// What comes of several items that are merged into one.
final class Merging {
    private Merging() {}

    /// Those that go away: each once, all of the kind of the one that stays, which is not among them.
    static List<LibraryItem> gone(LibraryItem into, List<LibraryItem> items) {
        List<LibraryItem> gone = items.stream().distinct().toList();
        for (LibraryItem item : gone) {
            if (item.key().equals(into.key())) {
                throw Taking.wrong(
                        "merge", "\"" + into.key() + "\" would go into itself", "name others that go into it");
            }
            if (item.kind() != into.kind()) {
                throw Taking.wrong(
                        "merge",
                        "\"" + item.key() + "\" is a " + item.kind().one() + ", \"" + into.key() + "\" a "
                                + into.kind().one(),
                        "name items of one kind");
            }
        }
        if (gone.isEmpty()) {
            throw Taking.wrong("merge", "names nothing that goes into it", "name at least one other item");
        }
        return gone;
    }

    /// The one that stays: its own words first.
    static LibraryItem merged(LibraryItem into, List<LibraryItem> gone) {
        ObjectNode fields = into.fields();
        Optional<String> description = into.description();
        Optional<String> owner = into.owner();
        Set<String> tags = new LinkedHashSet<>(into.tags());
        List<String> names = new ArrayList<>();
        for (LibraryItem item : gone) {
            item.fields().properties().stream()
                    .filter(field -> !fields.has(field.getKey()))
                    .forEach(field -> fields.set(field.getKey(), field.getValue()));
            description = description.or(item::description);
            owner = owner.or(item::owner);
            tags.addAll(item.tags());
            names.add(item.title());
            names.addAll(item.alsoKnownAs());
        }
        return new LibraryItem(
                        into.kind(),
                        into.key(),
                        into.title(),
                        description,
                        List.copyOf(tags),
                        owner,
                        into.alsoKnownAs(),
                        Optional.empty(),
                        fields)
                .knownAs(names);
    }

    /// Items that led to one of those, which lead further now.
    static List<LibraryItem> redirected(LibraryState state, Set<String> gone, String into) {
        return state.items().stream()
                .map(StoredItem::item)
                .filter(item -> item.mergedInto().filter(gone::contains).isPresent())
                .map(item -> item.mergedInto(into))
                .toList();
    }

    /// The titles of some items, in words.
    static String listed(List<LibraryItem> items) {
        return items.stream().map(item -> "“" + item.title() + "”").collect(Collectors.joining(", "));
    }
}
