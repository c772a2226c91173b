package footpath.server.library;

import footpath.maps.library.ElementPlace;
import footpath.maps.library.ItemReferences;
import footpath.maps.library.ItemRevision;
import footpath.maps.library.ItemUse;
import footpath.maps.library.LibraryChange;
import footpath.maps.library.LibraryEditing;
import footpath.maps.library.LibraryItem;
import footpath.maps.library.LibraryKind;
import footpath.maps.library.LibraryOutcome;
import footpath.maps.library.LibraryState;
import footpath.maps.library.LibraryStore;
import footpath.maps.library.StoredItem;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Keeps, finds and changes what maps share. Safe for use by several threads.
public final class Library {
    private final LibraryStore store;
    private final Clock clock;

    public Library(Footpath footpath) {
        this.store = footpath.library();
        this.clock = footpath.clock();
    }

    /// A kind, and how many items of it there are.
    ///
    /// @param kind  the word for several
    /// @param one   the word for one
    /// @param items how many
    public record KindLine(String kind, String one, long items) {}

    /// Where an item is used.
    ///
    /// @param uses  elements of maps that stand for it, map by map
    /// @param items other items that name it
    public record Uses(List<UseLine> uses, List<Named> items) {}

    /// An item by name.
    ///
    /// @param kind the word for one
    public record Named(String kind, String key, String title) {}

    /// What came of a change.
    ///
    /// @param item as it is now; of a merge, the one that stays
    /// @param maps that were changed with it
    public record Changed(ItemLine item, List<ChangedMap> maps) {}

    /// @param revision the newest now
    public record ChangedMap(String map, String title, long revision) {}

    /// All kinds.
    public List<KindLine> kinds() {
        LibraryState state = store.state();
        return Arrays.stream(LibraryKind.values())
                .map(kind ->
                        new KindLine(kind.many(), kind.one(), state.items(kind).size()))
                .toList();
    }

    /// The items of a kind, by title.
    ///
    /// @param search empty: all; else those in whose title, other names, description, tags or owner
    ///     all its words are
    public List<ItemLine> list(Optional<LibraryKind> kind, Optional<String> search) {
        LibraryState state = store.state();
        Map<String, List<String>> uses = usesByItem(state);
        return state.items().stream()
                .filter(stored -> stored.item().isThere())
                .filter(stored -> kind.isEmpty() || stored.item().kind() == kind.get())
                .filter(stored -> search.isEmpty() || isFound(stored.item(), search.get()))
                .map(stored -> line(stored, uses))
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .toList();
    }

    /// One item, also by the key of one that was merged into it.
    ///
    /// @param kind empty: any
    /// @throws Fault `UNKNOWN_ITEM`
    public ItemLine find(Optional<LibraryKind> kind, String key) {
        LibraryState state = store.state();
        return line(require(state, kind, key), usesByItem(state));
    }

    /// Where an item is used.
    public Uses uses(Optional<LibraryKind> kind, String key) {
        LibraryState state = store.state();
        String current = require(state, kind, key).item().key();
        return new Uses(
                ItemUse.of(state, current).stream()
                        .map(use -> UseLine.of(use, state))
                        .toList(),
                ItemReferences.naming(state, Set.of(current)).stream()
                        .map(item -> new Named(item.kind().one(), item.key(), item.title()))
                        .toList());
    }

    /// The revisions of an item, newest first.
    public List<ItemRevision> history(Optional<LibraryKind> kind, String key) {
        return store.revisions(require(store.state(), kind, key).item().key());
    }

    /// Puts a new item into the library.
    ///
    /// @param key   empty: one made of the title
    /// @param given its title, fields and the like
    public Changed add(LibraryKind kind, Optional<String> key, ObjectNode given, Optional<String> author) {
        return changed(author, (editing, _) -> {
            String title = given.path("title").stringValue("");
            return editing.add(ItemPatch.made(kind, key.orElseGet(() -> editing.keyFor(title)), given));
        });
    }

    /// Takes what an element of a map says into the library.
    public Changed take(ElementPlace place, Optional<LibraryKind> kind, Optional<String> author) {
        return changed(author, (editing, _) -> editing.take(place, kind));
    }

    /// Changes an item, here and on every map.
    ///
    /// @param given   what is to be different; a member or field that is null is taken away
    /// @param basedOn the revision its writer saw; empty: the newest, whichever that is
    public Changed change(
            Optional<LibraryKind> kind, String key, ObjectNode given, Optional<Long> basedOn, Optional<String> author) {
        return changed(key, author, (editing, state) -> {
            StoredItem before = require(state, kind, key);
            LibraryItem next = ItemPatch.changed(before.item(), given);
            return editing.change(next, basedOn.orElse(before.revision()));
        });
    }

    /// Merges items into one.
    public Changed merge(Optional<LibraryKind> kind, String into, List<String> keys, Optional<String> author) {
        return changed(into, author, (editing, state) -> {
            require(state, kind, into);
            return editing.merge(into, keys);
        });
    }

    /// What merging items into one would do; nothing is changed.
    ///
    /// @throws Fault as [#merge]
    public MergePreview previewMerge(Optional<LibraryKind> kind, String into, List<String> keys) {
        LibraryState state = store.state();
        String stays = require(state, kind, into).item().key();
        return MergePreview.of(state, stays, new LibraryEditing(state, Optional.empty()).merge(stays, keys));
    }

    /// Takes an item out of the library.
    ///
    /// @param unlink whether its uses are unlinked; else it must have none
    /// @return the maps that were changed
    public List<ChangedMap> delete(Optional<LibraryKind> kind, String key, boolean unlink, Optional<String> author) {
        return maps(store.change(state -> {
            require(state, kind, key);
            return new LibraryEditing(state, author).delete(key, unlink);
        }));
    }

    /// Has an element of a map stand for an item.
    public Changed link(String key, ElementPlace place, Optional<String> author) {
        return changed(key, author, (editing, _) -> editing.link(key, place));
    }

    /// Has an element of a map stand for nothing.
    ///
    /// @return the map, if it was changed
    public List<ChangedMap> unlink(ElementPlace place, Optional<String> author) {
        return maps(store.change(state -> new LibraryEditing(state, author).unlink(place)));
    }

    /// What is done by the state it is found in.
    private interface Doing {
        LibraryChange by(LibraryEditing editing, LibraryState state);
    }

    private Changed changed(Optional<String> author, Doing doing) {
        LibraryOutcome outcome = store.change(state -> doing.by(new LibraryEditing(state, author), state));
        return changed(outcome.items().getFirst().item().key(), outcome);
    }

    private Changed changed(String key, Optional<String> author, Doing doing) {
        return changed(key, store.change(state -> doing.by(new LibraryEditing(state, author), state)));
    }

    private Changed changed(String key, LibraryOutcome outcome) {
        return new Changed(find(Optional.empty(), key), maps(outcome));
    }

    static List<ChangedMap> maps(LibraryOutcome outcome) {
        return outcome.maps().stream()
                .map(map -> new ChangedMap(map.map().slug(), map.map().title(), map.revision()))
                .toList();
    }

    private ItemLine line(StoredItem stored, Map<String, List<String>> uses) {
        return ItemLine.of(
                stored,
                uses.getOrDefault(stored.item().key(), List.of()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Map<String, List<String>> usesByItem(LibraryState state) {
        return ItemUse.all(state)
                .filter(use -> use.item().isPresent())
                .collect(Collectors.groupingBy(
                        use -> use.item().orElseThrow(), Collectors.mapping(ItemUse::map, Collectors.toList())));
    }

    static StoredItem require(LibraryState state, Optional<LibraryKind> kind, String key) {
        StoredItem found = new LibraryEditing(state, Optional.empty()).require(key);
        LibraryKind there = found.item().kind();
        if (kind.isPresent() && kind.get() != there) {
            throw new Fault(
                    FaultCode.UNKNOWN_ITEM,
                    "library item",
                    "\"" + key + "\" is none of the " + kind.get().many(),
                    "it is one of the " + there.many() + ": ask for /library/" + there.many() + "/"
                            + found.item().key());
        }
        return found;
    }

    private static boolean isFound(LibraryItem item, String search) {
        String text = Stream.of(
                        Stream.of(item.title()),
                        item.alsoKnownAs().stream(),
                        item.description().stream(),
                        item.tags().stream(),
                        item.owner().stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(text::contains);
    }
}
