package footpath.analytics.funnel;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// The chains that end with one step and may go on with another; gives the best of those that are neither too young
/// nor too old. Times asked for must not decrease. Constant time a chain on average. Confined to one thread.
final class ChainLink {
    /*
     * The maximum of a sliding window: `ready` holds chains from oldest to youngest and from best to worst, since an older
     * chain that is no better than a younger one will never be wanted again. Who is too old is always in front. If the best
     * entered too long ago, so did all others, for the best entered last.
     */
    final int from;
    private final long minMicros;
    private final long maxMicros;
    private final ArrayDeque<StepChain> waiting = new ArrayDeque<>();
    private final ArrayDeque<StepChain> ready = new ArrayDeque<>();

    ChainLink(int from, long minMicros, long maxMicros) {
        this.from = from;
        this.minMicros = minMicros;
        this.maxMicros = maxMicros;
    }

    void clear() {
        waiting.clear();
        ready.clear();
    }

    void add(StepChain chain) {
        waiting.addLast(chain);
    }

    /// The best chain that can go on now.
    ///
    /// @param brokenMicros when last an event came that must not follow the step; earlier chains are broken
    @Nullable
    StepChain best(long now, long brokenMicros) {
        while (!waiting.isEmpty() && now - waiting.getFirst().time >= minMicros) {
            StepChain chain = waiting.removeFirst();
            while (!ready.isEmpty() && !ready.getLast().isBetterThan(chain)) {
                ready.removeLast();
            }
            ready.addLast(chain);
        }
        while (!ready.isEmpty() && isOver(ready.getFirst(), now, brokenMicros)) {
            ready.removeFirst();
        }
        return ready.peekFirst();
    }

    private boolean isOver(StepChain chain, long now, long brokenMicros) {
        return chain.time < brokenMicros || now - chain.time > maxMicros || now > chain.windowEnd;
    }
}
