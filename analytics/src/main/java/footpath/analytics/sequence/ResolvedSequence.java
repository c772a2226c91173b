package footpath.analytics.sequence;

import footpath.analytics.TimeCut;
import footpath.index.IndexSnapshot;
import java.util.List;

/// A sequence question in numbers: the terms of its pattern as the bits of a word.
final class ResolvedSequence {
    final SequenceQuestion question;
    final TimeCut period;
    final List<SequenceTerm> terms;

    /// For each condition, the terms that its events may fill.
    final long[] termsOfCondition;

    /// Terms that any event may fill.
    final long anyEvent;

    /// Terms whose event follows that of the term before directly.
    final long adjacent;

    /// Terms whose event comes a given time after that of the term before.
    final long timed;

    ResolvedSequence(SequenceQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.terms =
                SequenceParser.parse(question.pattern(), question.conditions().size());
        this.termsOfCondition = new long[question.conditions().size()];
        long any = 0;
        long side = 0;
        long time = 0;
        for (int place = 0; place < terms.size(); place++) {
            SequenceTerm term = terms.get(place);
            long bit = 1L << place;
            if (term.condition() == SequenceTerm.ANY) {
                any |= bit;
            } else {
                termsOfCondition[term.condition()] |= bit;
            }
            side |= term.adjacent() ? bit : 0;
            time |= term.timed() ? bit : 0;
        }
        this.anyEvent = any;
        this.adjacent = side;
        this.timed = time;
    }

    /// The term that ends a match.
    long last() {
        return 1L << (terms.size() - 1);
    }
}
