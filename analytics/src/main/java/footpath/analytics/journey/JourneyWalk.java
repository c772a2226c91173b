package footpath.analytics.journey;

import footpath.analytics.StepHits;

/// Walks one journey after another: which event fills which step. The one place where the rules of a journey are
/// run.
///
/// All numbers are those of the current journey and are overwritten by the next. Confined to one thread.
final class JourneyWalk {
    /*
     * The hits come in order of time and arrival. They are taken instant by instant, since at one instant arrival does not
     * matter to the order of steps: steps are tried by rank, so a step that follows another may be filled at the same
     * instant by another event.
     * 1. A step is open once the step it follows is reached and until it is reached itself.
     * 2. It takes the first event of the instant that matches and does not fill a step of its own chain. Only steps of the
     *    chain reached at this very instant can hold such an event.
     * 3. Later events that match are repeats.
     */
    private final ResolvedJourney journey;
    private long[] times = {};
    private long[] steps = {};

    /// Bit by rank: which steps are reached.
    long reached;

    /// By rank, for reached steps: when, with which hit, how often, and when last.
    final long[] time;

    final int[] hit;
    final long[] repeats;
    final long[] lastTime;

    JourneyWalk(ResolvedJourney journey) {
        this.journey = journey;
        this.time = new long[journey.stepCount];
        this.hit = new int[journey.stepCount];
        this.repeats = new long[journey.stepCount];
        this.lastTime = new long[journey.stepCount];
    }

    /// Walks the journey of the current subject, which has an event for the entry.
    void walk(StepHits hits) {
        times = hits.times();
        steps = hits.steps();
        int size = hits.size();
        int entry = 0;
        while ((steps[entry] & 1) == 0) {
            entry++;
        }
        reached = 0;
        reach(0, times[entry], entry);
        long end = journey.endOf(times[entry]);
        int from = entry;
        while (from > 0 && times[from - 1] == times[entry]) {
            from--;
        }
        while (from < size && times[from] <= end) {
            int to = from + 1;
            while (to < size && times[to] == times[from]) {
                to++;
            }
            fill(from, to);
            count(from, to);
            from = to;
        }
    }

    private void reach(int step, long when, int with) {
        reached |= 1L << step;
        time[step] = when;
        hit[step] = with;
        repeats[step] = 0;
    }

    private void fill(int from, int to) {
        long here = steps[from];
        for (int i = from + 1; i < to; i++) {
            here |= steps[i];
        }
        long now = times[from];
        for (long open = here & journey.everyStep & ~reached; open != 0; open &= open - 1) {
            int step = Long.numberOfTrailingZeros(open);
            int after = journey.afterOf[step];
            if (((reached >>> after) & 1) == 0 || now - time[after] > journey.withinMicros[step]) {
                continue;
            }
            for (int i = from; i < to; i++) {
                if (((steps[i] >>> step) & 1) != 0 && !fillsChain(after, i, now)) {
                    reach(step, now, i);
                    break;
                }
            }
        }
    }

    /// Whether a hit fills this step or one that it follows, directly or not.
    private boolean fillsChain(int step, int candidate, long now) {
        for (int link = step; link != ResolvedJourney.NONE && time[link] == now; link = journey.afterOf[link]) {
            if (hit[link] == candidate) {
                return true;
            }
        }
        return false;
    }

    private void count(int from, int to) {
        long now = times[from];
        for (int i = from; i < to; i++) {
            for (long filled = steps[i] & reached; filled != 0; filled &= filled - 1) {
                int step = Long.numberOfTrailingZeros(filled);
                if (time[step] < now || !fillsChain(journey.afterOf[step], i, now)) {
                    repeats[step]++;
                    lastTime[step] = now;
                }
            }
        }
    }
}
