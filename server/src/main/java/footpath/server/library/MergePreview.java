package footpath.server.library;

import footpath.maps.edit.MapOperation;
import footpath.maps.library.ElementPlace;
import footpath.maps.library.ItemUse;
import footpath.maps.library.LibraryChange;
import footpath.maps.library.LibraryItem;
import footpath.maps.library.LibraryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a merge would do, told before it is done.
///
/// @param item        the one that stays
/// @param alsoKnownAs the other names it would have
/// @param gone        those that would go into it
/// @param maps        whose elements would be changed
/// @param items       others that would name it in place of one that goes
public record MergePreview(
        Library.Named item,
        List<String> alsoKnownAs,
        List<Library.Named> gone,
        List<ChangedMap> maps,
        List<Library.Named> items) {

    /// @param uses the elements that would be changed, as they are now
    public record ChangedMap(String map, String title, List<UseLine> uses) {}

    /// @param into    key of the one that stays
    /// @param planned what the merge comes to
    static MergePreview of(LibraryState state, String into, LibraryChange planned) {
        List<LibraryItem> gone =
                planned.items().stream().filter(item -> wentInto(state, item)).toList();
        LibraryItem stays = planned.items().stream()
                .filter(item -> item.key().equals(into))
                .findFirst()
                .orElseThrow();
        return new MergePreview(
                named(stays),
                stays.alsoKnownAs(),
                gone.stream().map(MergePreview::named).toList(),
                maps(state, planned),
                planned.items().stream()
                        .filter(item -> item.isThere() && !item.key().equals(into))
                        .map(MergePreview::named)
                        .toList());
    }

    /// Whether an item would go away; those that went before would only lead further.
    private static boolean wentInto(LibraryState state, LibraryItem item) {
        return !item.isThere()
                && state.items().stream()
                        .anyMatch(stored -> stored.item().key().equals(item.key())
                                && stored.item().isThere());
    }

    private static Library.Named named(LibraryItem item) {
        return new Library.Named(item.kind().one(), item.key(), item.title());
    }

    private static List<ChangedMap> maps(LibraryState state, LibraryChange planned) {
        List<ChangedMap> maps = new ArrayList<>();
        planned.maps().forEach((slug, operations) -> {
            Set<String> changed = operations.stream()
                    .filter(MapOperation.Set.class::isInstance)
                    .map(MapOperation.Set.class::cast)
                    .map(operation -> new ElementPlace(slug, operation.kind(), operation.key()).address())
                    .collect(Collectors.toSet());
            List<UseLine> uses = ItemUse.all(state)
                    .filter(use -> use.map().equals(slug) && changed.contains(use.address()))
                    .map(use -> UseLine.of(use, state))
                    .toList();
            maps.add(new ChangedMap(slug, state.map(slug).orElseThrow().map().title(), uses));
        });
        return maps;
    }
}
