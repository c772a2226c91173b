package footpath.analytics;

import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Which subjects of one shard are in a segment, one bit each, whether live or not.
///
/// Time O(subjects) for traits, O(postings of the names) for what persons did. Confined to one thread.
final class SegmentBits {
    private final Shard shard;
    private final int words;

    SegmentBits(Shard shard) {
        this.shard = shard;
        this.words = (shard.subjectCount() + 63) >> 6;
    }

    long[] of(Segment segment) {
        return switch (segment) {
            case Segment.Traits traits -> traits(traits);
            case Segment.Did did -> did(did);
            case Segment.All(List<Segment> parts) -> {
                long[] bits = filled();
                parts.forEach(part -> and(bits, of(part)));
                yield bits;
            }
            case Segment.Any(List<Segment> parts) -> {
                long[] bits = new long[words];
                parts.forEach(part -> or(bits, of(part)));
                yield bits;
            }
            case Segment.Not(Segment part) -> {
                long[] bits = filled();
                andNot(bits, of(part));
                yield bits;
            }
            case Segment.Known(Instant toExclusive) -> known(Micros.of(toExclusive));
            case Segment.Persons(SubjectSet persons, Instant _) ->
                holding(subject -> persons.contains(shard.person(subject)));
            case Segment.Saved(String _, Segment meaning) -> of(meaning);
        };
    }

    /// Every subject; bits beyond the last one do not matter.
    private long[] filled() {
        long[] bits = new long[words];
        Arrays.fill(bits, -1);
        return bits;
    }

    private long[] traits(Segment.Traits traits) {
        return holding(EventTest.ofSubjects(traits.condition(), shard)::test);
    }

    /// Events are in order of time: the first one decides.
    private long[] known(long toMicrosExclusive) {
        TimeColumn times = shard.times();
        return holding(subject -> times.microsAt(shard.firstEvent(subject)) < toMicrosExclusive);
    }

    private long[] holding(IntPredicate holds) {
        long[] bits = new long[words];
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (holds.test(subject)) {
                bits[subject >> 6] |= 1L << subject;
            }
        }
        return bits;
    }

    private long[] did(Segment.Did did) {
        long from = did.period().fromMicros();
        long to = did.period().toMicrosExclusive();
        var period = new TimeCut(from, to, from <= shard.firstTimeMicros() && to > shard.lastTimeMicros());
        long[] bits = new long[words];
        if (DidScan.canTell(did)) {
            new DidScan(shard, did, period).mark(bits);
        } else {
            mark(did, period, bits);
        }
        return bits;
    }

    /// Sets the bits of those who did, subject by subject.
    private void mark(Segment.Did did, TimeCut period, long[] bits) {
        List<EventMatcher> matchers = new ArrayList<>(List.of(did.events()));
        did.neverAfter().ifPresent(matchers::add);
        SubjectMask everyone = SubjectMask.everyone(shard.subjectCount());
        StepHits hits = StepHits.of(shard, matchers, everyone, period);
        var runs = new Runs(did);
        while (hits.next()) {
            if (runs.fit(hits)) {
                bits[hits.subject() >> 6] |= 1L << hits.subject();
            }
        }
    }

    /// Looks for the latest run, since fewest events come after it.
    private static final class Runs {
        private static final long DID = 1;
        private static final long NEVER = 2;

        private final int times;
        private final long within;
        private final boolean hasNever;
        private long[] starts = new long[16];

        Runs(Segment.Did did) {
            this.times = did.times();
            this.within = did.within().map(Micros::of).orElse(Long.MAX_VALUE);
            this.hasNever = did.neverAfter().isPresent();
        }

        boolean fit(StepHits hits) {
            boolean inRun = false;
            int count = 0;
            for (int hit = 0; hit < hits.size(); hit++) {
                if (hasNever && (hits.steps()[hit] & NEVER) != 0) {
                    inRun = false;
                }
                if ((hits.steps()[hit] & DID) != 0) {
                    long time = hits.times()[hit];
                    remember(count, time);
                    count++;
                    inRun |= count >= times && time - starts[count - times] <= within;
                }
            }
            return inRun;
        }

        private void remember(int place, long time) {
            if (place == starts.length) {
                starts = Arrays.copyOf(starts, 2 * place);
            }
            starts[place] = time;
        }
    }

    private static void and(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] &= others[word];
        }
    }

    private static void or(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] |= others[word];
        }
    }

    private static void andNot(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] &= ~others[word];
        }
    }
}
