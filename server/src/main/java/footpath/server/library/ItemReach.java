package footpath.server.library;

import footpath.analytics.Population;
import footpath.maps.Belief;
import footpath.maps.history.StoredMap;
import footpath.maps.library.ItemUse;
import footpath.maps.library.LibraryKind;
import footpath.maps.library.LibraryState;
import footpath.maps.library.LibraryStore;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredStep;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import footpath.server.question.ShareBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many come to an item on each map, all on one scale: of those who enter a map, the share that
/// reaches the step where a card of the item stands. Each map is measured over its own period, for
/// everyone.
///
/// Costs a scan of the index for each map that uses it; what was asked before is remembered. Safe for
/// use by several threads.
public final class ItemReach {
    private final LibraryStore store;
    private final Maps maps;

    public ItemReach(Footpath footpath) {
        this.store = footpath.library();
        this.maps = new Maps(footpath);
    }

    /// @param places map by map, in order of steps
    /// @param says   what is compared, or why nothing is
    public record Body(List<Place> places, String says) {}

    /// A step at which cards of the item begin, once however many they are.
    ///
    /// @param map       slug of the map
    /// @param element   the first of the cards, as `card:c1`
    /// @param step      key of the step
    /// @param stage     title of its stage
    /// @param status    how far the number can be relied on: `OK`, `NO_DATA`, `SMALL_N`, `UNBOUND`,
    ///     `ERROR` or `HIDDEN`
    /// @param believed  share of the entrants that the team believes reaches it
    /// @param reach     of the entrants, who reached it; null if hidden or not measured
    public record Place(
            String map,
            String mapTitle,
            String element,
            String step,
            String stepTitle,
            @Nullable String stage,
            String status,
            @Nullable Double believed,
            @Nullable ShareBody reach) {}

    /// @param population who may be looked at
    /// @throws footpath.server.Fault `UNKNOWN_ITEM`
    public Body of(Optional<LibraryKind> kind, String key, Population population) {
        LibraryState state = store.state();
        String current = Library.require(state, kind, key).item().key();
        Map<String, List<ItemUse>> uses = new LinkedHashMap<>();
        ItemUse.of(state, current).stream()
                .filter(use -> use.step().isPresent())
                .forEach(use ->
                        uses.computeIfAbsent(use.map(), _ -> new ArrayList<>()).add(use));
        List<Place> places = new ArrayList<>();
        uses.forEach((slug, cards) -> places.addAll(onMap(state, state.map(slug).orElseThrow(), cards, population)));
        return new Body(
                places,
                places.isEmpty()
                        ? "No card of any map stands for it."
                        : "Of those who enter each map in its own period, the share that reaches the step.");
    }

    private List<Place> onMap(LibraryState state, StoredMap stored, List<ItemUse> cards, Population population) {
        List<Place> places = new ArrayList<>();
        for (MeasuredStep step :
                maps.measure(stored, MeasureChoice.DEFAULT, population).steps()) {
            cards.stream()
                    .filter(card -> card.step().equals(Optional.of(step.key())))
                    .findFirst()
                    .ifPresent(card -> places.add(place(UseLine.of(card, state), step)));
        }
        return places;
    }

    private static Place place(UseLine use, MeasuredStep step) {
        return new Place(
                use.map(),
                use.mapTitle(),
                use.element(),
                step.key(),
                step.title(),
                use.stage(),
                step.status().name(),
                step.believed().flatMap(Belief::reach).orElse(null),
                step.observed()
                        .flatMap(MeasuredStep.Observed::reach)
                        .map(ShareBody::of)
                        .orElse(null));
    }
}
