package footpath.maps.library;

import footpath.events.NearestWord;
import footpath.maps.template.NewMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// Finds what a change of the library means: for the item, for the items that name it, and for every
/// map that uses it. Confined to one thread, and to one state.
///
/// What is changed about an item is written into the maps; what is not is left alone there, also
/// where a map says something else.
public final class LibraryEditing {
    private final LibraryState state;
    private final Optional<String> author;
    private final MapWriting maps;

    /// @param author who does it, as people gave their name
    public LibraryEditing(LibraryState state, Optional<String> author) {
        this.state = state;
        this.author = author;
        this.maps = new MapWriting(state);
    }

    /// A key for a new item, made of its title.
    public String keyFor(String title) {
        return keyFor(title, state::isTaken);
    }

    static String keyFor(String title, Predicate<String> isTaken) {
        return NewMap.slugOf(title, isTaken);
    }

    /// Puts a new item into the library.
    ///
    /// @throws LibraryConflict if its key is taken
    public LibraryChange add(LibraryItem item) {
        requireNew(item);
        return change(List.of(item), "“" + item.title() + "” was put into the library");
    }

    /// Puts what an element says into the library; it stands for the new item from then on.
    ///
    /// @param kind empty: what follows from the element
    /// @throws footpath.maps.InvalidMap if there is no such element, it stands for an item already,
    ///     or the kind is missing
    public LibraryChange take(ElementPlace place, Optional<LibraryKind> kind) {
        ItemUse use = Taking.use(state, place, maps.element(place));
        LibraryItem item = ItemWords.taken(use, maps.element(place), Taking.kind(use, kind), keyFor(use.words()));
        maps.link(place, item);
        return change(List.of(item), "“" + item.title() + "” was taken into the library");
    }

    /// Keeps an item as its next revision, under the key it has.
    ///
    /// @param basedOn the revision its writer saw
    /// @throws LibraryConflict if there is a newer one
    public LibraryChange change(LibraryItem given, long basedOn) {
        StoredItem before = require(given.key());
        if (before.revision() != basedOn) {
            throw new LibraryConflict(
                    before.item().kind().one() + " \"" + given.key() + "\"",
                    "the change is based on revision " + basedOn + ", the newest is " + before.revision(),
                    "load the newest, change that, save again");
        }
        LibraryItem old = before.item();
        boolean isRenamed = !old.title().equals(given.title());
        LibraryItem next = isRenamed ? given.knownAs(List.of(old.title())) : given;
        if (next.equals(old)) {
            return new LibraryChange(List.of(), List.of(), Map.of(), author, "");
        }
        requireReferences(next);
        maps.follow(old, next);
        return change(
                List.of(next),
                isRenamed
                        ? "“" + old.title() + "” was renamed to “" + next.title() + "”"
                        : "“" + next.title() + "” was changed: " + Taking.different(old, next));
    }

    /// Gives an item another title, here and on every map.
    public LibraryChange rename(String key, String title) {
        StoredItem before = require(key);
        ObjectNode tree = LibraryJson.write(before.item());
        tree.put("title", title.strip());
        return change(LibraryJson.read(tree), before.revision());
    }

    /// Merges items into one of their kind: what stood for them stands for it, they lead to it, their
    /// names are among its other names, and what it does not say itself it takes from them.
    ///
    /// @param keys of those that go away
    public LibraryChange merge(String into, List<String> keys) {
        LibraryItem old = require(into).item();
        List<LibraryItem> gone =
                Merging.gone(old, keys.stream().map(key -> require(key).item()).toList());
        LibraryItem next = Merging.merged(old, gone);
        maps.follow(old, next);
        Map<String, LibraryItem> kept = new LinkedHashMap<>();
        kept.put(next.key(), next);
        Set<String> keysGone = new HashSet<>();
        for (LibraryItem one : gone) {
            ItemUse.of(state, one.key()).forEach(use -> maps.link(ElementPlace.of(use), next));
            kept.put(one.key(), one.mergedInto(next.key()));
            keysGone.add(one.key());
        }
        Merging.redirected(state, keysGone, next.key()).forEach(item -> kept.put(item.key(), item));
        for (LibraryItem naming : ItemReferences.naming(state, keysGone)) {
            LibraryItem current = kept.getOrDefault(naming.key(), naming);
            kept.put(naming.key(), ItemReferences.replaced(current, keysGone, Optional.of(next.key())));
        }
        return change(
                List.copyOf(kept.values()),
                Merging.listed(gone) + (gone.size() == 1 ? " was" : " were") + " merged into “" + next.title() + "”");
    }

    /// Takes an item out of the library, with its history and the addresses that lead to it.
    ///
    /// @param unlink whether what uses it is to stand for nothing, with the words it has
    /// @throws LibraryConflict if it is in use
    public LibraryChange delete(String key, boolean unlink) {
        LibraryItem item = require(key).item();
        List<ItemUse> uses = ItemUse.of(state, item.key());
        List<LibraryItem> naming = ItemReferences.naming(state, Set.of(item.key()));
        if (!unlink && uses.size() + naming.size() > 0) {
            throw new LibraryConflict(
                    item.kind().one() + " \"" + item.key() + "\"",
                    "is in use: " + Taking.inUse(uses, naming),
                    "unlink these too, or merge it into another");
        }
        uses.forEach(use -> maps.unlink(ElementPlace.of(use)));
        List<String> deleted = new ArrayList<>(List.of(item.key()));
        state.items().stream()
                .map(StoredItem::item)
                .filter(one -> one.mergedInto().equals(Optional.of(item.key())))
                .forEach(one -> deleted.add(one.key()));
        List<LibraryItem> kept = naming.stream()
                .map(one -> ItemReferences.replaced(one, Set.of(item.key()), Optional.empty()))
                .toList();
        return new LibraryChange(
                kept, deleted, maps.operations(), author, "“" + item.title() + "” was taken out of the library");
    }

    /// Has an element stand for an item.
    public LibraryChange link(String key, ElementPlace place) {
        LibraryItem item = require(key).item();
        maps.link(place, item);
        return change(List.of(), "linked to “" + item.title() + "” of the library");
    }

    /// Has an element stand for nothing.
    public LibraryChange unlink(ElementPlace place) {
        maps.unlink(place);
        return change(List.of(), "unlinked from the library");
    }

    /// Makes and links what was chosen of the proposals, all of it at once.
    public LibraryChange collect(List<Proposal> chosen) {
        Set<String> taken = new HashSet<>();
        List<LibraryItem> made = new ArrayList<>();
        for (Proposal proposal : chosen) {
            LibraryItem item = proposal.item().map(key -> require(key).item()).orElseGet(() -> {
                String key = keyFor(proposal.title(), name -> state.isTaken(name) || taken.contains(name));
                LibraryItem next = Taking.made(proposal, maps, key);
                taken.add(key);
                made.add(next);
                return next;
            });
            proposal.uses().forEach(use -> maps.link(ElementPlace.of(use), item));
        }
        return change(made, "collected into the library");
    }

    /// The item of a key, or the one it went into.
    ///
    /// @throws UnknownItem with the nearest key
    public StoredItem require(String key) {
        return state.find(key).orElseThrow(() -> {
            List<String> known =
                    state.items().stream().map(item -> item.item().key()).toList();
            return new UnknownItem(
                    key,
                    known.isEmpty()
                            ? "the library is empty; put something in with footpath library add"
                            : "name one that is there"
                                    + NearestWord.hint(key, known).orElse(""));
        });
    }

    private void requireNew(LibraryItem item) {
        if (state.isTaken(item.key())) {
            throw new LibraryConflict(
                    item.kind().one() + " \"" + item.key() + "\"",
                    "the key is taken",
                    "choose another, or change the item that has it");
        }
        requireReferences(item);
    }

    private void requireReferences(LibraryItem item) {
        ItemReferences.require(state, item);
    }

    private LibraryChange change(List<LibraryItem> items, String note) {
        return new LibraryChange(items, List.of(), maps.operations(), author, note);
    }
}
