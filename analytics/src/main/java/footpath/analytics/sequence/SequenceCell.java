package footpath.analytics.sequence;

import footpath.analytics.Cell;
import footpath.analytics.CellKernel;
import footpath.analytics.CellQuestion;
import footpath.analytics.CellUnit;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.MatcherRules;
import footpath.index.IndexSnapshot;

/// The persons who match a pattern, do not, or come so far.
///
/// @param question the pattern
/// @param list     which persons; how far they come can be asked where the answer tells it
public record SequenceCell(SequenceQuestion question, SequenceList list) implements CellQuestion {
    @Override
    public Kernel<?, Cell> resolve(IndexSnapshot snapshot) {
        var sequence = new ResolvedSequence(question, snapshot);
        if (list instanceof SequenceList.Reached(int terms)) {
            requireTold(terms, sequence.pattern.termCount());
        }
        return new CellKernel<>(new SequenceKernel(sequence), CellUnit.PERSONS, this::persons);
    }

    private void requireTold(int terms, int most) {
        if (question.mode() != SequenceMode.LONGEST) {
            throw new InvalidQuestion("sequence.terms", "is told by mode longest alone; ask that, or leave it out");
        }
        MatcherRules.requireSize("sequence.terms", terms, 0, most, "terms");
    }

    private long persons(SequencePartial partial) {
        return switch (list) {
            case SequenceList.Matched() -> partial.matched;
            case SequenceList.Unmatched() -> partial.persons - partial.matched;
            case SequenceList.Reached(int terms) -> partial.reached[terms];
        };
    }
}
