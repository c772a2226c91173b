package footpath.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which maps stand below which: lifecycle, journey, sub-journey.
///
/// A map stands below the one it names as its `parent`; if it names none, below the first, by slug, of which a step is
/// drawn in detail by it. A link to a map that is not there counts for nothing, nor does one that would close a circle.
/// Maps below one stand in the order of the steps that they draw, then those that draw none by title.
///
/// @param roots maps below no other, by title
public record MapHierarchy(List<Place> roots) {
    /// A map and what stands below it.
    ///
    /// @param map   the document
    /// @param below the maps right below it, in order
    public record Place(JourneyMap map, List<Place> below) {
        public Place {
            below = List.copyOf(below);
        }
    }

    private static final Comparator<JourneyMap> BY_TITLE =
            Comparator.comparing(JourneyMap::title).thenComparing(JourneyMap::slug);

    public MapHierarchy {
        roots = List.copyOf(roots);
    }

    /// The hierarchy of maps of different slugs. Costs time with the steps of all maps.
    public static MapHierarchy of(List<JourneyMap> maps) {
        Map<String, String> above = links(maps);
        Map<String, List<JourneyMap>> below = new HashMap<>();
        List<JourneyMap> roots = new ArrayList<>();
        for (JourneyMap map : maps) {
            String parent = above.get(map.slug());
            (parent == null ? roots : below.computeIfAbsent(parent, _ -> new ArrayList<>())).add(map);
        }
        return new MapHierarchy(
                roots.stream().sorted(BY_TITLE).map(map -> place(map, below)).toList());
    }

    private static Place place(JourneyMap map, Map<String, List<JourneyMap>> below) {
        List<String> drawn = nested(map);
        return new Place(
                map,
                below.getOrDefault(map.slug(), List.of()).stream()
                        .sorted(Comparator.<JourneyMap>comparingInt(each -> order(drawn, each.slug()))
                                .thenComparing(BY_TITLE))
                        .map(each -> place(each, below))
                        .toList());
    }

    private static int order(List<String> drawn, String slug) {
        int at = drawn.indexOf(slug);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /// The slugs of the maps that draw steps of a map in detail, in the order of the steps.
    private static List<String> nested(JourneyMap map) {
        return map.steps().stream().map(Step::journey).flatMap(Optional::stream).toList();
    }

    private static Map<String, String> links(List<JourneyMap> maps) {
        List<JourneyMap> bySlug =
                maps.stream().sorted(Comparator.comparing(JourneyMap::slug)).toList();
        Set<String> known = new HashSet<>();
        bySlug.forEach(map -> known.add(map.slug()));
        Map<String, String> above = new HashMap<>();
        for (JourneyMap map : bySlug) {
            map.standing().parent().filter(known::contains).ifPresent(parent -> link(above, map.slug(), parent));
        }
        for (JourneyMap map : bySlug) {
            nested(map).stream()
                    .filter(known::contains)
                    .filter(slug -> !above.containsKey(slug))
                    .forEach(slug -> link(above, slug, map.slug()));
        }
        return above;
    }

    private static void link(Map<String, String> above, String slug, String parent) {
        for (String each = parent; each != null; each = above.get(each)) {
            if (each.equals(slug)) {
                return;
            }
        }
        above.put(slug, parent);
    }
}
