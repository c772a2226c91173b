package footpath.analytics.funnel;

import footpath.analytics.StepHits;
import java.util.Arrays;

/// Finds how deep one subject after another goes, and its best attempt. The numbers are overwritten by the next
/// subject. Confined to one thread.
final class FunnelWalk {
    /*
     * For each depth d, start[d] is the latest entry of any chain of d events seen so far (NONE if there is none), and
     * times[d] are the times of that chain's steps.
     * 1. A later entry leaves the most room for the window, so one chain a depth is enough; start never rises with depth.
     * 2. Events at one instant may be used in any order, each once. With several of them a chain may gain the steps a to d
     *    at once if these can be given to different events of the instant. For each d the longest such run is best, since
     *    it begins at the shallowest depth, whose entry is the latest; if a shorter run begins at an equal entry, it keeps
     *    earlier times. As d grows, the beginning of the longest run never moves back, so one matching is carried along.
     * 3. One event alone fills one step, so depths are tried from the deepest. Events that can each fill one step only
     *    never compete, so depths are tried from the shallowest, and copies change nothing.
     */
    static final long NONE = Long.MIN_VALUE;

    private final int depthCount;
    private final long withinMicros;
    private final long[] start;
    private final int[] entryEvent;
    private final long[][] times;
    private final InstantMatching matching;
    private int valid;

    /// Greatest depth reached; 0 before the first walk.
    int depth;

    /// Times of the steps of the best attempt; the first `depth` entries.
    final long[] bestTimes;

    /// Position of the event that is the entry of the best attempt.
    int bestEntry;

    FunnelWalk(ResolvedFunnel funnel) {
        this.depthCount = funnel.stepCount;
        this.withinMicros = funnel.withinMicros;
        this.start = new long[depthCount + 1];
        this.entryEvent = new int[depthCount + 1];
        this.times = new long[depthCount + 1][depthCount];
        this.bestTimes = new long[depthCount];
        this.matching = new InstantMatching(depthCount);
        this.valid = depthCount;
    }

    /// Walks the current subject, which has an event for the first step.
    void walk(StepHits hits) {
        if (hits.seen() == 1) {
            entryOnly(hits);
            return;
        }
        long[] hitTimes = hits.times();
        long[] hitSteps = hits.steps();
        int[] events = hits.events();
        int size = hits.size();
        depth = 0;
        Arrays.fill(start, 0, valid + 1, NONE);
        valid = 0;
        int from = 0;
        while (from < size && depth < depthCount) {
            long now = hitTimes[from];
            int to = from + 1;
            while (to < size && hitTimes[to] == now) {
                to++;
            }
            if (to == from + 1) {
                one(hitSteps[from], now, events[from]);
            } else {
                several(hitSteps, events, from, to, now);
            }
            from = to;
        }
    }

    /// Most subjects of a funnel have events for the first step alone: one of them fills it, the others can add
    /// nothing.
    private void entryOnly(StepHits hits) {
        depth = 1;
        bestTimes[0] = hits.times()[0];
        bestEntry = hits.events()[0];
    }

    private void one(long steps, long now, int event) {
        // Bit d - 1 is step d; only steps up to one beyond the deepest chain can be taken.
        long open = steps & (valid >= 63 ? -1L : (2L << valid) - 1);
        while (open != 0) {
            int step = 63 - Long.numberOfLeadingZeros(open);
            open &= ~(1L << step);
            extend(step + 1, step + 1, now, event);
        }
    }

    private void several(long[] steps, int[] events, int from, int to, long now) {
        long union = 0;
        boolean alone = true;
        int entry = -1;
        for (int i = from; i < to; i++) {
            union |= steps[i];
            alone &= (steps[i] & (steps[i] - 1)) == 0;
            entry = entry < 0 && (steps[i] & 1) != 0 ? events[i] : entry;
        }
        if (alone) {
            for (long open = union; open != 0; open &= open - 1) {
                int step = Long.numberOfTrailingZeros(open);
                extend(step + 1, step + 1, now, entry);
            }
        } else {
            matching.begin(steps, from, to);
            runs(now, entry);
        }
    }

    /// Extends chains by the longest runs of steps that the events of one instant allow. From the deepest, so that
    /// every extension starts from the chains of before this instant.
    private void runs(long now, int entry) {
        for (int last = 1; last <= depthCount; last++) {
            matching.addStep(last - 1);
        }
        for (int last = depthCount; last >= 1; last--) {
            int first = matching.firstOfRun(last - 1) + 1;
            if (first <= last) {
                int shortest = first;
                while (first > 1 && shortest < last && start[shortest] == start[first - 1]) {
                    shortest++;
                }
                extend(shortest, last, now, entry);
            }
        }
    }

    /// Lets the chain before `first` take the steps `first` to `last` now.
    private void extend(int first, int last, long now, int entry) {
        if (first > 1 && (start[first - 1] == NONE || now - start[first - 1] > withinMicros)) {
            return;
        }
        long from = first == 1 ? now : start[first - 1];
        if (start[last] >= from) {
            return;
        }
        start[last] = from;
        entryEvent[last] = first == 1 ? entry : entryEvent[first - 1];
        long[] chain = times[last];
        if (first > 1) {
            System.arraycopy(times[first - 1], 0, chain, 0, first - 1);
        }
        for (int step = first; step <= last; step++) {
            chain[step - 1] = now;
        }
        valid = Math.max(valid, last);
        if (last > depth) {
            depth = last;
            bestEntry = entryEvent[last];
            System.arraycopy(chain, 0, bestTimes, 0, last);
        }
    }
}
