package footpath.index;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// What was made by rules of sessions; of the latest two rules it is kept. Safe for use by several threads, which
/// wait for each other.
final class ByRule<T> {
    private static final int MOST_RULES = 2;

    private final SequencedMap<SessionRule, T> kept = new LinkedHashMap<>();

    synchronized T of(SessionRule rule, Supplier<T> maker) {
        T known = kept.remove(rule);
        T found = known == null ? maker.get() : known;
        kept.put(rule, found);
        if (kept.size() > MOST_RULES) {
            kept.pollFirstEntry();
        }
        return found;
    }
}
