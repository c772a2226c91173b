package footpath.server.traffic;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The last 500 calls that came in, for whoever watches them live. Readers come for them, so a slow one holds up
/// nobody: it misses what has gone by. Safe for use by several threads.
public final class RecentArrivals {
    /// How many are kept.
    public static final int MOST = 500;

    private final Deque<RecentArrival> recent = new ArrayDeque<>(MOST);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long lastNumber;

    /// Takes in calls in their order; their numbers are given here.
    void add(List<RecentArrival> calls) {
        lock.lock();
        try {
            int skipped = Math.max(0, calls.size() - MOST);
            lastNumber += skipped;
            for (RecentArrival call : calls.subList(skipped, calls.size())) {
                if (recent.size() == MOST) {
                    recent.removeFirst();
                }
                recent.addLast(call.numbered(++lastNumber));
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Number of the last one; 0 if there was none.
    public long lastNumber() {
        lock.lock();
        try {
            return lastNumber;
        } finally {
            lock.unlock();
        }
    }

    /// Those behind a number that are still here, the oldest first.
    List<RecentArrival> after(long number) {
        lock.lock();
        try {
            List<RecentArrival> after = new ArrayList<>();
            recent.forEach(call -> {
                if (call.number() > number) {
                    after.add(call);
                }
            });
            return after;
        } finally {
            lock.unlock();
        }
    }

    /// The same, waiting for the first of them as long as is said.
    List<RecentArrival> awaitAfter(long number, Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (lastNumber <= number && left > 0) {
                left = grown.awaitNanos(left);
            }
            return after(number);
        } finally {
            lock.unlock();
        }
    }
}
