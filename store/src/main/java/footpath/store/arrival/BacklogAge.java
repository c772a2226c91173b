package footpath.store.arrival;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// When records came, about ten times a second, so that the age of the oldest one that waits is known. Holds the
/// last quarter of an hour of a backlog by the tenth of a second, and its begin; safe for use by several threads.
final class BacklogAge {
    private static final int MOST = 10_000;
    private static final long STEP_NANOS = 100_000_000;

    private final Deque<Came> came = new ArrayDeque<>();

    /// @param number of the last record that had come
    /// @param nanos  when
    private record Came(long number, long nanos) {}

    /// A record is on disk.
    synchronized void note(long number) {
        long now = System.nanoTime();
        Came last = came.peekLast();
        if (last == null || (now - last.nanos() >= STEP_NANOS && came.size() < MOST)) {
            came.addLast(new Came(number, now));
        } else if (number > last.number()) {
            came.removeLast();
            came.addLast(new Came(number, last.nanos()));
        }
    }

    /// How long the oldest record behind a number has waited.
    synchronized Duration age(long throughNumber) {
        while (!came.isEmpty() && came.getFirst().number() <= throughNumber) {
            came.removeFirst();
        }
        return came.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - came.getFirst().nanos());
    }
}
