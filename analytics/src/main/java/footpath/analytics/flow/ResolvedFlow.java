package footpath.analytics.flow;

import footpath.analytics.EventTest;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.DirectlyFollows;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.List;
import java.util.Optional;

/// A flow question in numbers.
final class ResolvedFlow {
    final FlowQuestion question;
    final TimeCut period;

    ResolvedFlow(FlowQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
    }

    /// Whether every event of the index counts, so that only masks of subjects need be asked.
    private boolean isPlain() {
        return period.everything()
                && !question.collapse()
                && question.events().names().isEmpty()
                && question.events().where().equals(Condition.ALWAYS);
    }

    /// Whether all of a shard counts, and its names take one byte each.
    boolean isPlain(Shard shard) {
        return isWhole(shard) && shard.names().width() == 1;
    }

    private boolean isWhole(Shard shard) {
        return isPlain() && SubjectMask.of(shard, question.scope().segment()).isEveryone();
    }

    /// What the index has counted already, if all of a shard counts.
    Optional<DirectlyFollows> counted(Shard shard) {
        return isWhole(shard) ? shard.directlyFollows() : Optional.empty();
    }

    /// For each name of a shard, whether its events count.
    boolean[] named(Shard shard) {
        EventMatcher events = question.events();
        List<String> names = shard.nameDictionary();
        boolean[] counts = new boolean[names.size()];
        for (int name = 0; name < counts.length; name++) {
            counts[name] = events.names().isEmpty() || events.names().contains(names.get(name));
        }
        return counts;
    }

    EventTest test(Shard shard) {
        return EventTest.ofEvents(question.events().where(), shard);
    }
}
