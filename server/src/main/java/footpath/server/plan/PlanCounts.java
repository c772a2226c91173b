package footpath.server.plan;

import footpath.collect.plan.PlanCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often which rule was broken, by event and source. Safe for use by several threads; holds at most 10,000 counts
/// however many names senders think of, and tells how many violations had no place any more.
final class PlanCounts {
    private static final int MOST = 10_000;

    private final Map<PlanCount.Key, Counted> counts = new ConcurrentHashMap<>();
    private final LongAdder beyond = new LongAdder();
    private volatile boolean isChanged;

    private static final class Counted {
        private long count;
        private final Instant first;
        private Instant last;
        private String example;

        Counted(Instant first, String example) {
            this.first = first;
            this.last = first;
            this.example = example;
        }

        synchronized void add(long more, Instant at, String said) {
            count += more;
            last = at;
            example = said;
        }

        synchronized PlanCount told(PlanCount.Key key) {
            return new PlanCount(key, Math.max(1, count), first, last, example);
        }
    }

    PlanCounts(List<PlanCount> before) {
        before.forEach(known -> {
            Counted counted = new Counted(known.first(), known.example());
            counted.add(known.count(), known.last(), known.example());
            counts.put(known.key(), counted);
        });
    }

    void add(PlanCount.Key key, Instant now, String example) {
        if (counts.size() >= MOST && !counts.containsKey(key)) {
            beyond.increment();
            return;
        }
        counts.computeIfAbsent(key, _ -> new Counted(now, example)).add(1, now, example);
        isChanged = true;
    }

    /// All of them, the most frequent first.
    List<PlanCount> list() {
        List<PlanCount> list = new ArrayList<>();
        counts.forEach((key, counted) -> list.add(counted.told(key)));
        list.sort(Comparator.comparingLong(PlanCount::count).reversed());
        return list;
    }

    /// How many violations there were since the start for which no count was left.
    long beyond() {
        return beyond.sum();
    }

    void setChanged() {
        isChanged = true;
    }

    /// Whether anything was counted since the last time this was asked.
    boolean takeChanged() {
        boolean was = isChanged;
        isChanged = false;
        return was;
    }
}
