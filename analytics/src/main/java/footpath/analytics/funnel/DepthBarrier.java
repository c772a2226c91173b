package footpath.analytics.funnel;

import footpath.analytics.EventTest;
import footpath.analytics.TimeCut;
import footpath.index.Postings;

/// The events of a name that must not come between a step and the next. Asked in order of keys. Confined to one thread.
final class DepthBarrier {
    private static final long NONE = -1;

    private final DepthKeys keys;
    private final Postings postings;
    private final EventTest test;
    private final TimeCut period;
    private int next;
    private long nextKey;
    private long latest = NONE;

    DepthBarrier(DepthKeys keys, Postings postings, EventTest test, TimeCut period) {
        this.keys = keys;
        this.postings = postings;
        this.test = test;
        this.period = period;
        this.nextKey = postings.size() == 0 ? Long.MAX_VALUE : keys.of(postings, 0);
    }

    /// Whether none of the events lies between two others: after the instant of the one, before that of the other.
    ///
    /// @param before the earlier key
    /// @param key    the later; not below that of the call before
    boolean isOpen(long before, long key) {
        while (nextKey < key) {
            if (period.has(postings.timeAt(next)) && test.test(postings.eventAt(next))) {
                latest = nextKey;
            }
            next++;
            nextKey = next < postings.size() ? keys.of(postings, next) : Long.MAX_VALUE;
        }
        return latest <= before;
    }
}
