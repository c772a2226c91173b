package footpath.analytics.variant;

import footpath.analytics.SessionReader;
import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A variant question in numbers.
final class ResolvedVariant {
    final VariantQuestion question;

    /// Of the events that journeys can have, sorted.
    final List<String> names;

    final TimeCut period;

    ResolvedVariant(VariantQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.names = names(question.events().names(), snapshot);
        this.period = TimeCut.of(question.scope().period(), snapshot);
    }

    /// Whether journeys are whole, not cut into sessions.
    boolean isWhole() {
        return question.sessionTimeout().isEmpty();
    }

    private static List<String> names(List<String> asked, IndexSnapshot snapshot) {
        var names = new TreeSet<String>();
        snapshot.shards().forEach(shard -> names.addAll(shard.nameDictionary()));
        if (!asked.isEmpty()) {
            names.retainAll(Set.copyOf(asked));
        }
        return List.copyOf(names);
    }

    SessionReader read(Shard shard) {
        return new SessionReader(shard, question.scope(), period, question.events(), question.sessionTimeout());
    }
}
