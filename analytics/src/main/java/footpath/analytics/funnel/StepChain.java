package footpath.analytics.funnel;

import org.jspecify.annotations.Nullable;

/// Steps taken one after the other: those taken at one instant, and the chain before. Immutable.
final class StepChain {
    final @Nullable StepChain before;

    /// When the first step was taken.
    final long entryTime;

    /// The latest time at which it may go on.
    final long windowEnd;

    /// When the last steps were taken.
    final long time;

    /// The steps taken at that time, a bit each.
    private final long run;

    /// All steps taken, a bit each.
    final long filled;

    /// @param windowEnd of an attempt that enters now
    StepChain(@Nullable StepChain before, long time, long run, long windowEnd) {
        this.before = before;
        this.entryTime = before == null ? time : before.entryTime;
        this.windowEnd = before == null ? windowEnd : before.windowEnd;
        this.time = time;
        this.run = run;
        this.filled = before == null ? run : before.filled | run;
    }

    /// The last step taken, from 0.
    int step() {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(filled);
    }

    /// When a step was taken.
    long timeOf(int step) {
        StepChain chain = this;
        while (chain.before != null && (chain.run >>> step & 1) == 0) {
            chain = chain.before;
        }
        return chain.time;
    }

    /// Of two chains that end with the same step at one instant, or of which one may be followed longer: whether
    /// this one is the better. That is the one that entered last; then the one with more steps; then the one that
    /// takes the lower steps; then the one that took each earlier step the soonest.
    boolean isBetterThan(StepChain other) {
        if (entryTime != other.entryTime) {
            return entryTime > other.entryTime;
        }
        int more = Long.bitCount(filled) - Long.bitCount(other.filled);
        if (more != 0) {
            return more > 0;
        }
        long difference = filled ^ other.filled;
        return difference == 0 ? isSoonerThan(other) : (filled & Long.lowestOneBit(difference)) != 0;
    }

    private boolean isSoonerThan(StepChain other) {
        for (long open = filled; open != 0; open &= open - 1) {
            int step = Long.numberOfTrailingZeros(open);
            long here = timeOf(step);
            long there = other.timeOf(step);
            if (here != there) {
                return here < there;
            }
        }
        return false;
    }
}
