package footpath.collect.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// What was noted lately, of the latest things alone. Safe for use by several threads.
final class Remembered<K, V> {
    private final int most;
    private final Map<K, V> values = new LinkedHashMap<>(1_024, 0.75f, true);

    /// @param most things that are remembered; what was not looked at for longest is forgotten first
    Remembered(int most) {
        this.most = most;
    }

    /// Notes a value, beside what was noted before, and tells what that makes.
    synchronized V add(K thing, V value, BinaryOperator<V> both) {
        V sum = values.merge(thing, value, both);
        forgetOldest();
        return sum;
    }

    /// Notes a value, unless one was noted of the thing or of another; tells the one that was.
    synchronized Optional<V> addUnlessKnown(K thing, K other, V value) {
        V known = values.get(thing);
        if (known == null) {
            known = values.get(other);
        }
        if (known == null) {
            values.put(thing, value);
            forgetOldest();
        }
        return Optional.ofNullable(known);
    }

    private void forgetOldest() {
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
    }
}
