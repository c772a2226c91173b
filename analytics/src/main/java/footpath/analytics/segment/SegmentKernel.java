package footpath.analytics.segment;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Segment;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the persons of each segment as bits and counts them by pairs. Time as that of the segments, and
/// O(pairs × persons / 64).
final class SegmentKernel implements Kernel<SegmentPartial, SegmentAnswer> {
    private final SegmentQuestion question;
    private final int count;

    SegmentKernel(SegmentQuestion question) {
        this.question = question;
        this.count = question.segments().size();
    }

    @Override
    public SegmentPartial start() {
        return new SegmentPartial(count);
    }

    @Override
    public void scan(Shard shard, SegmentPartial partial) {
        Segment looked = question.scope().segment();
        partial.persons += SubjectMask.of(shard, looked).size();
        List<SubjectMask> masks = new ArrayList<>();
        for (SegmentQuestion.Named named : question.segments()) {
            masks.add(SubjectMask.of(shard, new Segment.All(List.of(looked, named.segment()))));
        }
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < count; other++) {
                partial.both[one * count + other] += masks.get(one).sizeOfBoth(masks.get(other));
            }
        }
    }

    @Override
    public Outcome<SegmentAnswer> finish(SegmentPartial partial, Stopwatch stopwatch) {
        List<SegmentAnswer.Size> sizes = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            long size = partial.both[one * count + one];
            List<Share> overlaps = new ArrayList<>();
            for (int other = 0; other < count; other++) {
                overlaps.add(new Share(partial.both[one * count + other], size));
            }
            sizes.add(new SegmentAnswer.Size(
                    question.segments().get(one).name(), new Share(size, partial.persons), overlaps));
        }
        return new Outcome.Answered<>(new SegmentAnswer(rule(), partial.persons, sizes, stopwatch.elapsed()));
    }

    private String rule() {
        return question.segments().stream()
                .map(named -> named.name() + ": persons " + Words.of(named.segment()))
                .collect(Collectors.joining("; ", "Of all persons with an event. ", "."));
    }

    @Override
    public SegmentPartial read(PartialReader in) {
        SegmentPartial partial = start();
        partial.read(in);
        return partial;
    }
}
