package footpath.analytics.dwell;

import footpath.analytics.DurationTally;
import footpath.analytics.LongList;
import footpath.analytics.StepBits;
import footpath.index.Shard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes through the stays of a shard where there is one stage, every event of everyone counts, and no name
/// both enters and leaves.
///
/// Time O(events / 8 + stays); memory that of a block. Confined to one thread.
final class WholeDwell {
    /*
     * Of the events that enter or leave, one that enters begins a stay unless one that enters comes right
     * before it; one that leaves ends a stay if one that enters comes right before it. Which ones those are
     * is found for 64 at once (StepBits). An end ends the stay of the latest beginning before it.
     */
    private static final int ENTERS = 0;
    private static final int LEAVES = 1;

    private final StepBits steps;
    private final DurationTally durations;
    private final @Nullable DwellPartial partial;
    private long[] afterEntering = {};

    /// When the stays of the block begin, and 1 for each that ended, else 0.
    private long[] begins = {};

    private byte[] isOver = {};
    private int begun;

    /// How long those that ended have lasted, and their stages.
    private long[] lasted = {};

    private int[] stages = {};
    private int ended;

    private long left;
    private long persons;
    private int last = -1;

    private WholeDwell(StepBits steps, DurationTally durations, @Nullable DwellPartial partial) {
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
        steps.ifPresent(found -> new WholeDwell(found, durations, partial).run());
        return steps.isPresent();
    }

    private void run() {
        while (steps.next()) {
            makeRoom(steps.end() - steps.first() + 1);
            steps.follow(steps.of(ENTERS), afterEntering);
            gather();
            left += ended;
            durations.addAll(stages, lasted, ended);
            if (partial != null) {
                keepRunning(partial.entered.getFirst());
            }
        }
        if (partial != null) {
            partial.persons[0] += persons;
            partial.left[0] += left;
        }
    }

    private void makeRoom(int events) {
        if (begins.length < events) {
            begins = new long[2 * events];
            isOver = new byte[begins.length];
            lasted = new long[begins.length];
            stages = new int[begins.length];
            afterEntering = new long[begins.length / Long.SIZE + 1];
        }
    }

    /// Finds the stays of the block.
    private void gather() {
        long[] entering = steps.times(ENTERS);
        long[] leaving = steps.times(LEAVES);
        begun = 0;
        ended = 0;
        int entered = 0;
        int leftBefore = 0;
        int subject = steps.firstSubject() - 1;
        for (int word = 0; word < steps.words(); word++) {
            long enters = steps.of(ENTERS)[word];
            long leaves = steps.of(LEAVES)[word];
            long starts = steps.starts()[word];
            long begin = enters & ~afterEntering[word];
            int begunBefore = begun - 1;
            long open = begin;
            // Counted first: how often a loop runs can then be foreseen for 64 events at once.
            for (int more = Long.bitCount(begin); more > 0; more--) {
                long before = (open & -open) - 1;
                int of = subject + Long.bitCount(starts & (open ^ (open - 1)));
                open &= open - 1;
                begins[begun++] = entering[entered + Long.bitCount(enters & before)];
                persons += of == last ? 0 : 1;
                last = of;
            }
            open = leaves & afterEntering[word];
            for (int more = Long.bitCount(open); more > 0; more--) {
                long before = (open & -open) - 1;
                open &= open - 1;
                // The latest beginning before it.
                int stay = begunBefore + Long.bitCount(begin & before);
                lasted[ended++] = leaving[leftBefore + Long.bitCount(leaves & before)] - begins[stay];
                isOver[stay] = 1;
            }
            subject += Long.bitCount(starts);
            entered += Long.bitCount(enters);
            leftBefore += Long.bitCount(leaves);
        }
    }

    /// Keeps when the stays of the block began that still run.
    private void keepRunning(LongList running) {
        for (int i = 0; i < begun; i++) {
            if (isOver[i] == 0) {
                running.add(begins[i]);
            }
            isOver[i] = 0;
        }
    }
}
