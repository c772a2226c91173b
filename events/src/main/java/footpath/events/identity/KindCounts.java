package footpath.events.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many identities of each kind somebody has. Confined to one thread.
final class KindCounts {
    private final Map<String, Integer> counts = new HashMap<>(4);

    private int total;

    void add(String kind) {
        counts.merge(kind, 1, Integer::sum);
        total++;
    }

    /// How many identities these are.
    int total() {
        return total;
    }

    /// Both together; uses up both. Takes time for each kind of the one with fewer kinds.
    KindCounts with(KindCounts other) {
        if (other.counts.size() > counts.size()) {
            return other.with(this);
        }
        other.counts.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
        total += other.total;
        return this;
    }

    /// The kind, the most telling one if several, that both have and of which they have more together than
    /// one person can. A kind that only one of them has does not keep them apart, even if it is beyond its
    /// limit by force.
    Optional<String> conflict(KindCounts other, IdentityRules rules) {
        if (other.counts.size() > counts.size()) {
            return other.conflict(this, rules);
        }
        return other.counts.entrySet().stream()
                .filter(theirs -> isBeyond(rules.limit(theirs.getKey()), theirs.getKey(), theirs.getValue()))
                .map(Map.Entry::getKey)
                .min(rules::compareKinds);
    }

    private boolean isBeyond(int limit, String kind, int theirs) {
        int ours = counts.getOrDefault(kind, 0);
        return limit > 0 && ours > 0 && ours + theirs > limit;
    }
}
