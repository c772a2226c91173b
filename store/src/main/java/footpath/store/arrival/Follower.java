package footpath.store.arrival;

import footpath.store.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Does something again and again on a thread of its own: soon after each call of [#ask], and once for all calls that
/// came meanwhile. Safe for use by several threads.
///
/// After each time it rests for a quarter of what that took, so that others come to their turn. What failed is done again
/// after a second.
final class Follower implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Follower.class.getName());
    private static final long MOST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Runnable step;
    private final Thread thread;
    private final Signal changed = new Signal();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean isAsked;
    private volatile boolean isClosed;

    /// @param name of the thread
    Follower(String name, Runnable step) {
        this.step = step;
        this.thread = Background.thread(name, this::run);
        thread.start();
    }

    /// Has it done once more.
    void ask() {
        isAsked = true;
        changed.give();
    }

    /// What keeps it from being done at this moment.
    Optional<String> trouble() {
        return trouble;
    }

    private void run() {
        while (!isClosed) {
            changed.await(() -> isAsked || isClosed, Duration.ofMinutes(1));
            if (isAsked && !isClosed) {
                isAsked = false;
                long rest = tryStep();
                changed.await(() -> isClosed, Duration.ofNanos(rest));
            }
        }
    }

    /// Tells for how many nanoseconds to rest.
    private long tryStep() {
        long start = System.nanoTime();
        try {
            step.run();
            trouble = Optional.empty();
            return Math.min((System.nanoTime() - start) / 4, MOST_REST_NANOS);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what arrived is not in the answers yet: " + e.getMessage());
            trouble = Optional.of(String.valueOf(e.getMessage()));
            isAsked = true;
            return PATIENCE_NANOS;
        }
    }

    /// Does it no more, and waits for it if it is being done.
    @Override
    public void close() {
        isClosed = true;
        changed.give();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
