package footpath.store.arrival;

import footpath.store.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/// Does something again and again on a thread of its own: soon after each call of [#ask], and once for all calls that
/// came meanwhile. Safe for use by several threads.
///
/// After each time it rests ([Background#restAfter]). What failed is done again after a second.
final class Follower implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Follower.class.getName());
    private static final Duration MOST_REST = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

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
                Duration rest = tryStep();
                changed.await(() -> isClosed, rest);
            }
        }
    }

    /// Tells how long to rest.
    private Duration tryStep() {
        long start = System.nanoTime();
        try {
            step.run();
            trouble = Optional.empty();
            Duration rest = Background.restAfter(Duration.ofNanos(System.nanoTime() - start));
            return rest.compareTo(MOST_REST) < 0 ? rest : MOST_REST;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what arrived is not in the answers yet: " + e.getMessage());
            trouble = Optional.of(String.valueOf(e.getMessage()));
            isAsked = true;
            return PATIENCE;
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
