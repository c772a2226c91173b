package footpath.analytics.segment;

import footpath.analytics.CalendarPeriods;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Segment;
import footpath.analytics.SegmentTime;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.Words;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the persons of each segment as bits and counts them by pairs, and for growth once more at the end of
/// each period. Time as that of the segments, and O(pairs × persons / 64).
final class SegmentKernel implements Kernel<SegmentPartial, SegmentAnswer> {
    private static final int MOST_PERIODS = 1_000;

    private final SegmentQuestion question;
    private final int count;
    private final Optional<CalendarPeriods> periods;

    SegmentKernel(SegmentQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.count = question.segments().size();
        this.periods = question.growth()
                .map(growth -> CalendarPeriods.of(
                        "segment.unit", question.scope(), growth.unit(), growth.weekStart(), MOST_PERIODS, snapshot));
    }

    /// A segment at an instant, events at that instant counted.
    static Segment at(Segment segment, Instant present) {
        return SegmentTime.before(segment, present.plusNanos(1_000));
    }

    private int periodCount() {
        return periods.map(CalendarPeriods::count).orElse(0);
    }

    /// The number of the period of growth that holds an instant.
    int requirePeriod(Instant instant) {
        return periods.orElseThrow(() -> new InvalidQuestion(
                        "segment.period", "is given, but growth was not asked for; leave it out or ask for growth"))
                .require("segment.period", instant);
    }

    @Override
    public SegmentPartial start() {
        return new SegmentPartial(count, periodCount());
    }

    @Override
    public void scan(Shard shard, SegmentPartial partial) {
        List<SubjectMask> masks = masks(shard, question.asOf());
        partial.persons += masks.getFirst().size();
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < count; other++) {
                partial.both[one * count + other] += masks.get(one + 1).sizeOfBoth(masks.get(other + 1));
            }
        }
        for (int period = 0; period < periodCount(); period++) {
            List<SubjectMask> grown = masks(shard, Optional.of(lastInstant(period)));
            for (int i = 0; i <= count; i++) {
                partial.grown[period * (count + 1) + i] += grown.get(i).size();
            }
        }
    }

    /// The last instant of a period that counts.
    private Instant lastInstant(int period) {
        Instant end = start(period + 1).toInstant().minusNanos(1_000);
        return question.asOf().filter(end::isAfter).orElse(end);
    }

    private ZonedDateTime start(int period) {
        return periods.orElseThrow().start(period);
    }

    /// Those looked at, then of these each segment's.
    private List<SubjectMask> masks(Shard shard, Optional<Instant> asOf) {
        Segment looked = question.scope().segment();
        List<SubjectMask> masks = new ArrayList<>();
        masks.add(mask(shard, looked, asOf));
        for (SegmentQuestion.Named named : question.segments()) {
            masks.add(mask(shard, new Segment.All(List.of(looked, named.segment())), asOf));
        }
        return masks;
    }

    private static SubjectMask mask(Shard shard, Segment segment, Optional<Instant> asOf) {
        return SubjectMask.of(shard, asOf.map(present -> at(segment, present)).orElse(segment));
    }

    @Override
    public Outcome<SegmentAnswer> finish(SegmentPartial partial, Stopwatch stopwatch) {
        List<SegmentAnswer.Size> sizes = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            sizes.add(size(one, partial));
        }
        List<ZonedDateTime> starts = new ArrayList<>();
        for (int period = 0; period < periodCount(); period++) {
            starts.add(start(period));
        }
        return new Outcome.Answered<>(new SegmentAnswer(rule(), partial.persons, starts, sizes, stopwatch.elapsed()));
    }

    private SegmentAnswer.Size size(int one, SegmentPartial partial) {
        long size = partial.both[one * count + one];
        List<Share> overlaps = new ArrayList<>();
        for (int other = 0; other < count; other++) {
            overlaps.add(new Share(partial.both[one * count + other], size));
        }
        List<Share> growth = new ArrayList<>();
        for (int period = 0; period < periodCount(); period++) {
            int row = period * (count + 1);
            growth.add(new Share(partial.grown[row + one + 1], partial.grown[row]));
        }
        return new SegmentAnswer.Size(
                question.segments().get(one).name(), new Share(size, partial.persons), overlaps, growth);
    }

    private String rule() {
        String looked = question.scope().segment().equals(Segment.EVERYONE)
                ? "Of all persons with an event. "
                : "Of all persons " + Words.of(question.scope().segment()) + ". ";
        String asOf = question.asOf()
                .map(present ->
                        " Events after " + Words.of(present, question.scope().zone()) + " do not count.")
                .orElse("");
        String growth = question.growth()
                .map(grown -> " Growth: size at the end of each " + grown.unit().word() + " of the calendar of "
                        + question.scope().zone() + Words.weeks(grown.unit(), grown.weekStart())
                        + ", by what had happened until then, of the persons known by then; traits as known now.")
                .orElse("");
        return question.segments().stream()
                        .map(named -> named.name() + ": persons " + Words.of(named.segment()))
                        .collect(Collectors.joining("; ", looked, "."))
                + asOf
                + growth;
    }

    @Override
    public SegmentPartial read(PartialReader in) {
        SegmentPartial partial = start();
        partial.read(in);
        return partial;
    }
}
