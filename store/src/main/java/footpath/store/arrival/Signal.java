package footpath.store.arrival;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Lets threads wait until something is so. Safe for use by several threads.
final class Signal {
    /// What is waited for is looked at that often without a signal, too.
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();

    /// Waits until something is so, or the time is over, or the thread is interrupted.
    void await(BooleanSupplier isSo, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        lock.lock();
        try {
            for (long left = most.toNanos(); !isSo.getAsBoolean() && left > 0; left = end - System.nanoTime()) {
                given.awaitNanos(Math.min(left, MOST_NANOS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /// Has all who wait look again.
    void give() {
        lock.lock();
        try {
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
