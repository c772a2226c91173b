package footpath.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FollowerTest {
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whatIsAskedWhileItRunsIsDoneOnceMore() throws InterruptedException {
        try (Follower follower = new Follower("test", this::step)) {
            follower.ask();
            begun.acquire();
            for (int i = 0; i < 100; i++) {
                follower.ask();
            }
            mayEnd.release();
            begun.acquire();
            mayEnd.release();
        }

        assertThat(times).hasValue(2);
    }

    @Test
    void whatFailsIsToldAndDoneAgainUntilItSucceeds() throws InterruptedException {
        try (Follower follower = new Follower("test", this::failingOnce)) {
            follower.ask();
            begun.acquire();
            mayEnd.release();
            begun.acquire();
            assertThat(follower.trouble()).contains("not yet");

            mayEnd.release();
            follower.ask();
            begun.acquire();
            assertThat(follower.trouble()).isEmpty();
            mayEnd.release();
        }
    }

    @Test
    void nothingIsDoneOnceItIsClosed() {
        Follower follower = new Follower("test", this::step);
        follower.close();
        follower.ask();

        assertThat(times).hasValue(0);
    }

    private void step() {
        times.incrementAndGet();
        begun.release();
        mayEnd.acquireUninterruptibly();
    }

    private void failingOnce() {
        step();
        if (times.get() == 1) {
            throw new IllegalStateException("not yet");
        }
    }
}
