package footpath.analytics.journey;

import footpath.analytics.DurationTally;
import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything a journey question counts. Steps and segments by their place in the question, channels by name.
final class JourneyPartial implements Partial<JourneyPartial> {
    long entrants;

    /// By step.
    final long[] reached;

    final long[] reachedWithPrevious;
    final long[] outOfOrder;
    final long[] furthest;
    final long[] skipped;
    final long[] repeats;
    final long[] mostRepeats;
    final long[] lastTime;
    final long[] firstOfAll;
    final long[] lastOfAll;

    /// From step to step.
    final long[] arcs;

    /// By segment, and by segment and step.
    final long[] segmentSize;

    final long[] segmentEntrants;
    final long[] segmentReached;

    final List<Map<String, Long>> channels = new ArrayList<>();
    final DurationTally durations;

    JourneyPartial(int steps, int segments, DurationTally durations) {
        this.reached = new long[steps];
        this.reachedWithPrevious = new long[steps];
        this.outOfOrder = new long[steps];
        this.furthest = new long[steps];
        this.skipped = new long[steps];
        this.repeats = new long[steps];
        this.mostRepeats = new long[steps];
        this.lastTime = new long[steps];
        this.firstOfAll = new long[steps];
        this.lastOfAll = new long[steps];
        this.arcs = new long[steps * steps];
        this.segmentSize = new long[segments];
        this.segmentEntrants = new long[segments];
        this.segmentReached = new long[segments * steps];
        this.durations = durations;
        Arrays.fill(lastTime, Long.MIN_VALUE);
        for (int step = 0; step < steps; step++) {
            channels.add(new TreeMap<>());
        }
    }

    private List<long[]> sums() {
        return List.of(
                reached,
                reachedWithPrevious,
                outOfOrder,
                furthest,
                skipped,
                repeats,
                firstOfAll,
                lastOfAll,
                arcs,
                segmentSize,
                segmentEntrants,
                segmentReached);
    }

    private List<long[]> extremes() {
        return List.of(mostRepeats, lastTime);
    }

    @Override
    public void merge(JourneyPartial other) {
        entrants += other.entrants;
        List<long[]> mine = sums();
        for (int i = 0; i < mine.size(); i++) {
            LongArrays.add(mine.get(i), other.sums().get(i));
        }
        LongArrays.max(mostRepeats, other.mostRepeats);
        LongArrays.max(lastTime, other.lastTime);
        for (int step = 0; step < channels.size(); step++) {
            Map<String, Long> counts = channels.get(step);
            other.channels.get(step).forEach((channel, n) -> counts.merge(channel, n, Long::sum));
        }
        durations.merge(other.durations);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(entrants);
        sums().forEach(out::putLongs);
        extremes().forEach(out::putLongs);
        for (Map<String, Long> counts : channels) {
            out.putLong(counts.size());
            counts.forEach((channel, n) -> {
                out.putText(channel);
                out.putLong(n);
            });
        }
        durations.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        entrants = in.takeLong();
        sums().forEach(row -> LongArrays.add(row, in.takeLongs(row.length)));
        extremes().forEach(row -> System.arraycopy(in.takeLongs(row.length), 0, row, 0, row.length));
        for (Map<String, Long> counts : channels) {
            for (int left = in.takeCount(); left > 0; left--) {
                counts.put(in.takeText(), in.takeLong());
            }
        }
        durations.read(in);
    }
}
