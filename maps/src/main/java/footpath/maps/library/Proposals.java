package footpath.maps.library;

import footpath.maps.compare.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the library could hold: elements that several maps share without knowing it, and items that
/// are likely one. Stateless.
public final class Proposals {
    private Proposals() {}

    /// Items that are likely the same, by their titles.
    ///
    /// @param items at least two of one kind, the most used first
    /// @param names how alike the first two are, 0 to 1
    public record Duplicates(LibraryKind kind, List<LibraryItem> items, double names) {
        public Duplicates {
            items = List.copyOf(items);
        }
    }

    /// Elements of a kind that stand for no item yet and are worth one: they say the same or nearly
    /// the same as others on at least `leastMaps` maps, or as an item that is there. Those on most
    /// maps come first.
    public static List<Proposal> of(LibraryState state, LibraryKind kind, int leastMaps) {
        List<ItemUse> free = ItemUse.all(state)
                .filter(use -> use.item().isEmpty() && !use.words().isBlank())
                .filter(use -> use.kind().equals(Optional.of(kind)))
                .toList();
        List<LibraryItem> items = state.items(kind);
        return AlikeNames.groups(free, ItemUse::words).stream()
                .map(uses -> proposal(kind, uses, items))
                .filter(proposal -> proposal.item().isPresent() || proposal.mapCount() >= leastMaps)
                .sorted(Comparator.comparingLong(Proposal::mapCount)
                        .thenComparingInt(proposal -> proposal.uses().size())
                        .reversed())
                .toList();
    }

    private static Proposal proposal(LibraryKind kind, List<ItemUse> uses, List<LibraryItem> items) {
        String title = mostSaid(uses);
        Optional<LibraryItem> there = items.stream()
                .filter(item -> alike(item, title) >= AlikeNames.ENOUGH)
                .max(Comparator.comparingDouble(item -> alike(item, title)));
        return new Proposal(kind, there.map(LibraryItem::title).orElse(title), there.map(LibraryItem::key), uses);
    }

    private static double alike(LibraryItem item, String title) {
        List<String> names = new ArrayList<>(item.alsoKnownAs());
        names.add(item.title());
        return names.stream()
                .mapToDouble(name -> Likeness.mutual(Likeness.shape(name), Likeness.shape(title)))
                .max()
                .orElse(0);
    }

    /// What most of them say, of equally many the first.
    private static String mostSaid(List<ItemUse> uses) {
        Map<String, Long> counts = uses.stream()
                .collect(Collectors.groupingBy(use -> use.words().strip(), LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(said -> said.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /// Groups of items of one kind whose titles are alike, the likest first.
    public static List<Duplicates> duplicates(LibraryState state, LibraryKind kind) {
        Map<String, Long> uses = ItemUse.all(state)
                .flatMap(use -> use.item().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Comparator<LibraryItem> mostUsed = Comparator.comparingLong(item -> uses.getOrDefault(item.key(), 0L));
        return AlikeNames.groups(state.items(kind), LibraryItem::title).stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted(mostUsed.reversed()).toList())
                .map(group -> new Duplicates(
                        kind, group, alike(group.get(0), group.get(1).title())))
                .sorted(Comparator.comparingDouble(Duplicates::names).reversed())
                .toList();
    }
}
