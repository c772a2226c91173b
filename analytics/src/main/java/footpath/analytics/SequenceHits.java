package footpath.analytics;

import footpath.index.CodeColumn;
import footpath.index.Shard;
import footpath.index.TimeColumn;

/// Gathers hits by reading every event of every subject that counts.
final class SequenceHits extends StepHits {
    private final Shard shard;
    private final StepTests tests;
    private final SubjectMask mask;
    private final TimeCut period;
    private final CodeColumn names;
    private final TimeColumn timeColumn;
    private final long entries;
    private final int endSubject;
    private int nextSubject;

    /// @param entries the steps of which a subject needs an event
    SequenceHits(
            Shard shard,
            StepTests tests,
            SubjectMask mask,
            TimeCut period,
            long entries,
            int firstSubject,
            int endSubject) {
        this.shard = shard;
        this.tests = tests;
        this.mask = mask;
        this.period = period;
        this.entries = entries;
        this.names = shard.names();
        this.timeColumn = shard.times();
        this.nextSubject = firstSubject;
        this.endSubject = endSubject;
    }

    @Override
    public boolean next() {
        while (nextSubject < endSubject) {
            subject = nextSubject++;
            if (mask.has(subject) && gather()) {
                return true;
            }
        }
        return false;
    }

    private boolean gather() {
        size = 0;
        int end = shard.endEvent(subject);
        int first = period.first(timeColumn, shard.firstEvent(subject), end);
        int last = period.end(timeColumn, first, end);
        seen = 0;
        for (int event = first; event < last; event++) {
            long filled = tests.stepsOfName(names.at(event));
            if (filled != 0 && (filled = tests.passed(event, filled)) != 0) {
                add(timeColumn.microsAt(event), event, filled);
                seen |= filled;
            }
        }
        return (seen & entries) != 0;
    }
}
