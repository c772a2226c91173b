package footpath.server.privacy;

import footpath.server.Footpath;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Removes what is kept for longer than the rules allow, an hour after the start and then once a day, in a thread
/// of its own.
public final class DailyExpiry implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DailyExpiry.class.getName());

    private final Footpath footpath;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private DailyExpiry(Footpath footpath) {
        this.footpath = footpath;
        this.thread = Thread.ofPlatform().name("expiry").daemon().unstarted(this::run);
    }

    /// Starts the thread.
    public static DailyExpiry start(Footpath footpath) {
        DailyExpiry daily = new DailyExpiry(footpath);
        daily.thread.start();
        return daily;
    }

    private void run() {
        long hours = 1;
        while (!isClosingWithin(hours)) {
            expire();
            hours = 24;
        }
    }

    private boolean isClosingWithin(long hours) {
        try {
            return closing.await(hours, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void expire() {
        try {
            footpath.removals()
                    .expire()
                    .ifPresent(erasure -> LOG.log(
                            Level.INFO,
                            "removed " + erasure.removed().events() + " events that were kept long enough"));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "events that were kept long enough stay until tomorrow", failed);
        }
    }

    /// Waits for a removal that is under way.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
