package footpath.analytics.dwell;

import footpath.analytics.DurationTally;
import footpath.analytics.StepBits;
import footpath.index.Shard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes through the stays of a shard where there is one stage, every event of everyone counts, and no name both enters
/// and leaves.
///
/// Time O(events / 8 + stays); memory that of a block. Confined to one thread.
final class WholeDwell {
    /*
     * Of the events that enter or leave, one that enters begins a stay unless one that enters comes right before it; one
     * that leaves ends a stay if one that enters comes right before it. Which ones those are is found for 64 at once
     * (StepBits). Beginnings and ends take turns, but for a beginning that is the subject's last.
     */
    private static final int ENTERS = 0;
    private static final int LEAVES = 1;

    private final Shard shard;
    private final StepBits steps;
    private final DurationTally durations;
    private final @Nullable DwellPartial partial;
    private long[] afterEntering = {};

    /// Of the beginnings and ends of the block, and one more that begins: when, and 1 if it is an end, else 0.
    private long[] times = {};

    private byte[] isEnd = {};
    private int changes;

    /// Of the stays of the block.
    private int[] stages = {};

    private long[] lasted = {};

    private long left;
    private long persons;
    private int last = -1;

    private WholeDwell(Shard shard, StepBits steps, DurationTally durations, @Nullable DwellPartial partial) {
        this.shard = shard;
        this.steps = steps;
        this.durations = durations;
        this.partial = partial;
    }

    /// Counts them, if it can.
    ///
    /// @return false if nothing was counted
    static boolean count(ResolvedDwell dwell, Shard shard, DwellPartial partial) {
        return run(dwell, shard, partial.durations, partial);
    }

    /// Adds how long those that ended have lasted, if it can.
    ///
    /// @return false if nothing was added
    static boolean addTimes(ResolvedDwell dwell, Shard shard, DurationTally durations) {
        return run(dwell, shard, durations, null);
    }

    private static boolean run(
            ResolvedDwell dwell, Shard shard, DurationTally durations, @Nullable DwellPartial partial) {
        if (dwell.stages != 1) {
            return false;
        }
        Optional<StepBits> steps =
                StepBits.of(shard, dwell.matchers, dwell.question.scope().segment(), dwell.cut);
        steps.ifPresent(found -> new WholeDwell(shard, found, durations, partial).run());
        return steps.isPresent();
    }

    private void run() {
        while (steps.next()) {
            makeRoom(steps.end() - steps.first() + 1);
            steps.follow(steps.of(ENTERS), afterEntering);
            gather();
            measure();
        }
        if (partial != null) {
            partial.persons[0] += persons;
            partial.left[0] += left;
        }
    }

    private void makeRoom(int events) {
        if (times.length < events) {
            times = new long[2 * events];
            isEnd = new byte[times.length];
            stages = new int[times.length];
            lasted = new long[times.length];
            afterEntering = new long[times.length / Long.SIZE + 1];
        }
    }

    /// Finds the beginnings and ends of the block.
    private void gather() {
        changes = 0;
        int subject = steps.firstSubject() - 1;
        for (int word = 0; word < steps.words(); word++) {
            long begin = steps.of(ENTERS)[word] & ~afterEntering[word];
            long end = steps.of(LEAVES)[word] & afterEntering[word];
            long starts = steps.starts()[word];
            long open = begin | end;
            int from = steps.first() + (word << 6);
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int more = Long.bitCount(open); more > 0; more--) {
                int bit = Long.numberOfTrailingZeros(open);
                int of = subject + Long.bitCount(starts & (open ^ (open - 1)));
                open &= open - 1;
                times[changes] = shard.times().microsAt(from + bit);
                isEnd[changes++] = (byte) (end >>> bit & 1);
                persons += of == last ? 0 : 1;
                last = of;
            }
            subject += Long.bitCount(starts);
        }
        isEnd[changes] = 0;
    }

    /// Adds the stays of the block.
    private void measure() {
        int ended = 0;
        for (int i = 1; i < changes; i++) {
            lasted[ended] = times[i] - times[i - 1];
            ended += isEnd[i];
        }
        left += ended;
        durations.addAll(stages, lasted, ended);
        for (int i = 0; i < changes && partial != null; i++) {
            if ((isEnd[i] | isEnd[i + 1]) == 0) {
                partial.entered.getFirst().add(times[i]);
            }
        }
    }
}
