package footpath.analytics.sequence;

import footpath.analytics.ChainScan;
import footpath.analytics.EventPattern;
import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;
import java.util.List;

/// A sequence question in numbers.
final class ResolvedSequence {
    final SequenceQuestion question;
    final TimeCut period;
    final EventPattern pattern;

    /// Whether subjects who lack an event that every match has are told by the postings and need not be read.
    final boolean passesOver;

    /// The pattern as a chain of events of different names, if it is one and only whether it occurs is asked; else
    /// empty.
    final List<ChainScan.Link> chain;

    ResolvedSequence(SequenceQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.pattern = EventPattern.parse(
                "sequence.pattern", question.pattern(), question.conditions().size());
        this.passesOver = question.mode() != SequenceMode.LONGEST
                && !pattern.conditions().isEmpty()
                && question.conditions().stream()
                        .noneMatch(condition -> condition.names().isEmpty());
        this.chain = question.mode() == SequenceMode.MATCH ? pattern.chain(question.conditions()) : List.of();
    }
}
