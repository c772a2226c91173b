package footpath.analytics.funnel;

/// What one subject made of a funnel. Immutable; the arrays are not to be written.
final class Attempt {
    /// In order: the number of the deepest step taken. In any order: how many steps were taken.
    final int depth;

    /// The places, from 0, that were reached, a bit each.
    final long reached;

    /// For each place reached, when.
    final long[] times;

    /// For each place reached, the position of the event: of several at that instant that could fill the step, the
    /// first to arrive. In any order only that of the entry means anything.
    final int[] events;

    /// The latest time at which it might have gone on.
    final long windowEnd;

    private Attempt(int depth, long reached, long[] times, int[] events, long windowEnd) {
        this.depth = depth;
        this.reached = reached;
        this.times = times;
        this.events = events;
        this.windowEnd = windowEnd;
    }

    static Attempt of(StepChain chain, SubjectEvents seen) {
        int depth = chain.step() + 1;
        long[] times = new long[depth];
        int[] events = new int[depth];
        for (long left = chain.filled; left != 0; left &= left - 1) {
            int step = Long.numberOfTrailingZeros(left);
            times[step] = chain.timeOf(step);
            events[step] = firstAt(times[step], 1L << step, seen);
        }
        return new Attempt(depth, chain.filled, times, events, chain.windowEnd);
    }

    /// @param times   when one more step was taken, in order
    /// @param entries the steps that can begin it, a bit each
    static Attempt inAnyOrder(long[] times, long windowEnd, long entries, SubjectEvents seen) {
        int depth = times.length;
        int[] events = new int[depth];
        events[0] = firstAt(times[0], entries, seen);
        return new Attempt(depth, -1L >>> (Long.SIZE - depth), times, events, windowEnd);
    }

    private static int firstAt(long time, long steps, SubjectEvents seen) {
        int at = seen.firstAfter(time - 1);
        while ((seen.steps[at] & steps) == 0) {
            at++;
        }
        return seen.events[at];
    }

    boolean hasReached(int place) {
        return (reached >>> place & 1) != 0;
    }

    /// The place reached before another one that was reached.
    int placeBefore(int place) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(reached & ((1L << place) - 1));
    }

    long entryTime() {
        return times[0];
    }

    long endTime() {
        return times[depth - 1];
    }

    /// Whether it is better than another: deeper, or sooner at its end, or entered later (sooner, if that is
    /// wanted).
    boolean isBetterThan(Attempt other, boolean wantsEarlyEntry) {
        if (depth != other.depth) {
            return depth > other.depth;
        }
        if (wantsEarlyEntry) {
            return entryTime() < other.entryTime();
        }
        return endTime() != other.endTime() ? endTime() < other.endTime() : entryTime() > other.entryTime();
    }
}
