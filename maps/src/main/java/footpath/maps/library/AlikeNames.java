package footpath.maps.library;

import footpath.maps.compare.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Things grouped by names that are alike. Stateless.
final class AlikeNames {
    /// Names whose [Likeness#mutual] is at least this are taken for one thing.
    static final double ENOUGH = 0.6;

    private AlikeNames() {}

    /// The things in groups, in order of the first of each: a thing joins the group whose first name
    /// is most like its own, if that is like enough. Names that are equal but for case, accents and
    /// signs are compared once.
    ///
    /// Time O(names × groups × length) for names that are different.
    static <T> List<List<T>> groups(List<T> things, Function<T, String> name) {
        Map<String, List<T>> equal = new LinkedHashMap<>();
        things.forEach(thing -> equal.computeIfAbsent(Likeness.plain(name.apply(thing)), _ -> new ArrayList<>())
                .add(thing));
        Map<Likeness.Shape, List<T>> groups = new LinkedHashMap<>();
        equal.forEach((plain, same) -> {
            Likeness.Shape shape = Likeness.shape(plain);
            groups.computeIfAbsent(nearest(shape, groups), _ -> new ArrayList<>())
                    .addAll(same);
        });
        return List.copyOf(groups.values());
    }

    private static <T> Likeness.Shape nearest(Likeness.Shape shape, Map<Likeness.Shape, List<T>> groups) {
        Likeness.Shape nearest = shape;
        double most = ENOUGH;
        for (Likeness.Shape first : groups.keySet()) {
            double likeness = Likeness.mutual(shape, first);
            if (likeness >= most) {
                most = likeness;
                nearest = first;
            }
        }
        return nearest;
    }
}
