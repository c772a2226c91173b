package footpath.server.library;

import footpath.maps.library.ElementPlace;
import footpath.maps.library.ItemUse;
import footpath.maps.library.LibraryEditing;
import footpath.maps.library.LibraryKind;
import footpath.maps.library.LibraryOutcome;
import footpath.maps.library.LibraryState;
import footpath.maps.library.LibraryStore;
import footpath.maps.library.Proposal;
import footpath.maps.library.Proposals;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what maps share without knowing it, and items that are likely one; makes and links what is
/// chosen of it.
public final class Collecting {
    private final LibraryStore store;

    public Collecting(Footpath footpath) {
        this.store = footpath.library();
    }

    /// Elements of maps that could stand for one item.
    ///
    /// @param kind  of the item, the word for one
    /// @param item  key of an item that is there; null for a new one
    /// @param uses  the elements
    /// @param maps  on how many maps
    public record ProposalLine(
            String kind, String title, @Nullable String item, List<UseLine> uses, long maps) {}

    /// Items that are likely one.
    ///
    /// @param kind     the word for one
    /// @param items    the most used first
    /// @param likeness of the names of the first two, 0 to 1
    public record DuplicatesLine(String kind, List<Library.Named> items, double likeness) {}

    /// What came of collecting.
    ///
    /// @param items that were made
    /// @param maps  that were changed
    public record Collected(List<Library.Named> items, List<Library.ChangedMap> maps) {}

    /// A proposal as it was chosen.
    ///
    /// @param kind  the word for one, or for several
    /// @param title of a new item
    /// @param item  key of one that is there; null for a new one
    /// @param uses  the elements that are to stand for it
    public record Chosen(
            String kind, String title, @Nullable String item, List<ElementPlace> uses) {
        public Chosen {
            uses = List.copyOf(uses);
        }
    }

    /// What could be put into the library.
    ///
    /// @param kind  empty: every kind
    /// @param least on at least so many maps, unless the library has the item already
    public List<ProposalLine> proposals(Optional<LibraryKind> kind, int least) {
        LibraryState state = store.state();
        return kinds(kind)
                .flatMap(one -> Proposals.of(state, one, least).stream())
                .map(proposal -> new ProposalLine(
                        proposal.kind().one(),
                        proposal.title(),
                        proposal.item().orElse(null),
                        proposal.uses().stream()
                                .map(use -> UseLine.of(use, state))
                                .toList(),
                        proposal.mapCount()))
                .toList();
    }

    /// Items that are likely one.
    ///
    /// @param kind empty: every kind
    public List<DuplicatesLine> duplicates(Optional<LibraryKind> kind) {
        LibraryState state = store.state();
        return kinds(kind)
                .flatMap(one -> Proposals.duplicates(state, one).stream())
                .map(found -> new DuplicatesLine(
                        found.kind().one(),
                        found.items().stream()
                                .map(item -> new Library.Named(item.kind().one(), item.key(), item.title()))
                                .toList(),
                        found.names()))
                .toList();
    }

    /// Makes and links what was chosen, all of it or nothing.
    public Collected collect(List<Chosen> chosen, Optional<String> author) {
        if (chosen.isEmpty()) {
            throw new Fault(FaultCode.INVALID_INPUT, "chosen", "is empty", "choose at least one of the proposals");
        }
        LibraryOutcome outcome = store.change(state -> new LibraryEditing(state, author)
                .collect(chosen.stream().map(one -> proposal(one, state)).toList()));
        return new Collected(
                outcome.items().stream()
                        .map(stored -> stored.item())
                        .map(item -> new Library.Named(item.kind().one(), item.key(), item.title()))
                        .toList(),
                Library.maps(outcome));
    }

    private static Proposal proposal(Chosen chosen, LibraryState state) {
        List<ItemUse> uses = chosen.uses().stream()
                .map(place -> ItemUse.all(state)
                        .filter(use -> use.map().equals(place.map())
                                && use.element() == place.kind()
                                && use.key().equals(place.key()))
                        .findFirst()
                        .orElseThrow(() -> new Fault(
                                FaultCode.INVALID_INPUT,
                                "chosen.uses",
                                "no " + place.kind().word() + " \"" + place.key() + "\" is on the map " + place.map(),
                                "ask for the proposals again")))
                .toList();
        if (uses.isEmpty() || chosen.title().isBlank()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    uses.isEmpty() ? "chosen.uses" : "chosen.title",
                    uses.isEmpty() ? "is empty" : "is blank",
                    uses.isEmpty() ? "name the elements that are to stand for it" : "write at least one character");
        }
        return new Proposal(
                LibraryRoutes.kind(chosen.kind()), chosen.title().strip(), Optional.ofNullable(chosen.item()), uses);
    }

    private static Stream<LibraryKind> kinds(Optional<LibraryKind> kind) {
        return kind.isPresent() ? kind.stream() : Arrays.stream(LibraryKind.values());
    }
}
