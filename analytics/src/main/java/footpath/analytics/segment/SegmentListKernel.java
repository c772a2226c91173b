package footpath.analytics.segment;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.PersonsPartial;
import footpath.analytics.Segment;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.SubjectSet;
import footpath.index.Shard;

/// Lists the persons in a segment.
final class SegmentListKernel implements Kernel<PersonsPartial, SubjectSet> {
    private final Segment segment;

    SegmentListKernel(Segment segment) {
        this.segment = segment;
    }

    @Override
    public PersonsPartial start() {
        return new PersonsPartial();
    }

    @Override
    public void scan(Shard shard, PersonsPartial partial) {
        SubjectMask mask = SubjectMask.of(shard, segment);
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (mask.has(subject)) {
                partial.add(shard.person(subject));
            }
        }
    }

    @Override
    public Outcome<SubjectSet> finish(PersonsPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(partial.set());
    }

    @Override
    public PersonsPartial read(PartialReader in) {
        return PersonsPartial.read(in);
    }
}
