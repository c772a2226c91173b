package footpath.analytics.funnel;

/// Gives steps to events, each event at most one: augmenting paths from the events. What is given stays given to
/// some event. Confined to one thread.
///
/// Sets of steps that can be given to different events, and sets of events that can be given different steps, are
/// the independent sets of a matroid, so adding one by one misses nothing (J. Edmonds, D. R. Fulkerson,
/// Transversals and matroid partition, 1965).
final class StepMatching {
    /// For each step that is held, the steps that its holder could fill.
    private final long[] holders = new long[Long.SIZE];

    /// The steps that are held.
    private long held;

    private long visited;

    void clear() {
        held = 0;
    }

    /// How many steps are held.
    int size() {
        return Long.bitCount(held);
    }

    /// Adds an event that can fill some steps.
    ///
    /// @return whether one more step is held
    boolean add(long steps) {
        visited = 0;
        return augment(steps);
    }

    /// Whether the events of a stretch can fill these steps, each at most one.
    boolean fills(SubjectEvents events, int from, int to, long wanted) {
        clear();
        int missing = Long.bitCount(wanted);
        for (int i = from; i < to && missing > 0; i++) {
            long steps = events.steps[i] & wanted;
            missing -= steps != 0 && add(steps) ? 1 : 0;
        }
        return missing == 0;
    }

    private boolean augment(long steps) {
        long free = steps & ~held;
        if (free != 0) {
            hold(Long.numberOfTrailingZeros(free), steps);
            return true;
        }
        for (long open = steps & ~visited; open != 0; open = steps & ~visited) {
            int step = Long.numberOfTrailingZeros(open);
            visited |= 1L << step;
            if (augment(holders[step])) {
                hold(step, steps);
                return true;
            }
        }
        return false;
    }

    private void hold(int step, long steps) {
        holders[step] = steps;
        held |= 1L << step;
    }
}
