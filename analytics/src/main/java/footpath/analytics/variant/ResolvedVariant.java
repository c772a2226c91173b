package footpath.analytics.variant;

import footpath.analytics.SessionReader;
import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;

/// A variant question in numbers.
final class ResolvedVariant {
    final VariantQuestion question;
    private final TimeCut period;

    ResolvedVariant(VariantQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
    }

    SessionReader read(Shard shard) {
        return new SessionReader(shard, question.scope(), period, question.events(), question.sessionTimeout());
    }
}
