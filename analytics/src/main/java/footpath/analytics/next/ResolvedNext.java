package footpath.analytics.next;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.EventPattern;
import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.List;

/// A next question in numbers.
final class ResolvedNext {
    final NextQuestion question;
    final TimeCut period;
    final EventPattern pattern;
    final long withinMicros;

    /// The conditions that follow one another directly in a match, if the pattern asks for no more; else
    /// empty.
    final List<Integer> row;

    ResolvedNext(NextQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.pattern = EventPattern.parse(
                "next.pattern", question.pattern(), question.conditions().size());
        this.row = pattern.row();
        this.withinMicros = question.within().map(Micros::of).orElse(Long.MAX_VALUE);
    }

    /// What is told of an event.
    BreakdownColumn column(Shard shard) {
        return question.field()
                .map(field -> BreakdownColumn.of(field, shard))
                .orElseGet(() -> BreakdownColumn.ofNames(shard));
    }
}
