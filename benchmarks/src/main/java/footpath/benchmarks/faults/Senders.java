package footpath.benchmarks.faults;

import footpath.benchmarks.collect.EventRequest;
import footpath.benchmarks.collect.Sender;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Senders that behave as good clients do: they keep a request until it is acknowledged, and send it again,
/// the same, whatever went wrong. Each sends at an even rate as far as it is let.
final class Senders implements AutoCloseable {
    static final int BATCH = 100;

    /// As long as clients wait.
    private static final int PATIENCE_MILLIS = 60_000;

    private static final int CONNECTIONS = 8;
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Ledger ledger;
    private final int port;
    private final String key;
    private final double eventsPerSecond;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOver;

    Senders(Ledger ledger, int port, String key, double eventsPerSecond) {
        this.ledger = ledger;
        this.port = port;
        this.key = key;
        this.eventsPerSecond = eventsPerSecond;
    }

    Senders start() {
        for (int i = 0; i < CONNECTIONS; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().daemon().start(() -> send(number)));
        }
        return this;
    }

    private void send(int number) {
        SplittableRandom random = new SplittableRandom(number);
        EventRequest request = EventRequest.of(BATCH, key, random);
        long pause = (long) (CONNECTIONS * BATCH * 1e9 / eventsPerSecond);
        long due = System.nanoTime();
        @Nullable Sender sender = null;
        while (!isOver) {
            long last = request.renew(random, Clock.systemUTC());
            boolean isKept = false;
            while (!isKept) {
                try {
                    sender = sender == null ? new Sender(port, PATIENCE_MILLIS) : sender;
                    isKept = isKept(sender, request, last);
                } catch (IOException brokenOff) {
                    ledger.broken();
                    close(sender);
                    sender = null;
                    LockSupport.parkNanos(AGAIN_NANOS);
                }
            }
            due = Math.max(due + pause, System.nanoTime() - pause);
            LockSupport.parkNanos(due - System.nanoTime());
        }
        close(sender);
    }

    private boolean isKept(Sender sender, EventRequest request, long last) throws IOException {
        ledger.sending(last, BATCH);
        int status = sender.send(request.bytes());
        String answer = sender.answer();
        if (status == 200 && !answer.contains("\"retry\"") && !answer.contains("\"quarantined\"")) {
            ledger.acknowledged(last, BATCH);
            return true;
        }
        if (status != 503 && status != 429) {
            throw new IllegalStateException("benchmarks: an answer no client understands: " + answer);
        }
        ledger.putOff(answer.toLowerCase(Locale.ROOT).contains("\r\nretry-after: "));
        LockSupport.parkNanos(AGAIN_NANOS);
        return false;
    }

    private static void close(@Nullable Sender sender) {
        try {
            if (sender != null) {
                sender.close();
            }
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }

    /// Returns once all that was begun is acknowledged.
    @Override
    public void close() {
        isOver = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
